using System.Text;
using System.Text.Unicode;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Rows;

/// <summary>A whole text as rows of cells, for lists that are held in memory: TSV without quoting, CSV by RFC 4180, both cut by <see cref="DelimitedRows"/>.</summary>
/// <remarks>UTF-8 with or without a mark, UTF-16 too; other bytes are read as Windows-1252 and reported. Line ends may be mixed.</remarks>
public static class DelimitedText
{
    /// <summary>Cuts a table into rows of cells.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="separator">A tab: no quoting. Anything else: quotes as in RFC 4180.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="findings">Receives what is wrong with the text.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(string text, char separator, string file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        return Cut(text, separator, file, findings);
    }

    private static IEnumerable<IReadOnlyList<string>> Cut(string text, char separator, string file, FindingList findings)
    {
        using DelimitedRows rows = new(new StringReader(text), separator, isQuoted: separator != '\t');
        while (rows.Read())
        {
            if (rows.Fault == RowFault.OpenQuote)
                findings.Warning(FindingCodes.OpenCell, new SourceSpan(file, (int)rows.Line, 0), "A quote is opened and never closed; its line is one cell.", "Close the quote, or double quotes that belong to the text.");
            string[] cells = new string[rows.Count];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = rows.Cell(i).ToString();
            yield return cells;
        }
    }

    /// <summary>The separator of a CSV text: the likeliest of comma, semicolon, tab and bar in its first line.</summary>
    public static char SeparatorOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        ReadOnlySpan<char> head = text.AsSpan(0, end < 0 ? text.Length : end);
        char best = ',';
        int most = 0;
        foreach (char candidate in (ReadOnlySpan<char>)[',', ';', '\t', '|'])
            if (head.Count(candidate) is int count && count > most)
                (best, most) = (candidate, count);
        return best;
    }

    /// <summary>Decodes a file's bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        if (Unmarked(bytes) is { } wide)
            return wide.GetString(bytes);
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        findings.Warning(FindingCodes.OtherEncoding, new SourceSpan(file, 0, 0), "The file is not UTF-8; it was read as Windows-1252 (Western European).", "Save the file as UTF-8 if letters look wrong.");
        return (CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1).GetString(bytes);
    }

    /// <summary>UTF-16 that lost its mark: text in our languages has a zero byte beside every Latin letter, UTF-8 has none at all.</summary>
    private static Encoding? Unmarked(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 512)];
        for (int i = 0; i < head.Length; i++)
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        // A quarter of one side: the letters of a head line are Latin nearly everywhere.
        return odd > even && odd * 8 >= head.Length ? Encoding.Unicode : even > odd && even * 8 >= head.Length ? Encoding.BigEndianUnicode : null;
    }
}
