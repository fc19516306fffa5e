using System.Text;
using System.Text.Json;
using Quarterdeck.Intake.Loading;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>The history of a company's refreshes: a file of JSON lines, to which one line is added when a source begins and one when it ends.</summary>
public static class RefreshHistory
{
    /// <summary>The attempts, the oldest first; a line that a kill cut off is left out, an attempt without an end is <c>broken_off</c>, or <c>running</c> for the last one while a refresh runs.</summary>
    /// <param name="companyFolder">The company's folder.</param>
    public static IReadOnlyList<HistoryLine> Read(string companyFolder)
    {
        string path = PathOf(companyFolder);
        if (!File.Exists(path))
            return [];
        Dictionary<(string, DateTimeOffset), HistoryLine> attempts = [];
        List<(string, DateTimeOffset)> order = [];
        foreach (HistoryLine line in File.ReadLines(path).Select(Line).OfType<HistoryLine>())
        {
            if (!attempts.ContainsKey((line.Dataset, line.Started)))
                order.Add((line.Dataset, line.Started));
            attempts[(line.Dataset, line.Started)] = line;
        }
        return [.. order.Select(key => attempts[key]).Select(line => line.Status != "started" ? line
            : line with { Status = new LoadFolder(companyFolder, line.Dataset).Attempt() is { Ended: null } attempt && attempt.Started == line.Started && LoadState.IsRunning(attempt) ? "running" : "broken_off" })];
    }

    /// <summary>Adds a line.</summary>
    internal static void Add(string companyFolder, HistoryLine line)
    {
        string path = PathOf(companyFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        bool isCut = stream.Length > 0 && LastByte(stream) != '\n';
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes((isCut ? "\n" : "") + JsonSerializer.Serialize(line, HistoryJson.Default.HistoryLine) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static int LastByte(FileStream stream)
    {
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte();
    }

    private static HistoryLine? Line(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, HistoryJson.Default.HistoryLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string PathOf(string companyFolder) => Path.Combine(LoadFolder.AllOf(companyFolder), "history.jsonl");
}
