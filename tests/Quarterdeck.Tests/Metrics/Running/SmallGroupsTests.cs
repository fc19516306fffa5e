using System.Globalization;
using System.Text;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>Cuts of few answers are neither shown nor left to be told from the total and the other cuts.</summary>
public sealed class SmallGroupsTests : IDisposable
{
    private const int Least = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-small-").FullName;

    [Fact]
    public void A_small_group_takes_the_next_smallest_with_it()
    {
        MetricTable table = Ask(new() { ["a", "x"] = 3, ["b", "x"] = 9, ["c", "x"] = 6 }, ["office"]);
        Assert.Equal(["a: ", "b: 1", "c: "], table.Rows.Select(row => $"{row[0]}: {row[1]}"));
        Assert.Contains(table.Findings, finding => finding.Code == FindingCodes.KeptBack && finding.Message.StartsWith("2 values", StringComparison.Ordinal));
    }

    [Fact]
    public void Small_groups_that_together_are_still_few_take_a_further_one_with_them()
    {
        MetricTable table = Ask(new() { ["a", "x"] = 1, ["b", "x"] = 2, ["c", "x"] = 6, ["d", "x"] = 7 }, ["office"]);
        Assert.Equal(["a: ", "b: ", "c: ", "d: 1"], table.Rows.Select(row => $"{row[0]}: {row[1]}"));
    }

    [Fact]
    public void Groups_that_are_large_enough_are_all_shown()
    {
        MetricTable table = Ask(new() { ["a", "x"] = 5, ["b", "x"] = 6 }, ["office"]);
        Assert.All(table.Rows, row => Assert.True(row[1].IsNumber));
        Assert.Empty(table.Findings);
    }

    [Theory]
    [InlineData("surveys.office = 'a'", false)]
    [InlineData("surveys.office <> 'a'", false)]
    [InlineData("surveys.office = 'b'", true)]
    [InlineData("surveys.office IN ('a', 'b')", true)]
    public void A_condition_neither_shows_nor_leaves_a_small_rest(string where, bool isShown)
    {
        MetricTable table = Ask(new() { ["a", "x"] = 3, ["b", "x"] = 9, ["c", "x"] = 6 }, [], where);
        Assert.Equal(isShown, Assert.Single(table.Rows)[0].IsNumber);
    }

    [Fact]
    public void A_total_of_few_answers_is_not_shown() => Assert.True(Assert.Single(Ask(new() { ["a", "x"] = 4 }, []).Rows)[0].IsAbsent);

    [Fact]
    public void A_metric_made_of_guarded_ones_is_guarded()
    {
        MetricTable table = Ask(new() { ["a", "x"] = 3, ["b", "x"] = 9, ["c", "x"] = 6 }, ["office"], metric: "twice");
        Assert.Equal(["", "2", ""], table.Rows.Select(row => row[1].ToString()));
    }

    [Theory]
    [InlineData("AVG(surveys.score)")]
    [InlineData("COUNT(surveys.id)")]
    [InlineData("MAX(surveys.score)")]
    [InlineData("SUM(surveys.score * 2) / COUNT(surveys.*)")]
    public void A_formula_of_the_question_is_guarded_as_the_metric_is(string formula)
    {
        MetricTable table = Ask(new() { ["a", "x"] = 3, ["b", "x"] = 9, ["c", "x"] = 6 }, ["office"], formula: formula);
        Assert.Equal([true, false, true], table.Rows.Select(row => row[1].IsAbsent));
    }

    [Fact]
    public void A_cut_by_a_filter_is_not_shown_beside_the_whole_that_tells_its_rest()
    {
        Answers answers = new() { ["a", "x"] = 3, ["b", "x"] = 9, ["c", "x"] = 6 };
        MetricTable table = Ask(answers, [], formula: "engagement FILTER (WHERE surveys.office <> 'a')", metric: "engagement");
        Assert.Equal((true, false), (table.Rows[0][0].IsNumber, table.Rows[0][1].IsNumber));
        table = Ask(answers, [], formula: "engagement FILTER (WHERE surveys.office <> 'b')", metric: "engagement");
        Assert.Equal((true, true), (table.Rows[0][0].IsNumber, table.Rows[0][1].IsNumber));
    }

    [Fact]
    public void Values_of_guarded_rows_are_not_listed()
    {
        foreach (string dimension in (string[])["surveys.score", "office"])
            Assert.Equal(FindingCodes.KeptBack, Assert.Single(Ask(new() { ["a", "x"] = 30 }, [dimension], metric: null, mayFail: true).Findings).Code);
    }

