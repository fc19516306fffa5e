using System.Buffers;
using System.Text.Unicode;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Texts;

/// <summary>A file as text: its encoding is settled, and it can be opened as often as needed.</summary>
/// <param name="File">The content.</param>
/// <param name="Encoding">In which encoding it is read, and why.</param>
/// <param name="Head">The first letters.</param>
/// <param name="IsWhole">True when <paramref name="Head"/> is all of it.</param>
public sealed record OpenedText(PackedFile File, EncodingChoice Encoding, string Head, bool IsWhole)
{
    private static readonly SearchValues<byte> _blank = SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    /// <summary>What is looked at before a file is read: enough for a preamble, a header and some hundred rows.</summary>
    public const int HeadBytes = 512 << 10;

    /// <summary>Settles the encoding.</summary>
    /// <param name="file">The content.</param>
    /// <param name="findings">Receives an error where it is no text, a warning where the encoding was chosen by letters.</param>
    /// <returns>Null where there is nothing to read; then an error is among the findings.</returns>
    /// <exception cref="InvalidDataException">The packing is broken.</exception>
    public static OpenedText? Open(PackedFile file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        SourceSpan place = new(file.Name, 0, 0);
        byte[] head = new byte[HeadBytes];
        int read;
        byte[] doubt = [];
        using (Stream stream = file.Open())
        {
            read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (read == head.Length && head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
                doubt = FirstDoubt(stream, head.AsSpan(0, read));
        }
        bool isWhole = read < head.Length;
        ReadOnlySpan<byte> start = head.AsSpan(0, read);
        if (start.Length == 0 || (isWhole && start.IndexOfAnyExcept(_blank) < 0))
        {
            findings.Error(FindingCodes.EmptyFile, place, "The file is empty.", "Give a file with a head line and at least one row.");
            return null;
        }
        if (EncodingGuess.Of(start, isWhole, doubt) is not { } encoding)
        {
            findings.Error(FindingCodes.BinaryGiven, place, "The file holds bytes that are no text, and it is no workbook and no archive that is known.", "Export the table as CSV, XLSX or JSON.");
            return null;
        }
        if (!encoding.IsCertain)
            findings.Warning(FindingCodes.ChosenEncoding, place, $"The file is not UTF-8. It was read as {encoding.Name}: {encoding.Why}.", "Save it as UTF-8 if letters look wrong.");
        int whole = isWhole ? read : encoding.Name == "UTF-8" ? EncodingGuess.WholeLetters(start) : read & ~1;
        return new OpenedText(file, encoding, encoding.Encoding.GetString(start[encoding.MarkBytes..whole]), isWhole);
    }

    /// <summary>Opens the text behind its mark.</summary>
    public TextReader Read()
    {
        Stream stream = File.Open();
        Span<byte> mark = stackalloc byte[Encoding.MarkBytes];
        stream.ReadExactly(mark);
        return new StreamReader(stream, Encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
    }

    /// <summary>The bytes around the first ones that are no UTF-8; a file whose first accent comes on line 40,000 is not UTF-8 either.</summary>
    private static byte[] FirstDoubt(Stream stream, ReadOnlySpan<byte> head)
    {
        if (!Utf8.IsValid(head[..EncodingGuess.WholeLetters(head)]))
            return head[..Math.Min(head.Length, 1 << 16)].ToArray();
        byte[] buffer = new byte[1 << 20];
        int kept = head.Length - EncodingGuess.WholeLetters(head);
        head[^kept..].CopyTo(buffer);
        while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and int read)
        {
            Span<byte> bytes = buffer.AsSpan(0, kept + read);
            int whole = EncodingGuess.WholeLetters(bytes);
            if (!Utf8.IsValid(bytes[..whole]))
                return bytes[..whole].ToArray();
            kept = bytes.Length - whole;
            bytes[whole..].CopyTo(buffer);
        }
        return [];
    }
}
