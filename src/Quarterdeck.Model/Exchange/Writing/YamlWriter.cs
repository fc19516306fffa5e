using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Quarterdeck.Model.Exchange.Writing;

/// <summary>A tree to YAML that people like to read: small maps and lists on one line, the rest in blocks.</summary>
internal static partial class YamlWriter
{
    /// <summary>Longer lines are broken into blocks.</summary>
    private const int Width = 140;

    /// <summary>Writes a file.</summary>
    /// <param name="root">Its top.</param>
    /// <param name="head">A comment above it, without the sign; empty for none.</param>
    public static string Write(OutMap root, string head = "")
    {
        StringBuilder text = new();
        if (head.Length > 0)
            text.Append("# ").Append(head).Append('\n');
        bool isFirst = true;
        foreach ((string key, OutNode value) in root.Entries)
        {
            bool isBlock = value is OutMap or OutList;
            if (isBlock && !isFirst)
                text.Append('\n');
            isFirst = false;
            Entry(text, key, value, 0, mayBeInline: value is not OutMap);
        }
        return text.ToString();
    }

    /// <summary>One entry of a block, in lines that each end with a line feed.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="indent">Blanks before the key.</param>
    /// <param name="mayBeInline">False where a map takes lines of its own, however short.</param>
    public static string Lines(string key, OutNode value, int indent, bool mayBeInline = true)
    {
        StringBuilder text = new();
        Entry(text, key, value, indent, mayBeInline);
        return text.ToString();
    }

    /// <summary>One entry as it stands in braces.</summary>
    /// <exception cref="ArgumentException">The value is too deep to stand on one line.</exception>
    public static string InBraces(string key, OutNode value) => $"{Key(key, inFlow: true)}: {InBraces(value)}";

    /// <summary>A value as it stands in braces or brackets.</summary>
    /// <exception cref="ArgumentException">The value is too deep to stand on one line.</exception>
    public static string InBraces(OutNode value) => Inline(value) ?? throw new ArgumentException("The value is too deep to stand on one line.", nameof(value));

    private static void Entry(StringBuilder text, string key, OutNode value, int indent, bool mayBeInline = true)
    {
        text.Append(' ', indent).Append(Key(key, inFlow: false)).Append(':');
        Value(text, value, indent, indent + key.Length + 2, mayBeInline);
    }

    private static void Value(StringBuilder text, OutNode value, int indent, int used, bool mayBeInline)
    {
        if (value is OutText scalar)
            text.Append(scalar.Value.Length == 0 && scalar.IsPlain ? "" : " ").Append(Scalar(scalar.Value, inFlow: false, scalar.IsPlain)).Append('\n');
        else if (mayBeInline && Inline(value) is { } line && used + line.Length <= Width)
            text.Append(' ').Append(line).Append('\n');
        else if (value is OutMap { Entries.Count: 0 } or OutList { Items.Count: 0 })
            text.Append(value is OutMap ? " {}\n" : " []\n");
        else if (value is OutMap map)
        {
            text.Append('\n');
            foreach ((string key, OutNode inner) in map.Entries)
                Entry(text, key, inner, indent + 2);
        }
        else if (value is OutList list)
        {
            text.Append('\n');
            foreach (OutNode item in list.Items)
                Item(text, item, indent + 2);
        }
    }

    private static void Item(StringBuilder text, OutNode item, int indent)
    {
        text.Append(' ', indent).Append('-');
        if (item is not OutMap { Entries.Count: > 0 } map || (Inline(item) is { } line && indent + 2 + line.Length <= Width))
        {
            Value(text, item, indent, indent + 2, mayBeInline: true);
            return;
        }
        StringBuilder block = new();
        foreach ((string key, OutNode inner) in map.Entries)
            Entry(block, key, inner, indent + 2);
        // The first key stands behind the dash.
        text.Append(' ').Append(block.ToString().AsSpan(indent + 2));
    }

    /// <summary>The node on one line; null where it is too deep to be read so.</summary>
    private static string? Inline(OutNode node, int depth = 0)
    {
        switch (node)
        {
            case OutText text:
                return Scalar(text.Value, inFlow: true, text.IsPlain);
            case OutList list when depth < 4:
                string?[] items = [.. list.Items.Select(item => Inline(item, depth + 1))];
                return Array.Exists(items, item => item is null) ? null : $"[{string.Join(", ", items)}]";
            case OutMap map when depth < 4:
                string?[] entries = [.. map.Entries.Select(entry => Inline(entry.Value, depth + 1) is { } value ? $"{Key(entry.Key, inFlow: true)}: {value}" : null)];
                return Array.Exists(entries, entry => entry is null) ? null : $"{{{string.Join(", ", entries)}}}";
            default:
                return null;
        }
    }

    /// <summary>A key; the one named on is known to every reader of joins and stays bare.</summary>
    private static string Key(string key, bool inFlow) => Scalar(key, inFlow, isPlain: key == "on");

    private static string Scalar(string text, bool inFlow, bool isPlain)
    {
        if (isPlain || (Plain().IsMatch(text) && !Meaning().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
            && !text.EndsWith(':') && !(inFlow && text.AsSpan().IndexOfAny(",[]{}") >= 0) && text.All(letter => !char.IsControl(letter))))
            return text;
        StringBuilder quoted = new("\"");
        foreach (char letter in text)
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        return quoted.Append('"').ToString();
    }

    /// <summary>Starts with a letter, digit, bracket, dollar or a sign that YAML gives no meaning, and ends with no space.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}_($/.](.*\S)?$", RegexOptions.Singleline)]
    private static partial Regex Plain();

    /// <summary>Texts that some reader of YAML takes for a truth, a number, a date or nothing.</summary>
    [GeneratedRegex(@"^(true|false|yes|no|on|off|y|n|null|[0-9][0-9_.,:eExX+\-]*|\.[0-9].*|\.inf|\.nan|[0-9]{4}-[0-9]{2}-[0-9]{2}.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();
}
