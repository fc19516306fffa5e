using System.IO.Enumeration;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>Sources are there: files in the data folder, connections, the dataset of a distinct source.</summary>
internal static class SourceRule
{
    /// <summary>Files looked at for one glob before it is taken as met by nothing.</summary>
    private const int MostFiles = 100_000;

    public static void Check(CompanyDraft draft, CompanyModel company, FindingList findings)
    {
        bool hasFolder = Directory.Exists(company.DataFolder);
        if (!hasFolder && draft.Datasets.Any(dataset => dataset.Source is FileSource))
            findings.Error(FindingCodes.DataMissing, draft.Data?.Span ?? draft.Name?.Span ?? SourceSpan.None, $"The data folder '{company.DataFolder}' is not there.", "Correct data:, or give the folder with --data or QUARTERDECK_DATA.");
        foreach (DatasetDraft dataset in draft.Datasets)
        {
            if (dataset.Connection is { } connection && !company.Connections.ContainsKey(connection.Value))
                findings.Error(FindingCodes.UnknownConnection, connection.Span, $"There is no connection '{CheckScope.Short(connection.Value)}'.{NearestName.DidYouMean(connection.Value, company.Connections.Keys)} Known: {NearestName.List(company.Connections.Keys)}.", "Declare it under connections:, or use a known one.");
            switch (dataset.Source)
            {
                case FileSource file when hasFolder:
                    File(file, dataset, company.DataFolder, findings);
                    break;
                case DistinctSource distinct:
                    Distinct(distinct, dataset, company, findings);
                    break;
                case SqlSource sql when !sql.Sql.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) && !sql.Sql.TrimStart().StartsWith("WITH", StringComparison.OrdinalIgnoreCase):
                    findings.Error(FindingCodes.NotSelect, dataset.SourceWord.Span, $"The 'sql:' of '{dataset.Name.Value}' is no SELECT.", "Write one read-only SELECT; a WITH in front of it is allowed.");
                    break;
                default:
                    break;
            }
        }
    }

    private static void Distinct(DistinctSource source, DatasetDraft dataset, CompanyModel company, FindingList findings)
    {
        HashSet<string> seen = [dataset.Name.Value];
        string next = source.Dataset;
        while (true)
        {
            if (!company.Datasets.TryGetValue(next, out Dataset? of))
            {
                findings.Error(FindingCodes.UnknownDataset, dataset.SourceWord.Span, $"There is no dataset '{CheckScope.Short(next)}' whose distinct keys '{dataset.Name.Value}' could be.{NearestName.DidYouMean(next, company.Datasets.Keys)} Known: {NearestName.List(company.Datasets.Keys)}.", "Use one of the known names.");
                return;
            }
            if (!seen.Add(of.Name))
            {
                findings.Error(FindingCodes.FieldCycle, dataset.SourceWord.Span, $"Distinct sources go in a circle: {string.Join(" -> ", seen)} -> {of.Name}.", "Give one of them a source of its own.");
                return;
            }
            if (of.Source is not DistinctSource further)
                break;
            next = further.Dataset;
        }
        if (dataset.Key.Count == 0)
            findings.Error(FindingCodes.MissingKey, dataset.Name.Span, $"'{dataset.Name.Value}' has one row for each distinct key of '{source.Dataset}', but no 'key:' says which.", "Add key: with the fields of the other dataset.");
    }

    private static void File(FileSource source, DatasetDraft dataset, string folder, FindingList findings)
    {
        if (source.Path.Contains("://", StringComparison.Ordinal))
        {
            findings.Error(FindingCodes.DataMissing, dataset.SourceWord.Span, $"'{CheckScope.Short(source.Path)}' is an address; a source is a file of the data folder.", "Download the file, or use a connection.");
            return;
        }
        string full = Path.GetFullPath(Path.Combine(folder, source.Path));
        if (source.Path.IndexOfAny(['*', '?', '[']) >= 0)
        {
            if (!System.IO.File.Exists(full) && !Matches(folder, source.Path))
                findings.Error(FindingCodes.DataMissing, dataset.SourceWord.Span, $"No file of the data folder matches '{source.Path}', the source of '{dataset.Name.Value}'.", "Correct the pattern, or bring the files.");
            return;
        }
        if (System.IO.File.Exists(full))
            return;
        string? parent = Path.GetDirectoryName(full);
        string[] there = parent is not null && Directory.Exists(parent) ? [.. Directory.EnumerateFiles(parent).Take(2000).Select(path => Path.GetFileName(path))] : [];
        string? near = NearestName.Find(Path.GetFileName(full), there);
        string isFolder = Directory.Exists(full) ? " It is a folder." : "";
        findings.Error(FindingCodes.DataMissing, dataset.SourceWord.Span, $"The file '{source.Path}', the source of '{dataset.Name.Value}', is not in the data folder '{folder}'.{isFolder}{(near is null ? "" : $" Did you mean '{near}'?")}",
            near is null ? "Correct the path, or give the folder with --data or QUARTERDECK_DATA." : $"Write {Path.Combine(Path.GetDirectoryName(source.Path) ?? "", near).Replace('\\', '/')}, or bring the file.");
    }

    /// <summary>True when at least one file fits; ** stands for any folders, * and ? for letters of one name.</summary>
    private static bool Matches(string folder, string pattern)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int fixedParts = Array.FindIndex(parts, part => part.IndexOfAny(['*', '?', '[']) >= 0);
        string start = Path.GetFullPath(Path.Combine(folder, string.Join('/', parts[..fixedParts]) + (fixedParts == 0 ? "" : "/")));
        if (!Directory.Exists(start))
            return false;
        EnumerationOptions all = new() { RecurseSubdirectories = parts.Length - fixedParts > 1, IgnoreInaccessible = true };
        try
        {
            return Directory.EnumerateFiles(start, "*", all).Take(MostFiles).Any(path => Fits(parts.AsSpan(fixedParts), Path.GetRelativePath(start, path).Replace('\\', '/').Split('/')));
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Part by part; ** takes any number of folders. Patterns are short, and a folder more is a step more.</summary>
    private static bool Fits(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return path.IsEmpty;
        if (pattern[0] != "**")
            return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(AnyLetter(pattern[0]), path[0], ignoreCase: false) && Fits(pattern[1..], path[1..]);
        for (int folders = 0; folders < path.Length; folders++)
            if (Fits(pattern[1..], path[folders..]))
                return true;
        return false;
    }

    /// <summary>A set of letters, [0-9], as any letter: here it is only asked whether there can be a file.</summary>
    private static string AnyLetter(string part)
    {
        for (int open = part.IndexOf('['); open >= 0 && part.IndexOf(']', open) is > 0 and int close; open = part.IndexOf('['))
            part = $"{part[..open]}?{part[(close + 1)..]}";
        return part;
    }
}
