using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics;

/// <summary>A company made of YAML and SQL for one test, asked in the words of <c>quarterdeck query</c>.</summary>
/// <remarks>An answer is text: a line a row, cells between bars, <c>-</c> for no data and <c>n/a</c> for what is not defined.</remarks>
internal sealed class MetricCompany : IDisposable
{
    private static int _made;

    private readonly string _folder;
    private readonly string[] _prepare;

    /// <param name="yaml">Everything below <c>company:</c>.</param>
    /// <param name="prepare">Statements that make the tables.</param>
    public MetricCompany(string yaml, params string[] prepare) : this(yaml, null, prepare)
    {
    }

    /// <param name="yaml">Everything below <c>company:</c>.</param>
    /// <param name="threads">Threads of the engine; null: as many as there are.</param>
    /// <param name="prepare">Statements that make the tables.</param>
    public MetricCompany(string yaml, int? threads, params string[] prepare)
    {
        _prepare = prepare;
        _folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"quarterdeck-metrics-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}"));
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), $"format: 1\ncompany: Test\ncurrency: EUR\n{yaml}\n");
        ReadResult read = CompanyReader.Read(_folder);
        Assert.True(read.Company is not null, Told(read.Findings));
        Layer = MetricLayer.Open(read.Company, new LayerOptions { Threads = threads, Prepare = prepare });
    }

    public MetricLayer Layer { get; }

    /// <summary>The answer as text; an error among its findings fails the test.</summary>
    public string Ask(string words) => Text(Answered(words).Rows);

    /// <summary>The answer, which must be without error.</summary>
    public MetricTable Answered(string words)
    {
        MetricTable table = Table(words);
        Assert.True(table.Findings.All(finding => finding.Severity != Severity.Error), Told(table.Findings));
        return table;
    }

    /// <summary>The answer, whatever it is.</summary>
    public MetricTable Table(string words) => Layer.Answer([Question(words)])[0];

    /// <summary>The totals of the answer as text, in the form of <see cref="Ask"/>.</summary>
    public string Totals(string words) => Text(Answered(words + " --totals").Totals!.Select(total => total.Cells));

    /// <summary>The findings of a question as text.</summary>
    public string Told(string words) => Told(Table(words).Findings);

    /// <summary>What is listed as incomplete: metric, period and why.</summary>
    public string Incomplete(string words) =>
        string.Join('\n', Answered(words).Incomplete.Select(one => $"{one.Metric} {one.Label}: {one.Why}"));

    /// <summary>Scans and statements of a question.</summary>
    public IReadOnlyList<(string Plan, string Sql)> Explain(params string[] questions) => Layer.Explain([.. questions.Select(Question)]);

    /// <summary>The answer to hand-written SQL over the same tables in an engine of its own, in the same form.</summary>
    public string Sql(string sql)
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        foreach (string statement in _prepare.Append("SET TimeZone = 'UTC'"))
        {
            using DuckDBCommand prepared = connection.CreateCommand();
            prepared.CommandText = statement;
            prepared.ExecuteNonQuery();
        }
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<IReadOnlyList<Cell>> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => CellOf(reader.IsDBNull(i) ? null : reader.GetValue(i)))]);
        return Text(rows);
    }

    /// <summary>The question and the SQL have one answer, and it has rows.</summary>
    public void AnswersAs(string words, string sql)
    {
        string expected = Sql(sql);
        Assert.NotEqual("", expected);
        Assert.Equal(expected, Ask(words), ignoreLineEndingDifferences: true);
    }

    /// <summary>Reads the words of a question.</summary>
    public MetricQuery Question(string words)
    {
        Dictionary<string, string> said = words.Split("--", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToDictionary(part => part.Split(' ')[0], part => part[(part.Split(' ')[0].Length)..].Trim());
        FindingList findings = new();
        MetricQuery query = new()
        {
            Columns = [.. Items(said, "metrics").Select(item => new MetricColumn(item, FormulaParser.Parse(item, new SourceSpan("--metrics", 1, 1, item.Length), findings)!))],
            Grain = said.TryGetValue("grain", out string? grain) ? Layer.Calendar.FindGrain(grain) ?? throw new ArgumentException($"No grain {grain}.", nameof(words)) : null,
            From = Day(said, "from", period => period.FirstDay),
            To = Day(said, "to", period => period.LastDay),
            By = [.. Items(said, "by").Select(item => new Name([.. item.Split('.')]) { Span = new SourceSpan("--by", 1, 1, item.Length) })],
            Where = said.TryGetValue("where", out string? where) ? FormulaParser.Parse(where, new SourceSpan("--where", 1, 1, where.Length), findings) : null,
            Scenarios = said.ContainsKey("scenario") ? [.. Items(said, "scenario")] : ["AC"],
            AsOf = Day(said, "as-of", period => period.LastDay),
            Currency = said.GetValueOrDefault("currency"),
            Rates = said.TryGetValue("rates", out string? rates) ? Rates(rates) : RateChoice.Actual,
            SkipEmpty = said.GetValueOrDefault("empty") == "skip",
            Order = [.. Items(said, "order").Select(item => (item.Split(':')[0], item.EndsWith(":desc", StringComparison.Ordinal)))],
            Comparisons = [.. Items(said, "compare").Select(item => Comparison.TryParse(item, Layer.Calendar) ?? throw new ArgumentException($"No comparison {item}.", nameof(words)))],
            ToDate = [.. Items(said, "to-date").Select(item => Layer.Calendar.FindGrain(item) ?? throw new ArgumentException($"No grain {item}.", nameof(words)))],
            WithTotals = said.ContainsKey("totals"),
            Limit = said.TryGetValue("limit", out string? limit) ? int.Parse(limit, CultureInfo.InvariantCulture) : null,
        };
        Assert.True(findings.Count == 0, Told(findings.Sorted()));
        return query;
    }

    public void Dispose()
    {
        Layer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Rows as text.</summary>
    public static string Text(IEnumerable<IReadOnlyList<Cell>> rows) => string.Join('\n', rows.Select(row => string.Join(" | ", row.Select(Text))));

    private static string Text(Cell cell) => cell.Kind switch
    {
        CellKind.Missing => "-",
        CellKind.Undefined => "n/a",
        // 10.00 and 10 are one number. Answers keep 12 significant digits, so both sides are rounded to 12 first, and then for the eye.
        CellKind.Exact => cell.AsDecimal().ToString("0.############", CultureInfo.InvariantCulture),
        CellKind.Real => Math.Round(decimal.Parse(cell.AsDouble().ToString("E11", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture), 9).ToString("0.#########", CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private static Cell CellOf(object? value) => value switch
    {
        null => Cell.Missing,
        string text => Cell.Of(text),
        bool truth => Cell.Of(truth),
        DateTime moment => Cell.Of(moment),
        DateOnly day => Cell.Of(day.ToDateTime(TimeOnly.MinValue)),
        double real => Cell.Of(real),
        System.Numerics.BigInteger whole => Cell.Of((decimal)whole),
        _ => Cell.Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
    };

    private RateChoice Rates(string text) => text.Split(':') is [var name, var period]
        ? new RateChoice(name == "constant" ? RateChoice.Actual.Table : name, Layer.Calendar.Parse(period) ?? throw new ArgumentException($"No period {period}.", nameof(text)))
        : new RateChoice(text, null);

    private DateOnly? Day(Dictionary<string, string> said, string option, Func<Period, DateOnly> pick) =>
        said.TryGetValue(option, out string? text) ? pick(Layer.Calendar.Parse(text) ?? throw new ArgumentException($"No period {text}.", nameof(said))) : null;

    /// <summary>The items of a list; commas in brackets belong to a formula.</summary>
    private static List<string> Items(Dictionary<string, string> said, string option)
    {
        List<string> items = [];
        if (!said.TryGetValue(option, out string? list))
            return items;
        int start = 0, depth = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            char letter = i < list.Length ? list[i] : ',';
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter != ',' || (i < list.Length && depth > 0))
                continue;
            items.Add(list[start..i].Trim());
            start = i + 1;
        }
        return items;
    }

    private static string Told(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code}  {finding.Message}\n        Do: {finding.Remedy}"));
}
