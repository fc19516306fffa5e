using System.Globalization;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Fills in the feeds of the exports that a folder holds.</summary>
internal static class FeedEntries
{
    /// <summary>The entries of all exports with a feed, the currencies they name, and the company's name where one states it.</summary>
    public static (List<YamlEntry> Entries, CurrencyEvidence Currency, string? Name) Of(IReadOnlyList<ImportedFile> imported, string folder, string landing, TableSurvey survey, List<(string, string?, string?, long)> told, FindingList findings)
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
            IReadOnlyList<string> lines = FolderFiles.FirstLines(files[0].File, 25);
            if (feed.Keys.TryGetValue("name_line", out string? line) && lines.Count >= int.Parse(line, CultureInfo.InvariantCulture))
                name ??= lines[int.Parse(line, CultureInfo.InvariantCulture) - 1].Trim('\uFEFF', ',', ';', ' ', '"') is { Length: > 0 } stated ? stated : null;
            string[] tables = [.. files.SelectMany(static file => file.Tables)];
            HashSet<string> columns = [.. survey.Columns(tables[0])];
            (DateOnly First, DateOnly Last)? days = feed.Keys.ContainsKey("period") ? PreamblePeriod.Of(lines)
                : survey.Days(tables, feed.Keys.GetValueOrDefault("first", "NULL"), feed.Keys.GetValueOrDefault("last", "NULL"));
            if (days is null)
                findings.Warning(FindingCodes.PeriodOpen, new SourceSpan(first, 0, 0), "The file does not say which days it tells of, so its numbers have no period.", "Write the dates under its dataset in datasets.yaml.");
            IReadOnlyList<YamlEntry> filled = feed.Fill(Values(feed, days, Source(group.Key, tables, landing)), [.. files[0].Profile!.Columns.Select(static column => column.Id).Where(id => !columns.Contains(id))]);
            foreach (YamlEntry entry in filled)
                if (entries.Find(other => other.Section == entry.Section && other.Name == entry.Name) is null)
                    entries.Add(entry);
                else if (entry.Section is "metrics" or "datasets")
                    findings.Warning(FindingCodes.FedTwice, new SourceSpan(first, 0, 0), $"'{entry.Name}' is fed by another file already, which is used.", $"Write a {entry.Section[..^1]} of another name over this file, if both are wanted.");
            if (feed.Keys.TryGetValue("currency", out string? column) && columns.Contains(column))
                currencies.AddRange(survey.Values($"read_parquet('{tables[0].Replace("'", "''", StringComparison.Ordinal)}')", column).Select(code => (code, first)));
            told.AddRange(files.Select(file => (Shown(folder, file.File), (string?)group.Key, (string?)feed.Entries.First(static entry => entry.Section == "datasets").Name, file.RowsRead)));
        }
        return (entries, new CurrencyEvidence(currencies), name);
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

    private static Dictionary<string, string> Values(Feed feed, (DateOnly First, DateOnly Last)? days, string source)
    {
        (DateOnly first, DateOnly last) = days ?? (DateOnly.MinValue, DateOnly.MinValue);
        // An export is a whole period as a rule: rows decide the months, and the comment says that it was taken so.
        DateOnly from = feed.Keys.ContainsKey("period") ? first : new DateOnly(first.Year, first.Month, 1);
        DateOnly to = feed.Keys.ContainsKey("period") || days is null ? last : from.AddMonths(((last.Year - from.Year) * 12) + last.Month - from.Month + 1).AddDays(-1);
        bool isYear = from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year;
        bool isQuarter = from.Day == 1 && from.Month % 3 == 1 && from.AddMonths(3).AddDays(-1) == to;
        string period = isYear ? "year" : isQuarter ? "quarter" : "month";
        // A balance on one day covers the month that it closes.
        if (from == to)
            from = new DateOnly(to.Year, to.Month, 1);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TABLE"] = $"\"{source}\"",
            ["COVERS"] = string.Create(CultureInfo.InvariantCulture, $"{{from: {from:yyyy-MM-dd}, to: {to:yyyy-MM-dd}}}   # {(feed.Keys.ContainsKey("period") ? "as the file says above its table" : "whole months around its rows; edit where the export ends within one")}"),
            ["FIRST_DAY"] = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["LAST_DAY"] = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["PERIOD"] = period,
        };
    }
}
