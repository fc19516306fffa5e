using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>One node of a YAML file with its place.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    /// <summary>Where the node starts.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The kind in a person's words.</summary>
    public abstract string Kind { get; }

    /// <summary>Nodes in it, itself included, counted anew at each alias.</summary>
    public abstract long Size { get; }
}
