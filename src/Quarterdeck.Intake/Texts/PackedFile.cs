using System.IO.Compression;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Texts;

/// <summary>One stretch of content to import: a file, or one entry of an archive.</summary>
/// <remarks>It can be opened as often as needed; gzip and zip are unpacked while reading and never onto the disk.</remarks>
/// <param name="Path">The file as it was named.</param>
/// <param name="Entry">The entry's name within a zip archive; empty for a file that is no archive.</param>
/// <param name="Packing">How it is packed.</param>
/// <param name="Bytes">The size on the disk, packed as it lies.</param>
public sealed record PackedFile(string Path, string Entry, Packing Packing, long Bytes)
{
    /// <summary>Unpacked more than so many times its size, once past <see cref="FreeBytes"/>: no table of a business is that repetitive.</summary>
    public const int MostRatio = 250;

    /// <summary>Below this size unpacked content is harmless, whatever its ratio.</summary>
    public const long FreeBytes = 32L << 20;

    /// <summary>The most that is ever unpacked from one entry.</summary>
    public const long MostBytes = 32L << 30;

    private const int MostEntries = 1000;

    /// <summary>The name for reports: the path, and the entry behind it.</summary>
    public string Name => Entry.Length == 0 ? Path : $"{Path}/{Entry}";

    /// <summary>The ending that tells the kind of content, lower case with its dot; that of the inner name where the file is packed.</summary>
    public string Extension
    {
        get
        {
            string name = Entry.Length > 0 ? Entry : Packing == Packing.Gzip && Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Path[..^3] : Path;
            return System.IO.Path.GetExtension(name).ToLowerInvariant();
        }
    }

    /// <summary>What a path holds: the file itself, or each entry of a zip archive that is no workbook.</summary>
    /// <param name="path">The path as it was named.</param>
    /// <param name="findings">Receives why there is nothing to read.</param>
    public static IReadOnlyList<PackedFile> Of(string path, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        SourceSpan place = new(path, 0, 0);
        if (Directory.Exists(path))
        {
            findings.Error(FindingCodes.FolderGiven, place, "This is a folder, not a file.", "Name the files in it; a shell writes them out for folder/*.csv.");
            return [];
        }
        if (!File.Exists(path))
        {
            findings.Error(FindingCodes.NoFile, place, $"There is no file '{path}'.", "Check the path; a relative path starts at the current folder.");
            return [];
        }
        long bytes = new FileInfo(path).Length;
        Span<byte> head = stackalloc byte[4];
        int read;
        using (FileStream stream = OpenRaw(path))
            read = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        head = head[..read];
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return [new PackedFile(path, "", Packing.Gzip, bytes)];
        if (head.StartsWith("PK\u0003\u0004"u8))
            return Archive(path, bytes, findings);
        return [new PackedFile(path, "", Packing.None, bytes)];
    }

    /// <summary>Opens the content, unpacked.</summary>
    /// <exception cref="InvalidDataException">The packing is broken, or unpacks into more than may be (<see cref="UnpackedStream"/>).</exception>
    public Stream Open()
    {
        FileStream raw = OpenRaw(Path);
        switch (Packing)
        {
            case Packing.Gzip:
                uint stated = StatedSize(raw);
                return new UnpackedStream(new GZipStream(raw, CompressionMode.Decompress), Bytes, stated);
            case Packing.Zip:
                ZipArchive archive = new(raw, ZipArchiveMode.Read);
                ZipArchiveEntry entry = archive.GetEntry(Entry) ?? throw new InvalidDataException($"The entry '{Entry}' is no longer in the archive.");
                return new UnpackedStream(entry.Open(), entry.CompressedLength, null, archive);
            default:
                return raw;
        }
    }

    /// <summary>The last four bytes of a gzip file: how long its content is.</summary>
    private static uint StatedSize(FileStream raw)
    {
        if (raw.Length < 18)
            return uint.MaxValue;
        Span<byte> size = stackalloc byte[4];
        raw.Seek(-4, SeekOrigin.End);
        raw.ReadExactly(size);
        raw.Position = 0;
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(size);
    }

    private static FileStream OpenRaw(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    private static PackedFile[] Archive(string path, long bytes, FindingList findings)
    {
        SourceSpan place = new(path, 0, 0);
        try
        {
            using ZipArchive archive = new(OpenRaw(path), ZipArchiveMode.Read);
            long unpacked = archive.Entries.Sum(static entry => Math.Min(entry.Length, MostBytes));
            if (archive.Entries.Count > MostEntries || (unpacked > FreeBytes && unpacked / Math.Max(1, bytes) > MostRatio))
            {
                findings.Error(FindingCodes.PackedTooMuch, place, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"The archive has {archive.Entries.Count:N0} entries of {unpacked:N0} bytes in a file of {bytes:N0}; it is refused as a possible zip bomb."), "Unpack it yourself and name the files in it, if you trust it.");
                return [];
            }
            if (archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null)
                return [new PackedFile(path, "", Packing.None, bytes)];
            PackedFile[] entries =
            [
                .. archive.Entries.Where(static entry => entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && !entry.Name.StartsWith('.'))
                    .Select(entry => new PackedFile(path, entry.FullName, Packing.Zip, entry.CompressedLength)).OrderBy(static entry => entry.Entry, StringComparer.Ordinal),
            ];
            if (entries.Length == 0)
                findings.Error(FindingCodes.EmptyFile, place, "The archive holds no file.", "Give an archive with at least one export in it.");
            return entries;
        }
        catch (InvalidDataException)
        {
            findings.Error(FindingCodes.BrokenPacking, place, "The archive is damaged or cut off and cannot be read.", "Fetch it again.");
            return [];
        }
    }
}
