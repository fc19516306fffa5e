using System.IO.Compression;
using System.Text;
using Quarterdeck.Intake.Importing;

namespace Quarterdeck.Metrics.Founding;

/// <summary>The files of a folder that may be tables.</summary>
internal static class FolderFiles
{
    private static readonly string[] _endings = [".csv", ".tsv", ".parquet", ".xlsx", ".xls", ".json", ".jsonl", ".ndjson", ".journal", ".beancount", ".zip"];

    /// <summary>The files below a folder in the order of their names, hidden folders left out.</summary>
    public static IReadOnlyList<string> Of(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint, MaxRecursionDepth = 4 })
            .Where(file => _endings.Contains(Ending(file)) && !file.EndsWith(ImportRecord.Ending, StringComparison.Ordinal) && !Path.GetRelativePath(folder, file).Split('/', '\\').Any(static part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The ending that tells the kind of content, lower case; of a gzipped file the inner one.</summary>
    public static string Ending(string file) => Path.GetExtension(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file).ToLowerInvariant();

    /// <summary>The first lines of a text; none of another file.</summary>
    public static IReadOnlyList<string> FirstLines(string file, int most)
    {
        if (Ending(file) is not (".csv" or ".tsv"))
            return [];
        List<string> lines = [];
        try
        {
            using FileStream raw = File.OpenRead(file);
            using Stream stream = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
            using StreamReader reader = new(stream, Encoding.UTF8);
            while (lines.Count < most && reader.ReadLine() is { } line)
                lines.Add(line);
        }
        catch (InvalidDataException)
        {
            return [];
        }
        return lines;
    }
}
