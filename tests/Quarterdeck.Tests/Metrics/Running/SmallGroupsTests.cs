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

    private MetricTable Ask(Answers answers, string[] by, string? where = null, string metric = "engagement")
    {
        StringBuilder csv = new("id,day,office,country,score\n");
        int id = 0;
        foreach ((string office, string country) in answers.Cells)
            for (int i = 0; i < answers[office, country]; i++)
                csv.Append(CultureInfo.InvariantCulture, $"{++id},2025-03-01,{office},{country},1\n");
        File.WriteAllText(Path.Combine(_folder, "surveys.csv"), csv.ToString());
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), """
            format: 1
            company: Small
            offices: {ceo: Ann}
            datasets:
              surveys: {source: surveys.csv, key: id, time: day}
            dimensions: {office: surveys.office, country: surveys.country}
            metrics:
              engagement: {formula: AVG(surveys.score), least: 5}
              twice: engagement * 2
            """);
        ReadResult read = CompanyReader.Read(_folder);
        Assert.Empty(read.Findings);
        using MetricLayer layer = MetricLayer.Open(read.Company!, new LayerOptions());
        MetricTable table = layer.Answer([new MetricQuery
        {
            Columns = [MetricColumn.Of(metric)],
            By = [.. by.Select(name => new Name([name]))],
            Where = where is null ? null : FormulaParser.Parse(where, new SourceSpan("--where", 1, 1), new FindingList()),
        }])[0];
        Assert.DoesNotContain(table.Findings, finding => finding.Severity == Severity.Error);
        return table;
    }
}
