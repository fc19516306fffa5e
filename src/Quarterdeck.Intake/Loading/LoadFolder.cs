using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Intake.Loading;

/// <summary>The folder of one dataset's loads: <c>.quarterdeck/loads/DATASET</c> beside the company's files.</summary>
/// <remarks>Readers take the manifest once and then only the files that it lists; whoever writes holds the refresh's lock.</remarks>
public sealed class LoadFolder
{
    /// <summary>A file that is no longer listed may be read for so long by questions that began before.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromHours(1);

    /// <summary>The folder of a dataset.</summary>
    /// <param name="companyFolder">The company's folder.</param>
    /// <param name="dataset">The dataset.</param>
    public LoadFolder(string companyFolder, string dataset) => Root = Path.Combine(AllOf(companyFolder), NameOf(dataset));

    /// <summary>The folder itself, absolute.</summary>
    public string Root { get; }

    /// <summary>Where data files lie.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>Where a load gathers its batches.</summary>
    public string Staging => Path.Combine(Root, "staging");

    private string ManifestPath => Path.Combine(Root, "manifest.json");

    private string AttemptPath => Path.Combine(Root, "attempt.json");

    private string ProgressPath => Path.Combine(Staging, "progress.json");

    /// <summary>The folder of all loads of a company.</summary>
    public static string AllOf(string companyFolder) => Path.Combine(companyFolder, ".quarterdeck", "loads");

    /// <summary>The definition of a source: where its rows come from and what makes an incremental load of them.</summary>
    /// <remarks>Not the address: a database that moves keeps its rows.</remarks>
    public static string DefinitionOf(Dataset dataset) => Hash(string.Join('\n', RowsOf(dataset), dataset.Load!.IsIncremental, dataset.Load.Cursor, string.Join(',', dataset.Load.Key)));

    /// <summary>Which rows a source means: another table or statement means others, however they are loaded.</summary>
    /// <exception cref="ArgumentException">The source is of no connection.</exception>
    public static string RowsOf(Dataset dataset) => Hash(dataset.Source switch
    {
        TableSource { Connection: { } connection } table => $"{connection}\ntable\n{table.Table}",
        SqlSource { Connection: { } connection } sql => $"{connection}\nsql\n{sql.Sql}",
        _ => throw new ArgumentException($"The source of '{dataset.Name}' is of no connection.", nameof(dataset)),
    });

    /// <summary>The manifest; null where nothing was ever loaded, or it cannot be read.</summary>
    public LoadManifest? Manifest() => Read(ManifestPath, LoadJson.Default.LoadManifest) is { Format: LoadManifest.CurrentFormat } manifest ? manifest : null;

    /// <summary>The last attempt; null where there was none.</summary>
    public LoadAttempt? Attempt() => Read(AttemptPath, LoadJson.Default.LoadAttempt);

    /// <summary>What a load that was broken off has gathered; null for nothing.</summary>
    internal StagingProgress? Progress() => Read(ProgressPath, LoadJson.Default.StagingProgress);

    /// <summary>The path of a data file.</summary>
    public string PathOf(LandedFile file) => Path.Combine(Data, file.Name);

    internal void Keep(LoadManifest manifest) => Write(ManifestPath, manifest, LoadJson.Default.LoadManifest);

    internal void Keep(LoadAttempt attempt) => Write(AttemptPath, attempt, LoadJson.Default.LoadAttempt);

    internal void Keep(StagingProgress progress) => Write(ProgressPath, progress, LoadJson.Default.StagingProgress);

    /// <summary>Makes the folders, and deletes what no manifest lists any more.</summary>
    /// <param name="manifest">The manifest that holds.</param>
    /// <param name="now">The moment.</param>
    internal void Tidy(LoadManifest? manifest, DateTimeOffset now)
    {
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Staging);
        HashSet<string> listed = [.. manifest?.Files.Select(file => file.Name) ?? [], .. manifest?.Retired.Where(file => now - file.At < _grace).Select(file => file.Name) ?? []];
        foreach (string file in Directory.EnumerateFiles(Data).Where(file => !listed.Contains(Path.GetFileName(file))))
            File.Delete(file);
        foreach (string half in Directory.EnumerateFiles(Root, "*.part"))
            File.Delete(half);
        foreach (string spilled in Directory.EnumerateDirectories(Staging))
            Directory.Delete(spilled, recursive: true);
    }

    /// <summary>Throws away what staging holds, but the named files.</summary>
    internal void ClearStaging(IEnumerable<string> but)
    {
        HashSet<string> kept = [.. but];
        if (kept.Count == 0)
            File.Delete(ProgressPath);
        foreach (string file in Directory.EnumerateFiles(Staging).Where(file => file != ProgressPath && !kept.Contains(Path.GetFileName(file))))
            File.Delete(file);
    }

    /// <summary>The files that a new manifest no longer lists, those still in their hour among them.</summary>
    internal static IReadOnlyList<RetiredFile> Retired(LoadManifest? before, IReadOnlyList<LandedFile> files, DateTimeOffset now)
    {
        HashSet<string> listed = [.. files.Select(file => file.Name)];
        return [.. (before?.Retired.Where(file => now - file.At < _grace) ?? []).Concat(before?.Files.Select(file => new RetiredFile(file.Name, now)) ?? [])
            .Where(file => !listed.Contains(file.Name)).DistinctBy(file => file.Name)];
    }

    /// <summary>Flushes a file of staging to the disk and gives it with the name that follows from its content.</summary>
    internal LandedFile Landed(string file, long rows)
    {
        using FileStream stream = new(Path.Combine(Staging, file), FileMode.Open, FileAccess.ReadWrite);
        string hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        stream.Flush(flushToDisk: true);
        return new LandedFile(file, rows, stream.Length, hash);
    }

    /// <summary>Brings a file of staging to the data files, under a name of its content; the same content twice in a load stands twice.</summary>
    internal LandedFile Move(LandedFile staged, IReadOnlyCollection<string> taken)
    {
        string name = staged.Sha256[..16] + ".parquet";
        for (int twin = 2; taken.Contains(name); twin++)
            name = FormattableString.Invariant($"{staged.Sha256[..16]}-{twin}.parquet");
        File.Move(Path.Combine(Staging, staged.Name), Path.Combine(Data, name), overwrite: true);
        return staged with { Name = name };
    }

    private static T? Read<T>(string path, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), type) : null;
        }
        catch (JsonException)
        {
            // Someone else wrote into it, or a disk was full: as if it were not there.
            return null;
        }
    }

    /// <summary>Written aside, flushed and renamed: a reader sees the old or the new one, whole.</summary>
    private static void Write<T>(string path, T value, JsonTypeInfo<T> type)
    {
        string part = path + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (FileStream stream = new(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, value, type);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Names are mostly plain; any other becomes a name of its content.</summary>
    private static string NameOf(string dataset) => dataset.Length is > 0 and <= 80 && dataset.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? dataset : Hash(dataset)[..32];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
