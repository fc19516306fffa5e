using System.Globalization;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Fills in the feeds of the exports that a folder holds.</summary>
internal static class FeedEntries
{
    /// <summary>The entries of all exports with a feed, the currencies they name, and the company's name where one states it.</summary>
    /// <param name="imported">The exports.</param>
    /// <param name="folder">The folder of files.</param>
    /// <param name="landing">Where the clean tables are.</param>
    /// <param name="survey">Asks the clean tables.</param>
    /// <param name="told">Receives each file with its profile, dataset and rows.</param>
    /// <param name="fedTwice">Receives names that two files feed: the name, the second file, and the name that its dataset got instead.</param>
    /// <param name="words">The language of comments.</param>
    /// <param name="findings">Receives what is open.</param>
    public static (List<YamlEntry> Entries, CurrencyEvidence Currency, string? Name) Of(IReadOnlyList<ImportedFile> imported, string folder, string landing, TableSurvey survey, List<(string, string?, string?, long)> told, List<(string Name, string File, string Instead)> fedTwice, FoundingWords words, FindingList findings)
    {
        List<YamlEntry> entries = [];
        List<(string, string)> currencies = [];
        string? name = null;
        foreach (IGrouping<string, ImportedFile> group in imported.Where(static file => file.Tables.Count > 0).GroupBy(static file => file.Profile!.Id))
        {
            if (!Feed.BuiltIn.TryGetValue(group.Key, out Feed? feed))
                continue;
            ImportedFile[] files = [.. group.DistinctBy(static file => file.Fingerprint)];
            string first = Shown(folder, files[0].File);
            if (feed.Keys.TryGetValue("name_line", out string? line) && files[0].Preamble.Split('\n') is { } above && above.Length >= int.Parse(line, CultureInfo.InvariantCulture))
                name ??= above[int.Parse(line, CultureInfo.InvariantCulture) - 1].Trim('\uFEFF', ',', ';', ' ', '"') is { Length: > 0 } stated ? stated : null;
            (DateOnly First, DateOnly Last)?[] stamps = feed.Keys.ContainsKey("period") ? [.. files.Select(static file => PreamblePeriod.Of(file.Preamble))] : [];
            for (int i = 0; i < stamps.Length; i++)
            {
                survey.Stamp(files[i].Tables[0], stamps[i]);
                if (stamps[i] is null)
                    Undated(folder, files[i], findings);
            }
            string[] tables = [.. files.SelectMany(static file => file.Tables)];
            HashSet<string> columns = [.. survey.Columns(tables[0])];
            string[] missing = [.. files[0].Profile!.Columns.Select(static column => column.Id).Where(id => !columns.Contains(id))];
            string Days(string key) => Feed.Chosen(feed.Keys.GetValueOrDefault(key, "NULL"), missing);
            (DateOnly First, DateOnly Last)? days = stamps.Length > 0 ? Whole(stamps) : survey.Days(tables, Days("first"), Days("last"));
            if (days is null && stamps.Length == 0)
                Undated(folder, files[0], findings);
            long rowDays = feed.Keys.TryGetValue("row_days", out string? rowLast) && columns.Contains(rowLast) ? survey.LongestRow(tables, Days("first"), rowLast) : 1;
            IReadOnlyList<YamlEntry> filled = feed.Fill(Values(feed, days, Array.Find(stamps, static stamp => stamp is not null) ?? days, rowDays, Source(group.Key, tables, landing), words), missing);
            // What two files feed bears two names: formulas over both would mix the revenue of a shop with the costs of the books.
            if (filled.FirstOrDefault(entry => entry.Section is "datasets" or "metrics" && entries.Exists(other => other.Section == entry.Section && other.Name == entry.Name)) is { } twice)
            {
                string word = group.Key.Split('_')[0];
                filled = [.. Feed.Renamed(filled, word), .. Together(twice, word, entries)];
                fedTwice.Add((twice.Name, first, filled[0].Name));
            }
            entries.AddRange(filled.Where(entry => !entries.Exists(other => other.Section == entry.Section && other.Name == entry.Name)));
            currencies.AddRange(files.Where(static file => file.Currency is not null).Select(file => (file.Currency!.ToUpperInvariant(), Shown(folder, file.File))));
            if (feed.Keys.TryGetValue("currency", out string? column) && columns.Contains(column))
                currencies.AddRange(survey.Values($"read_parquet('{tables[0].Replace("'", "''", StringComparison.Ordinal)}')", column).Select(code => (code.ToUpperInvariant(), first)));
            told.AddRange(files.Select(file => (Shown(folder, file.File), (string?)group.Key, (string?)filled.First(static entry => entry.Section == "datasets").Name, file.RowsRead)));
        }
        return (entries, new CurrencyEvidence(currencies), name);
    }

    private static void Undated(string folder, ImportedFile file, FindingList findings) =>
        findings.Warning(FindingCodes.PeriodOpen, new SourceSpan(Shown(folder, file.File), 0, 0), "The file does not say which days it tells of, so its numbers have no period.", "Write the dates under its dataset in datasets.yaml.");

    private static (DateOnly First, DateOnly Last)? Whole((DateOnly First, DateOnly Last)?[] spans) =>
        spans.Any(static span => span is not null) ? (spans.Min(static span => span?.First)!.Value, spans.Max(static span => span?.Last)!.Value) : null;

    /// <summary>Two files of advertising are spent together: the second gets a metric of its own, and the sum of both the plain name.</summary>
    private static IEnumerable<YamlEntry> Together(YamlEntry dataset, string word, List<YamlEntry> entries)
    {
        const string Spend = "marketing_spend";
        if (dataset.Name != Spend)
            yield break;
        yield return new YamlEntry("metrics", $"{word}_{Spend}", [$"  {word}_{Spend}: {{formula: SUM({word}_{Spend}.amount), unit: money, better: target}}"]);
        string[] parts = [.. entries.Where(static entry => entry.Section == "datasets" && (entry.Name == Spend || entry.Name.EndsWith("_" + Spend, StringComparison.Ordinal))).Select(static entry => entry.Name), $"{word}_{Spend}"];
        entries.RemoveAll(static entry => entry.Section == "metrics" && entry.Name == Spend);
        yield return new YamlEntry("metrics", Spend, [$"  {Spend}: {{formula: {string.Join(" + ", parts.Select(static part => $"SUM({part}.amount)"))}, unit: money, better: target, label: {{en: Marketing spend, fr: Dépenses marketing, pl: Wydatki marketingowe, vi: Chi tiêu tiếp thị, zh: 营销支出}}}}   # all files of advertising together"]);
    }

    /// <summary>Clean tables of profiles that have no feed: they are looked at as plain tables.</summary>
    public static IEnumerable<(string Path, string Source, string File)> Unfed(IReadOnlyList<ImportedFile> imported, string folder, string landing) =>
        imported.Where(static file => !Feed.BuiltIn.ContainsKey(file.Profile!.Id)).SelectMany(file => file.Tables.Select(table => (Shown(folder, file.File), "@LANDED/" + Path.GetRelativePath(landing, table).Replace('\\', '/'), table)));

    private static string Shown(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    /// <summary>One file as it is; several of one profile in a folder of their own, read together.</summary>
    private static string Source(string profile, string[] tables, string landing)
    {
        if (tables.Length == 1)
            return "@LANDED/" + Path.GetFileName(tables[0]);
        Directory.CreateDirectory(Path.Combine(landing, profile));
        for (int i = 0; i < tables.Length; i++)
        {
            string target = Path.Combine(landing, profile, Path.GetFileName(tables[i]));
            File.Move(tables[i], target);
            tables[i] = target;
        }
        return $"@LANDED/{profile}/*.parquet";
    }

    private static Dictionary<string, string> Values(Feed feed, (DateOnly First, DateOnly Last)? days, (DateOnly First, DateOnly Last)? one, long rowDays, string source, FoundingWords words)
    {
        bool isStated = feed.Keys.ContainsKey("period");
        (DateOnly first, DateOnly last) = days ?? (DateOnly.MinValue, DateOnly.MinValue);
        // An export is a whole period as a rule: rows decide the months, and the comment says that it was taken so.
        (DateOnly from, DateOnly to) = isStated || days is null ? (first, last) : Months(first, last);
        // A balance on one day covers the month that it closes.
        if (one is { } day && day.First == day.Last)
            from = new DateOnly(from.Year, from.Month, 1);
        string rows = rowDays >= 360 ? "year" : rowDays >= 85 ? "quarter" : rowDays >= 28 ? "month" : rowDays >= 7 ? "week" : "";
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TABLE"] = $"\"{source}\"",
            ["COVERS"] = string.Create(CultureInfo.InvariantCulture, $"{{from: {from:yyyy-MM-dd}, to: {to:yyyy-MM-dd}}}   # {words.Of(isStated ? "stated" : "around")}"),
            ["    ROWS_FOR"] = rows.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"    rows_for: {rows}   # {words.Of("tells", rowDays)}"),
            ["PERIOD"] = one is { } period ? PeriodOf(period.First, period.Last) : "month",
        };
    }

    private static (DateOnly From, DateOnly To) Months(DateOnly first, DateOnly last) =>
        (new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)));

    private static string PeriodOf(DateOnly from, DateOnly to) =>
        from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year ? "year"
        : from.Day == 1 && from.Month % 3 == 1 && from.AddMonths(3).AddDays(-1) == to ? "quarter" : "month";
}
