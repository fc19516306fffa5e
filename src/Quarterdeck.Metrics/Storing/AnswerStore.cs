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

    /// <summary>The rows kept under a key; null when there are none, or none that can be believed.</summary>
    public IReadOnlyList<Cell[]>? Find(string key)
    {
        try
        {
            string path = PathOf(key);
            if (!File.Exists(path))
                return null;
            byte[] bytes = File.ReadAllBytes(path);
            ReadOnlySpan<byte> digest = bytes.AsSpan(0, Math.Min(DigestBytes, bytes.Length));
            if (bytes.Length < DigestBytes || !digest.SequenceEqual(SHA256.HashData(bytes.AsSpan(DigestBytes))))
                return null;
            return RowCodec.Read(bytes.AsSpan(DigestBytes).ToArray());
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps rows under a key.</summary>
    public void Keep(string key, IReadOnlyList<Cell[]> rows)
    {
        byte[] payload = RowCodec.Write(rows);
        string path = PathOf(key);
        string aside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.{Interlocked.Increment(ref _writes)}.part");
        try
        {
            Directory.CreateDirectory(folder);
            using (FileStream stream = new(aside, FileMode.Create, FileAccess.Write))
            {
                stream.Write(SHA256.HashData(payload));
                stream.Write(payload);
            }
            File.Move(aside, path, overwrite: true);
            if (_writes % 64 == 1)
                Prune();
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The answer is right all the same; it is only not kept.
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
