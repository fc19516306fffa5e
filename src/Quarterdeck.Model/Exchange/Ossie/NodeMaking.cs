using System.Text.Json;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Ossie;

/// <summary>Nodes of a company's YAML made of something else, which keep the place of what they were made of.</summary>
internal static class NodeMaking
{
    /// <summary>A text.</summary>
    public static YamlText Text(string value, SourceSpan place) => new(value, place, isPlain: true, value, 0);

    /// <summary>A list of texts.</summary>
    public static YamlList List(IEnumerable<string> values, SourceSpan place) => new([.. values.Select(value => Text(value, place))], place);

    /// <summary>A map of the entries that have a value.</summary>
    public static YamlMap Map(SourceSpan place, params IEnumerable<(string Key, YamlNode? Value)> entries) =>
        new([.. entries.Where(entry => entry.Value is not null).Select(entry => (Text(entry.Key, entry.Value!.Span), entry.Value!))], place);

    /// <summary>One map over another: what both have is taken from the upper, and maps in it are put together in the same way.</summary>
    public static YamlMap Over(this YamlMap upper, YamlMap lower)
    {
        List<(YamlText Key, YamlNode Value)> entries = [];
        foreach ((YamlText key, YamlNode value) in lower.Entries)
            entries.Add((key, upper.Find(key.Value) switch
            {
                YamlMap above when key.Value is "fields" or "joins" && value is YamlMap below => above.Over(below),
                { } above => above,
                null => value,
            }));
        entries.AddRange(upper.Entries.Where(entry => lower.Entries.All(other => other.Key.Value != entry.Key.Value)));
        return new YamlMap(entries, lower.Span);
    }

    /// <summary>JSON as a tree; every value is a text, as in YAML.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static YamlNode Json(string json, SourceSpan place)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 40 });
        return Of(document.RootElement, place);
    }

    private static YamlNode Of(JsonElement element, SourceSpan place) => element.ValueKind switch
    {
        // A name that stands twice is the last one's, as JSON readers have it.
        JsonValueKind.Object => new YamlMap([.. element.EnumerateObject().GroupBy(one => one.Name, StringComparer.Ordinal).Select(one => (Text(one.Key, place), Of(one.Last().Value, place)))], place),
        JsonValueKind.Array => new YamlList([.. element.EnumerateArray().Select(item => Of(item, place))], place),
        JsonValueKind.String => Text(element.GetString()!, place),
        JsonValueKind.Null => Text("", place),
        _ => Text(element.GetRawText(), place),
    };
}
