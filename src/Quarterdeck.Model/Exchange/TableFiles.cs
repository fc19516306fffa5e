using System.Collections.Frozen;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange;

/// <summary>Puts files of the data folder in the place of tables: models of others name tables, and the data often lie there as files.</summary>
/// <remarks>
/// The table <c>shop.orders</c> is <c>shop/orders.parquet</c>, <c>shop.orders.parquet</c>, <c>orders.parquet</c> or the Parquet files of a folder
/// <c>orders</c>; CSV and JSON lines likewise, after Parquet. Upper and lower case do not matter. Tables of a connection stay as they are.
/// </remarks>
internal static class TableFiles
{
    private static readonly string[] Endings = [".parquet", ".csv", ".csv.gz", ".tsv", ".json", ".jsonl", ".ndjson"];

    private const int MostFiles = 50_000;

    /// <summary>The company with files for its tables; a table without a file is found, with the nearest file.</summary>
    /// <param name="company">The company.</param>
    /// <param name="findings">Gets what is missing.</param>
    public static CompanyModel Bind(CompanyModel company, FindingList findings)
    {
        Dataset[] tables = [.. company.Datasets.Values.Where(dataset => dataset.Source is TableSource { Connection: null }).OrderBy(dataset => dataset.Name, StringComparer.Ordinal)];
        if (tables.Length == 0)
            return company;
        ILookup<string, string> files = Files(company.DataFolder).ToLookup(file => file.Table, file => file.Path, StringComparer.OrdinalIgnoreCase);
        if (files.Count == 0)
        {
            findings.Error(FindingCodes.DataMissing, tables[0].Span,
                $"{(Directory.Exists(company.DataFolder) ? $"The data folder '{company.DataFolder}' holds no Parquet, CSV or JSON files" : $"The data folder '{company.DataFolder}' is not there")}, and the tables are looked for in it: {NearestName.List(tables.Select(Table))}.",
                "Give the folder that holds them with --data or QUARTERDECK_DATA.");
            return company;
        }
        Dictionary<string, Source> found = new(StringComparer.Ordinal);
        foreach (Dataset dataset in tables)
            if (Find(dataset, files, company.DataFolder, findings) is { } path)
                found.Add(dataset.Name, new FileSource(path));
        return company with
        {
            Datasets = company.Datasets.Values.Select(dataset => found.TryGetValue(dataset.Name, out Source? source) ? dataset with { Source = source } : dataset)
                .ToFrozenDictionary(dataset => dataset.Name, StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>True when the data folder has a file for the table.</summary>
    public static bool HasFile(string dataFolder, string table) =>
        Files(dataFolder).Any(file => Suffixes(table).Contains(file.Table, StringComparer.OrdinalIgnoreCase));

    private static string? Find(Dataset dataset, ILookup<string, string> files, string folder, FindingList findings)
    {
        string table = Table(dataset);
        foreach (string name in Suffixes(table))
        {
            string[] fitting = [.. files[name]];
            // Of one table in two forms Parquet is taken: it has types.
            string[] best = [.. fitting.Where(path => Rank(path) == fitting.Min(Rank))];
            if (best.Length == 1)
                return best[0];
            if (best.Length > 1)
            {
                findings.Error(FindingCodes.TableInTwoFiles, dataset.Span, $"The table '{table}' of '{dataset.Name}' could be each of these files: {string.Join(", ", best.Order(StringComparer.Ordinal))}.",
                    "Give the folder of one of them with --data, or name the table with its schema.");
                return null;
            }
        }
        string[] known = [.. files.SelectMany(group => group)];
        string last = Suffixes(table).Last();
        string? near = NearestName.Find(last, files.Select(group => group.Key.ToLowerInvariant())) is { } key ? files[key].First() : null;
        findings.Error(FindingCodes.DataMissing, dataset.Span, $"No file of the data folder '{folder}' holds the table '{table}', which '{dataset.Name}' reads.{(near is null ? "" : $" Did you mean '{near}'?")} There: {NearestName.List(known)}.",
            near is null ? $"Bring {last}.parquet or {last}.csv, or give another folder with --data." : $"Rename '{near}' to {last}{Path.GetExtension(near)}, or bring the file.");
        return null;
    }

    private static string Table(Dataset dataset) => ((TableSource)dataset.Source).Table;

    /// <summary>A table's name with all of its schemas, then with fewer.</summary>
    private static IEnumerable<string> Suffixes(string table)
    {
        string[] parts = table.Replace("\"", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Split('.');
        return Enumerable.Range(0, parts.Length).Select(skip => string.Join('.', parts[skip..]));
    }

    private static int Rank(string path) => Array.FindIndex(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every file under each name that a table may bear: with its folder, and without.</summary>
    private static IEnumerable<(string Table, string Path)> Files(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        EnumerationOptions below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true };
        HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);
        foreach (string full in Directory.EnumerateFiles(folder, "*", below).Take(MostFiles).Order(StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(folder, full).Replace('\\', '/');
            if (Array.Find(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is not { } ending || path.Split('/').Any(part => part.StartsWith('.')))
                continue;
            string[] parts = path[..^ending.Length].Split('/');
            yield return (string.Join('.', parts), path);
            if (parts.Length > 1)
                yield return (parts[^1], path);
            // A folder of Parquet files is one table under the folder's name, unless a file bears that name itself.
            if (parts.Length > 1 && ending == ".parquet" && folders.Add(string.Join('/', parts[..^1])))
                yield return (string.Join('.', parts[..^1]), $"{string.Join('/', parts[..^1])}/*.parquet");
        }
    }
}
