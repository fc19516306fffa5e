using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>A sequence.</summary>
internal sealed class YamlList(IReadOnlyList<YamlNode> items, SourceSpan span) : YamlNode(span)
{
    /// <summary>Of a list in brackets the offset in the file behind the closing one; 0 for any other.</summary>
    public int FlowEnd { get; init; }

    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Kind => "a list";

    public override long Size { get; } = 1 + items.Sum(item => item.Size);
}
