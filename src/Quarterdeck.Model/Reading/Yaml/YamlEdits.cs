using System.Text;

namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>Changes of one YAML text at the places of its nodes; every character that no change covers stays as it was.</summary>
/// <param name="text">The text.</param>
internal sealed class YamlEdits(string text)
{
    private readonly List<(int At, int Length, string New)> _edits = [];
    private readonly int[] _lines = [0, .. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Select(static at => at + 1)];

    /// <summary>The text before any change.</summary>
    public string Text => text;

    /// <summary>True where there is a change.</summary>
    public bool IsChanged => _edits.Count > 0;

    /// <summary>How its lines end.</summary>
    public string LineEnd { get; } = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Puts a text in the place of another; of two at one place the first one given comes first.</summary>
    /// <param name="at">The offset.</param>
    /// <param name="length">How many characters go; 0 to insert.</param>
    /// <param name="replacement">What comes.</param>
    /// <param name="isFirst">True to come before what was put at the same place.</param>
    public void Put(int at, int length, string replacement, bool isFirst = false) => _edits.Insert(isFirst ? 0 : _edits.Count, (at, length, replacement));

    /// <summary>The text with the changes.</summary>
    public string After()
    {
        StringBuilder after = new();
        int at = 0;
        foreach ((int start, int length, string replacement) in _edits.OrderBy(static edit => edit.At))
        {
            after.Append(text, at, start - at).Append(replacement);
            at = start + length;
        }
        return after.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where a node starts.</summary>
    public int IndexOf(YamlNode node) => _lines[node.Span.Line - 1] + node.Span.Column - 1;

    /// <summary>The offset behind a node. A node that an alias stands for ends where its anchor's does.</summary>
    public int EndOf(YamlNode node) => node switch
    {
        YamlMap { FlowEnd: > 0 } flow => flow.FlowEnd,
        YamlList { FlowEnd: > 0 } flow => flow.FlowEnd,
        YamlMap { Entries: [.., (var key, var last)] } => last is YamlText { IsNothing: true, Span.Length: 0 } ? IndexOf(key) + key.Span.Length + 1 : EndOf(last),
        YamlList { Items: [.., var last] } => EndOf(last),
        _ => IndexOf(node) + node.Span.Length,
    };

    /// <summary>The offset at which a new line can be put in behind an entry of a block: the end of the last line that is still the entry's.</summary>
    /// <param name="key">The entry's key.</param>
    /// <param name="value">Its value.</param>
    public int EndOfEntry(YamlText key, YamlNode value)
    {
        int from = key.Span.Line;
        // A value in braces may go on at any column; an alias stands elsewhere and says nothing of this place.
        if (value is YamlMap { FlowEnd: > 0 } or YamlList { FlowEnd: > 0 } && IndexOf(value) > IndexOf(key))
            from = LineOf(EndOf(value) - 1);
        int last = from;
        for (int line = from + 1; line <= _lines.Length; line++)
        {
            string written = LineText(line), bare = written.Trim();
            int indent = written.Length - written.TrimStart(' ').Length;
            if (bare.Length == 0 || (bare[0] == '#' && indent < key.Span.Column))
                continue;
            if (indent >= key.Span.Column || (indent == key.Span.Column - 1 && bare.StartsWith("- ", StringComparison.Ordinal)))
                last = line;
            else
                break;
        }
        int end = last < _lines.Length ? _lines[last] - 1 : text.Length;
        return end > 0 && end < text.Length && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>True where a stretch of the text holds a comment, which a change would lose.</summary>
    public bool HasComment(int from, int to)
    {
        char quote = '\0';
        for (int at = from; at < to; at++)
        {
            char letter = text[at];
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'')
                quote = letter;
            else if (letter == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
                return true;
        }
        return false;
    }

    private int LineOf(int offset) => Array.BinarySearch(_lines, offset) is var found && found >= 0 ? found + 1 : ~found;

    private string LineText(int line) => text[_lines[line - 1]..(line < _lines.Length ? _lines[line] - 1 : text.Length)].TrimEnd('\r');
}
