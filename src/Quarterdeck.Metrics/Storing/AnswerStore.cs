using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Metrics.Storing;

/// <summary>Answers of statements kept in a folder beside the company, so that the same question on the same data is not computed again.</summary>
/// <remarks>
/// A key says what was asked and of which data, so an entry never goes stale: changed data have another key. An entry is written aside and
/// renamed, carries its own SHA-256, and is ignored and replaced when it is damaged or half-written. Many processes may use one folder at once:
/// two that compute the same answer write the same bytes. Where the folder cannot be written, nothing is kept and nothing is said.
/// </remarks>
/// <param name="folder">The folder; made when first written to.</param>
public sealed class AnswerStore(string folder)
{
    /// <summary>Above so many entries the oldest half is thrown away; an entry is some kilobytes.</summary>
    private const int MostEntries = 4096;

    private const int DigestBytes = 32;

    private int _writes;

    /// <summary>The key of an answer.</summary>
    /// <param name="statement">What was asked, to the letter.</param>
    /// <param name="sources">The fingerprints of all data that were read.</param>
    public static string KeyOf(string statement, IEnumerable<string> sources) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sources.Append(statement)))))[..40];

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The rows kept under a key; null when there are none, or none that can be believed.</summary>
    public IReadOnlyList<Cell[]>? Find(string key) => Find(key, RowCodec.Read);

    /// <summary>What is kept under a key; null when there is nothing, or nothing that can be believed.</summary>
    /// <param name="key">The key.</param>
    /// <param name="read">Reads the bytes; throws <see cref="IOException"/> or <see cref="InvalidDataException"/> where they are of another form.</param>
    internal T? Find<T>(string key, Func<BinaryReader, T> read) where T : class
    {
        try
        {
            string path = PathOf(key);
            if (!File.Exists(path))
                return null;
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.Length < DigestBytes || !bytes.AsSpan(0, DigestBytes).SequenceEqual(SHA256.HashData(bytes.AsSpan(DigestBytes))))
                return null;
            using BinaryReader reader = new(new MemoryStream(bytes, DigestBytes, bytes.Length - DigestBytes));
            return read(reader);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps rows under a key.</summary>
    public void Keep(string key, IReadOnlyList<Cell[]> rows) => Keep(key, writer => RowCodec.Write(writer, rows));

    /// <summary>Keeps something under a key, in place of what was there.</summary>
    internal void Keep(string key, Action<BinaryWriter> write)
    {
        using MemoryStream content = new();
        using BinaryWriter writer = new(content);
        write(writer);
        writer.Flush();
        byte[] payload = content.ToArray();
        Place(PathOf(key), aside =>
        {
            using FileStream stream = new(aside, FileMode.Create, FileAccess.Write);
            stream.Write(SHA256.HashData(payload));
            stream.Write(payload);
        });
    }

    /// <summary>Puts a file into the folder, whole or not at all: it is made aside and renamed. Where the folder cannot be written nothing happens.</summary>
    /// <param name="path">Where it is to lie.</param>
    /// <param name="make">Makes it at the path that it is given.</param>
    /// <returns>True when it lies there.</returns>
    internal bool Place(string path, Action<string> make)
    {
        string aside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.{Interlocked.Increment(ref _writes)}.part");
        try
        {
            Directory.CreateDirectory(folder);
            make(aside);
            File.Move(aside, path, overwrite: true);
            if (_writes % 64 == 1)
                Prune();
            return true;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The answer is right all the same; it is only not kept.
            return false;
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".rows");

    private void Prune()
    {
        FileInfo[] entries = new DirectoryInfo(folder).GetFiles();
        if (entries.Length <= MostEntries)
            return;
        foreach (FileInfo entry in entries.OrderBy(entry => entry.LastWriteTimeUtc).Take(entries.Length / 2))
            entry.Delete();
    }
}
