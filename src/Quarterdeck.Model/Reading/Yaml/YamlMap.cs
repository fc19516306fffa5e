using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>A mapping; its keys are texts, each once, in the order of writing.</summary>
internal sealed class YamlMap(IReadOnlyList<(YamlText Key, YamlNode Value)> entries, SourceSpan span) : YamlNode(span)
{
    /// <summary>Of a map in braces the offset in the file behind the closing one; 0 for any other.</summary>
    public int FlowEnd { get; init; }

    public IReadOnlyList<(YamlText Key, YamlNode Value)> Entries { get; } = entries;

    public override string Kind => "a map of keys";

    public override long Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    /// <summary>The value of a key; null when it is not there or has no value.</summary>
    public YamlNode? Find(string key)
    {
        foreach ((YamlText name, YamlNode value) in Entries)
            if (name.Value == key)
                return value is YamlText { IsNothing: true } ? null : value;
        return null;
    }

    /// <summary>The text of a key; null when it is not there or is no text.</summary>
    public YamlText? Text(string key) => Find(key) as YamlText;

    /// <summary>The map of a key; null when it is not there or is no map.</summary>
    public YamlMap? Map(string key) => Find(key) as YamlMap;
}
