using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>YAML text to our tree. Only the library's events are used: no reflection, and every node keeps its place.</summary>
/// <param name="name">The file's name in findings.</param>
/// <param name="text">The file's text.</param>
/// <param name="findings">Gets what is wrong.</param>
internal sealed class YamlTreeReader(string name, string text, FindingList findings)
{
    private const int MostDepth = 40;

    /// <summary>Aliases may repeat a part, but ten aliases of ten aliases nine times over would be a billion nodes.</summary>
    private const int MostNodes = 200_000;

    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true, maxKeySize: 1024));
    private bool _failed;

    /// <summary>The root; null when the file is empty or cannot be read, which is then a finding.</summary>
    public YamlNode? Read()
    {
        try
        {
            Next();
            if (!MoveTo<DocumentStart>())
                return null;
            Next();
            YamlNode? root = Node(0);
            if (_failed)
                return null;
            Next();
            if (_parser.Current is DocumentEnd && _parser.MoveNext() && _parser.Current is DocumentStart second)
            {
                findings.Error(FindingCodes.SecondDocument, Place(second.Start), "A second YAML document starts here; only the first is read.", "Remove the line '---', or move the second part into a file of its own.");
                return null;
            }
            return root;
        }
        catch (YamlException broken)
        {
            Broken(broken);
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or OverflowException)
        {
            // The library's scanner gives up in this way on some broken texts, such as a '-' that ends a word inside {...}.
            Mark end = _parser.Current?.End ?? Mark.Empty;
            string line = text.Split('\n').ElementAtOrDefault((int)end.Line - 1) ?? "";
            bool isOpen = line.AsSpan().Count('{') > line.AsSpan().Count('}') || line.AsSpan().Count('[') > line.AsSpan().Count(']');
            Fail(FindingCodes.BrokenYaml, end, isOpen ? "A { or [ of this line is not closed on it, and what follows cannot be read as part of it." : "The YAML cannot be read behind this place.",
                isOpen ? "Close it with } or ]." : "Look at quotes, brackets and dashes from here on; put texts with signs in quotes.");
            return null;
        }
    }

    private bool MoveTo<T>() where T : ParsingEvent
    {
        while (_parser.Current is not T)
            if (!_parser.MoveNext())
                return false;
        return true;
    }

    private void Next() => _parser.MoveNext();

    /// <summary>Reads the node that starts at the current event and stops at its last event.</summary>
    private YamlNode? Node(int depth)
    {
        ParsingEvent at = _parser.Current!;
        if (depth > MostDepth)
            return Fail(FindingCodes.YamlTooDeep, at.Start, string.Create(CultureInfo.InvariantCulture, $"Maps and lists are nested more than {MostDepth} deep here."), "Flatten the file: no part of a company needs more than eight levels.");
        YamlNode? node = at switch
        {
            Scalar scalar => Text(scalar),
            AnchorAlias alias => _anchors.TryGetValue(alias.Value.Value, out YamlNode? known)
                ? known
                : Fail(FindingCodes.BadAlias, alias.Start, $"The alias *{alias.Value.Value} names no anchor above it.", "Write the value out, or put a text that starts with * in quotes."),
            SequenceStart => List(depth),
            MappingStart => Map(depth),
            _ => Fail(FindingCodes.BrokenYaml, at.Start, "The YAML cannot be read from here on.", "Mend what stands before this place."),
        };
        if (node is not null && node.Size > MostNodes)
            return Fail(FindingCodes.BadAlias, at.Start, string.Create(CultureInfo.InvariantCulture, $"With its aliases written out this part has more than {MostNodes} values."), "Write the values out instead of aliases of aliases.");
        if (node is not null && at is NodeEvent { Anchor.IsEmpty: false } named)
            _anchors[named.Anchor.Value] = node;
        return node;
    }

    private YamlText Text(Scalar scalar)
    {
        int index = (int)Math.Min(scalar.Start.Index, text.Length);
        int rawStart = scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => Math.Min(index + 1, text.Length),
            ScalarStyle.Literal or ScalarStyle.Folded => text.IndexOf('\n', index) is var end and >= 0 ? end + 1 : text.Length,
            _ => index,
        };
        return new YamlText(scalar.Value, Place(scalar.Start, (int)Math.Max(0, scalar.End.Index - scalar.Start.Index)), scalar.Style is ScalarStyle.Plain or ScalarStyle.Any, text, rawStart);
    }

    private YamlList? List(int depth)
    {
        SourceSpan span = Place(_parser.Current!.Start);
        bool isFlow = _parser.Current is SequenceStart { Style: SequenceStyle.Flow };
        List<YamlNode> items = [];
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new YamlList(items, span) { FlowEnd = isFlow ? (int)_parser.Current!.Start.Index + 1 : 0 };
    }

    private YamlMap? Map(int depth)
    {
        SourceSpan span = Place(_parser.Current!.Start);
        bool isFlow = _parser.Current is MappingStart { Style: MappingStyle.Flow };
        List<(YamlText, YamlNode)> entries = [];
        Dictionary<string, YamlText> seen = new(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            if (Node(depth + 1) is not { } key)
                return null;
            if (key is not YamlText word)
            {
                Fail(FindingCodes.BrokenYaml, key.Span, "A key must be a text.", "Put text with '{', '[' or ': ' in quotes.");
                return null;
            }
            Next();
            if (Node(depth + 1) is not { } value)
                return null;
            if (isFlow && value is YamlText { IsNothing: true } && entries.Count > 0 && entries[^1].Item2 is YamlText { IsPlain: true } cut && IsOpen(cut.Value))
            {
                Fail(FindingCodes.FlowComma, cut.Span, $"Inside {{...}} the comma ends this value after '{Short(cut.Value)}', in the middle of a formula.", "Put the formula in quotes, or write the keys on lines of their own.");
                return null;
            }
            if (seen.TryAdd(word.Value, word))
                entries.Add((word, value));
            else
                findings.Error(FindingCodes.DuplicateKey, word.Span, $"The key '{Short(word.Value)}' stands twice in one map; the first is at {seen[word.Value].Span}.", "Remove or rename one of the two.");
        }
        return new YamlMap(entries, span) { FlowEnd = isFlow ? (int)_parser.Current!.Start.Index + 1 : 0 };
    }

    private static bool IsOpen(string value) =>
        value.AsSpan().Count('(') > value.AsSpan().Count(')') || value.AsSpan().Count('\'') % 2 == 1;

    private YamlNode? Fail(string code, Mark at, string message, string remedy) => Fail(code, Place(at), message, remedy);

    private YamlNode? Fail(string code, SourceSpan at, string message, string remedy)
    {
        if (!_failed)
            findings.Error(code, at, message, remedy);
        _failed = true;
        return null;
    }

    private void Broken(YamlException broken)
    {
        string[] lines = text.Split('\n');
        // The scanner reports the start of what it was reading; a tab at the front of that line or the next ones is nearly always the cause.
        int start = (int)Math.Clamp(broken.Start.Line, 1, lines.Length);
        int end = (int)Math.Clamp(Math.Max(broken.End.Line, start), 1, lines.Length);
        bool isTab = broken.Message.Contains("tab", StringComparison.OrdinalIgnoreCase);
        for (int line = isTab ? 1 : start; line <= (isTab ? lines.Length : Math.Min(end + 1, lines.Length)); line++)
        {
            string indent = lines[line - 1][..^lines[line - 1].TrimStart(' ', '\t').Length];
            if (indent.Contains('\t', StringComparison.Ordinal))
            {
                findings.Error(FindingCodes.TabIndent, new SourceSpan(name, line, indent.IndexOf('\t', StringComparison.Ordinal) + 1), "The line is indented with a tab, which YAML forbids.", "Indent with spaces.");
                return;
            }
        }
        string reason = broken.InnerException?.Message ?? broken.Message;
        findings.Error(FindingCodes.BrokenYaml, Place(broken.Start), $"The YAML cannot be read from here on: {Sentence(reason)}", Remedy(reason, lines[end - 1]));
    }

    private static string Sentence(string reason)
    {
        string text = reason.Trim().TrimEnd('.');
        return text.Length == 0 ? "its form is wrong." : char.ToLowerInvariant(text[0]) + text[1..] + ".";
    }

    private static string Remedy(string reason, string line) =>
        reason.Contains("mapping values", StringComparison.OrdinalIgnoreCase) || line.Split(": ").Length > 2
            ? "Put a text that holds ': ' in quotes, and look at the indentation."
        : reason.Contains("flow", StringComparison.OrdinalIgnoreCase) || line.Contains('{', StringComparison.Ordinal)
            ? "Close every { and [, and put a formula with a comma in quotes when it stands inside {...}."
        : reason.Contains("quoted", StringComparison.OrdinalIgnoreCase) ? "Close the quote."
        : "Look at the indentation of this line and the one before; keys end with ': ' and lists start with '- '.";

    private SourceSpan Place(Mark mark, int length = 0) => new(name, (int)mark.Line, (int)mark.Column, length);

    private static string Short(string value) => value.Length <= 40 ? value : value[..37] + "...";
}
