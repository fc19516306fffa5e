using System.Globalization;
using System.Security.Cryptography;

namespace Quarterdeck.Intake.Files;

/// <summary>Tells whether files are the same as before, by their content and never by the time of change.</summary>
public static class Fingerprint
{
    /// <summary>Files up to 64 MB are read whole; of larger ones size, first and last MB stand for the rest.</summary>
    private const long WholeUpTo = 64L << 20;

    private const int EndBytes = 1 << 20;

    /// <summary>The fingerprint of a file, or of all files that a pattern names, in the order of their names.</summary>
    /// <param name="path">A path; <c>*</c> and <c>**</c> allowed.</param>
    /// <returns>The first 16 hexadecimal digits of a SHA-256; empty where there is no such file.</returns>
    public static string Of(string path) => Of(Each(path));

    /// <summary>The fingerprint of several files as one: of their own fingerprints, in order; that of a lone file is its own.</summary>
    public static string Of(IReadOnlyList<SourceFile> files) => files.Count switch
    {
        0 => "",
        1 => files[0].Fingerprint,
        _ => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Join('\n', files.Select(file => file.Fingerprint)))))[..16],
    };

    /// <summary>Each file that a pattern names with its own fingerprint, in the order of their names.</summary>
    /// <param name="path">A path; <c>*</c> and <c>**</c> allowed.</param>
    public static IReadOnlyList<SourceFile> Each(string path)
    {
        byte[] buffer = new byte[EndBytes];
        return [.. FileList.Matching(path).Select(file => One(file, buffer))];
    }

    private static SourceFile One(string file, byte[] buffer)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = Append(hash, file, buffer);
        return new SourceFile(file, Convert.ToHexStringLower(hash.GetHashAndReset())[..16], bytes);
    }

    /// <summary>Size and time of change of the same files: cheap, and enough to notice that they changed within one run; never kept.</summary>
    public static string StateOf(string path) => string.Join('|', FileList.Matching(path).Select(file => new FileInfo(file))
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));

    private static long Append(IncrementalHash hash, string file, byte[] buffer)
    {
        // No buffer of the stream's own: we read in pieces larger than it would be.
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length <= WholeUpTo)
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
                hash.AppendData(buffer, 0, read);
            return stream.Length;
        }
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes(stream.Length.ToString(CultureInfo.InvariantCulture)));
        stream.ReadExactly(buffer);
        hash.AppendData(buffer);
        stream.Seek(-EndBytes, SeekOrigin.End);
        stream.ReadExactly(buffer);
        hash.AppendData(buffer);
        return stream.Length;
    }
}
