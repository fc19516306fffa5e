using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Intake.Loading;

/// <summary>Puts rows that came later over those that were there, by key. Files without a touched row stay as they are, so that what is kept of their answers stays too.</summary>
/// <param name="engine">The embedded engine.</param>
/// <param name="folder">The dataset's loads.</param>
/// <param name="dataset">The dataset.</param>
/// <param name="key">The columns that name one row.</param>
/// <param name="order">In which order new rows are written: by cursor, then key.</param>
internal sealed class LoadMerge(LoadEngine engine, LoadFolder folder, Dataset dataset, IReadOnlyList<string> key, IReadOnlyList<string> order)
{
    /// <summary>Files below this size are many small ones after many loads, and are put together.</summary>
    private const long SmallBytes = 4 << 20;

    /// <summary>So many small files may be there.</summary>
    private const int MostSmall = 32;

    private int _written;

    /// <summary>Rows that no earlier file had.</summary>
    public long New { get; private set; }

    /// <summary>Rows that an earlier file had otherwise.</summary>
    public long Changed { get; private set; }

    /// <summary>Rows that the server no longer has.</summary>
    public long Deleted { get; private set; }

    /// <summary>Tells keys that name more than one of some rows; true when there are none.</summary>
    public bool HasUniqueKeys(IReadOnlyList<LoadPart> parts, FindingList findings)
    {
        if (parts.Count == 0)
            return true;
        string keys = string.Join(", ", key.Select(LoadEngine.Quoted));
        IReadOnlyList<string?[]> twice = engine.Rows($"SELECT {keys}, COUNT(*) FROM {LoadEngine.Files(parts.Select(part => part.Path))} GROUP BY ALL HAVING COUNT(*) > 1 ORDER BY ALL LIMIT 3");
        if (twice.Count > 0)
            findings.Error(FindingCodes.LoadKeyRepeated, dataset.Span, $"In the source of '{dataset.Name}' {string.Join(", ", key)} names more than one row: {string.Join("; ", twice.Select(row => $"{string.Join(", ", row[..^1].Select(part => part ?? "nothing"))} stands {row[^1]} times"))}. The last good rows stay.",
                "Give the source the key: whose columns name one row, or write load: full.");
        return twice.Count == 0;
    }

    /// <summary>The files after some rows came: rows of the same key give way, all others stay.</summary>
    public IReadOnlyList<LoadPart> Over(IReadOnlyList<LoadPart> live, IReadOnlyList<LoadPart> came)
    {
        if (came.Count == 0)
            return live;
        if (live.Count == 0)
        {
            New += came.Sum(part => part.File.Rows);
            return came;
        }
        string rows = LoadEngine.Files(came.Select(part => part.Path)), there = LoadEngine.Files(live.Select(part => part.Path));
        engine.Run($"CREATE OR REPLACE TEMP TABLE touched AS SELECT l.* FROM {there} l WHERE EXISTS (SELECT 1 FROM {rows} c WHERE {Meets("c", "l")})");
        // Look-back reads many rows again that are as they were; those change no file.
        engine.Run($"CREATE OR REPLACE TEMP TABLE changed AS SELECT * FROM {rows} EXCEPT SELECT * FROM touched");
        long changed = engine.Count("SELECT COUNT(*) FROM changed");
        long known = engine.Count($"SELECT COUNT(*) FROM changed c WHERE EXISTS (SELECT 1 FROM touched t WHERE {Meets("t", "c")})");
        New += changed - known;
        Changed += known;
        if (changed == 0)
            return live;
        IReadOnlyList<LoadPart> rest = known == 0 ? live : Without(live, "changed");
        return [.. rest, Write($"SELECT * FROM changed ORDER BY {string.Join(", ", order.Select(LoadEngine.Quoted))}")];
    }

    /// <summary>The files without the rows whose key is not among the server's; and how many of the server's keys are not in the files.</summary>
    /// <param name="live">The files.</param>
    /// <param name="keys">Files with the server's keys.</param>
    public (IReadOnlyList<LoadPart> Parts, long Missing) Compared(IReadOnlyList<LoadPart> live, IReadOnlyList<LoadPart> keys)
    {
        if (live.Count == 0)
            return (live, keys.Sum(part => part.File.Rows));
        string there = LoadEngine.Files(live.Select(part => part.Path));
        string columns = string.Join(", ", key.Select(LoadEngine.Quoted));
        if (keys.Count == 0)
        {
            Deleted += live.Sum(part => part.File.Rows);
            return ([], 0);
        }
        string server = LoadEngine.Files(keys.Select(part => part.Path));
        engine.Run($"CREATE OR REPLACE TEMP TABLE gone AS SELECT {columns} FROM {there} l WHERE NOT EXISTS (SELECT 1 FROM {server} s WHERE {Meets("s", "l")})");
        long gone = engine.Count("SELECT COUNT(*) FROM gone");
        long missing = engine.Count($"SELECT COUNT(*) FROM {server} s WHERE NOT EXISTS (SELECT 1 FROM {there} l WHERE {Meets("l", "s")})");
        Deleted += gone;
        return (gone == 0 ? live : Without(live, "gone"), missing);
    }

    /// <summary>Puts small files together when there are many.</summary>
    public IReadOnlyList<LoadPart> Packed(IReadOnlyList<LoadPart> live)
    {
        LoadPart[] small = [.. live.Where(part => part.File.Bytes < SmallBytes)];
        return small.Length <= MostSmall ? live : [.. live.Except(small), Write($"SELECT * FROM {LoadEngine.Files(small.Select(part => part.Path))}")];
    }

    /// <summary>Writes the rows of a query as a new file.</summary>
    public LoadPart Write(string query)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"merged-{++_written:000000}.parquet");
        string path = Path.Combine(folder.Staging, name);
        long rows = engine.Copy(query, path);
        return new LoadPart(path, folder.Landed(name, rows), IsStaged: true);
    }

    /// <summary>The files without the rows of some keys; only files that have such a row are written anew.</summary>
    private List<LoadPart> Without(IReadOnlyList<LoadPart> live, string keys)
    {
        HashSet<string> hit = [.. engine.Rows($"SELECT DISTINCT {LoadEngine.FileColumn} FROM {LoadEngine.Files(live.Select(part => part.Path), withName: true)} l WHERE EXISTS (SELECT 1 FROM {keys} k WHERE {Meets("k", "l")})")
            .Select(row => Path.GetFullPath(row[0]!))];
        List<LoadPart> rest = [];
        foreach (LoadPart part in live)
        {
            if (!hit.Contains(Path.GetFullPath(part.Path)))
            {
                rest.Add(part);
                continue;
            }
            LoadPart kept = Write($"SELECT * FROM {LoadEngine.Files([part.Path])} l WHERE NOT EXISTS (SELECT 1 FROM {keys} k WHERE {Meets("k", "l")})");
            if (kept.File.Rows > 0)
                rest.Add(kept);
        }
        return rest;
    }

    private string Meets(string one, string other) => string.Join(" AND ", key.Select(column => $"{one}.{LoadEngine.Quoted(column)} IS NOT DISTINCT FROM {other}.{LoadEngine.Quoted(column)}"));
}
