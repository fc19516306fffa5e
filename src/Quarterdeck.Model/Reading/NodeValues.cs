using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Reading;

/// <summary>Small values out of the tree. What has the wrong kind was reported by <see cref="ShapeCheck"/>; here it is left out.</summary>
internal static class NodeValues
{
    /// <summary>A reference or declared name, in lower case.</summary>
    public static Word? Name(this YamlMap map, string key) => map.Text(key) is { } text ? text.Name() : null;

    /// <summary>A name, in lower case and without double quotes around it.</summary>
    public static Word Name(this YamlText text) =>
        new(text.Value.Trim() is ['"', .., '"'] quoted ? quoted[1..^1] : text.Value.Trim().ToLowerInvariant(), text.Span);

    /// <summary>A text as written.</summary>
    public static Word? Word(this YamlMap map, string key) => map.Text(key) is { } text ? new Word(text.Value, text.Span) : null;

    /// <summary>A list of names, or one name in its place.</summary>
    public static IReadOnlyList<Word> Names(this YamlMap map, string key) => [.. Texts(map.Find(key)).Select(Name)];

    /// <summary>A list of texts, or one text in its place.</summary>
    public static IEnumerable<YamlText> Texts(YamlNode? node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.OfType<YamlText>().Where(item => !item.IsNothing),
        _ => [],
    };

    /// <summary>A text for people: one text is English, a map is by language.</summary>
    public static IReadOnlyDictionary<string, string> Labels(this YamlMap map, string key) => map.Find(key).Labels();

    /// <summary>A text for people: one text is English, a map is by language.</summary>
    public static IReadOnlyDictionary<string, string> Labels(this YamlNode? node) => node switch
    {
        YamlText text => new Dictionary<string, string> { ["en"] = text.Value },
        YamlMap languages => languages.Entries.Where(entry => entry.Value is YamlText)
            .ToDictionary(entry => entry.Key.Value, entry => ((YamlText)entry.Value).Value, StringComparer.Ordinal),
        _ => new Dictionary<string, string>(),
    };

    /// <summary>A formula; null when it cannot be read, which is then a finding.</summary>
    public static Formula? Formula(this YamlText text, FindingList findings) => FormulaParser.Parse(text.Value, text.Places, findings);

    /// <summary>A dotted name, such as <c>customers.first_order</c>; null with a finding when it is another formula.</summary>
    public static Name? Path(this YamlText text, string key, FindingList findings)
    {
        switch (text.Formula(findings))
        {
            case Name { Parts.Length: > 1, IsAllRows: false } path:
                return path;
            case null:
                return null;
            default:
                findings.Error(FindingCodes.WrongKind, text.Span, $"'{key}' takes dataset.field, but '{(text.Value.Length <= 40 ? text.Value : text.Value[..37] + "...")}' stands here.",
                    $"Write {key}: dataset.field; an expression becomes a field of its dataset first.");
                return null;
        }
    }

    /// <summary>last, first or average.</summary>
    public static StockPosition? Position(this YamlText? text) => text?.Value.ToLowerInvariant() switch
    {
        "last" => StockPosition.Last,
        "first" => StockPosition.First,
        "average" => StockPosition.Average,
        _ => null,
    };

    /// <summary>The end of a span: a field with the first moment outside, or <c>{last: field}</c>.</summary>
    public static (Word Field, bool IsLast)? Until(this YamlMap map, string key) => map.Find(key) switch
    {
        YamlText text => (text.Name(), false),
        YamlMap last when last.Name("last") is { } field => (field, true),
        _ => null,
    };
}
