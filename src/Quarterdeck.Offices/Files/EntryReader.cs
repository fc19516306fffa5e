namespace Quarterdeck.Offices.Files;

/// <summary>Reads our data files: one entry a line, fields between bars, texts on indented lines, <c>#</c> begins a remark.</summary>
internal static class EntryReader
{
    /// <summary>All entries of a text, in order.</summary>
    public static List<Entry> Read(string text)
    {
        List<Entry> entries = [];
        List<KeyValuePair<string, string>> texts = [];
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> body = line.Trim();
            if (body.IsEmpty || body[0] == '#')
                continue;
            int space = body.IndexOf(' ');
            string word = space < 0 ? body.ToString() : body[..space].ToString();
            ReadOnlySpan<char> rest = space < 0 ? [] : body[(space + 1)..];
            if (line[0] == ' ')
            {
                texts.Add(new(word, rest.Trim().ToString()));
                continue;
            }
            texts = [];
            entries.Add(new Entry(word, Split(rest, '|'), texts, number));
        }
        return entries;
    }

    /// <summary>The parts between separators, trimmed.</summary>
    public static List<string> Split(ReadOnlySpan<char> text, char separator)
    {
        List<string> parts = [];
        foreach (Range range in text.Split(separator))
            parts.Add(text[range].Trim().ToString());
        return parts;
    }

    /// <summary>The parts between separators, trimmed, without the empty ones.</summary>
    public static List<string> List(string text, char separator)
    {
        List<string> parts = Split(text, separator);
        parts.RemoveAll(static part => part.Length == 0);
        return parts;
    }
}