    /// <summary>Answers by month: 6, 6, 2, 1, 7. May is shown, so that January to May would tell January to April, and with February the three of March and April.</summary>
    [Theory]
    [InlineData("TO_DATE(engagement, YEAR)", "6 12 - - -")]
    [InlineData("TRAILING(engagement, 2 MONTH)", "6 12 - - -")]
    [InlineData("PRIOR(engagement)", "- 6 6 - -")]
    public void A_run_of_time_is_not_shown_where_it_tells_a_small_month(string formula, string shown)
    {
        int[] months = [6, 6, 2, 1, 7];
        StringBuilder csv = new("id,day,office,country,score\n");
        int id = 0;
        for (int month = 0; month < months.Length; month++)
            for (int i = 0; i < months[month]; i++)
                csv.Append(CultureInfo.InvariantCulture, $"{++id},2025-{month + 1:00}-10,a,x,1\n");
        MetricTable table = Ask(csv.ToString(), [], null, "engagement", formula.Replace("engagement", "answers", StringComparison.Ordinal), Grain.Month, mayFail: false);
        Assert.Equal(["1", "1", "", "", "1"], table.Rows.Select(row => row[1].ToString()));
        Assert.Equal(shown, string.Join(' ', table.Rows.Select(row => row[2].IsAbsent ? "-" : row[2].ToString())));
    }

    /// <summary>Every total of the two-way table less the cells that are shown leaves nothing, or enough answers of at least two cells.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_margin_tells_a_small_cell_by_difference(int seed)
    {
        Random random = new(seed);
        Answers answers = [];
        foreach (string office in (string[])["a", "b", "c", "d"])
            foreach (string country in (string[])["x", "y", "z"])
                if (random.Next(12) is > 0 and int count)
                    answers[office, country] = count;
        MetricTable table = Ask(answers, ["office", "country"]);
        HashSet<(string, string)> shown = [.. table.Rows.Where(row => row[2].IsNumber).Select(row => (row[0].ToString(), row[1].ToString()))];
        Assert.DoesNotContain(shown, cell => answers[cell.Item1, cell.Item2] < Least);
        foreach (Func<(string Office, string Country), string> margin in (Func<(string Office, string Country), string>[])[cell => cell.Office, cell => cell.Country, _ => "all"])
            foreach (IGrouping<string, (string Office, string Country)> line in answers.Cells.GroupBy(margin))
            {
                (string Office, string Country)[] kept = [.. line.Where(cell => !shown.Contains(cell))];
                bool isSafe = kept.Length == 0 || kept.Length == line.Count() || (kept.Length > 1 && kept.Sum(cell => answers[cell.Office, cell.Country]) >= Least);
                Assert.True(isSafe, $"{line.Key} tells {string.Join(", ", kept)}");
            }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>How many answers there are of an office in a country; every answer is a 1.</summary>
    private sealed class Answers : System.Collections.IEnumerable
    {
        private readonly Dictionary<(string Office, string Country), int> _counts = [];

        public int this[string office, string country]
        {
            get => _counts[(office, country)];
            set => _counts[(office, country)] = value;
        }

        public IEnumerable<(string Office, string Country)> Cells => _counts.Keys;

        public System.Collections.IEnumerator GetEnumerator() => _counts.GetEnumerator();
    }

    private MetricTable Ask(Answers answers, string[] by, string? where = null, string? metric = "engagement", string? formula = null, bool mayFail = false)
    {
        StringBuilder csv = new("id,day,office,country,score\n");
        int id = 0;
        foreach ((string office, string country) in answers.Cells)
            for (int i = 0; i < answers[office, country]; i++)
                csv.Append(CultureInfo.InvariantCulture, $"{++id},2025-03-01,{office},{country},1\n");
        return Ask(csv.ToString(), by, where, formula is null || metric != "engagement" || by.Length == 0 ? metric : null, formula, null, mayFail);
    }

    private MetricTable Ask(string csv, string[] by, string? where, string? metric, string? formula, Grain? grain, bool mayFail)
    {
        File.WriteAllText(Path.Combine(_folder, "surveys.csv"), csv);
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), """
            format: 1
            company: Small
            offices: {ceo: Ann}
            datasets:
              surveys: {source: surveys.csv, key: id, time: day, covers: {from: 2025-01-01, to: 2025-05-31}}
            dimensions: {office: surveys.office, country: surveys.country}
            metrics:
              engagement: {formula: AVG(surveys.score), least: 5}
              answers: {formula: COUNT(surveys.id), least: 5}
              twice: engagement * 2
            """);
        ReadResult read = CompanyReader.Read(_folder);
        Assert.Empty(read.Findings);
        using MetricLayer layer = MetricLayer.Open(read.Company!, new LayerOptions());
        MetricTable table = layer.Answer([new MetricQuery
        {
            Columns =
            [
                .. metric is null ? Array.Empty<MetricColumn>() : [MetricColumn.Of(metric)],
                .. formula is null ? Array.Empty<MetricColumn>() : [new MetricColumn("asked", FormulaParser.Parse(formula, new SourceSpan("--metrics", 1, 1), new FindingList())!)],
            ],
            Grain = grain,
            By = [.. by.Select(name => new Name([.. name.Split('.')]))],
            Where = where is null ? null : FormulaParser.Parse(where, new SourceSpan("--where", 1, 1), new FindingList()),
        }])[0];
        Assert.True(mayFail || table.Findings.All(finding => finding.Severity != Severity.Error), string.Join('\n', table.Findings));
        return table;
    }
}
