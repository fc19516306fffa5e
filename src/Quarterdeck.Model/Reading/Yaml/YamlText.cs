using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>A scalar: text, number, truth or nothing; which of them is for its key to say.</summary>
/// <param name="value">As YAML gives it: unquoted, folded.</param>
/// <param name="span">Where it starts.</param>
/// <param name="isPlain">True when it stands without quotes and is no block.</param>
/// <param name="file">The whole text of the file.</param>
/// <param name="rawStart">Offset in the file behind the opening quote or the line of | or &gt;.</param>
internal sealed class YamlText(string value, SourceSpan span, bool isPlain, string file, int rawStart) : YamlNode(span)
{
    /// <summary>The value.</summary>
    public string Value { get; } = value;

    /// <summary>True when it stands without quotes and is no block.</summary>
    public bool IsPlain => isPlain;

    /// <summary>True for a key without a value, <c>~</c> and <c>null</c>.</summary>
    public bool IsNothing => isPlain && Value is "" or "~" or "null";

    /// <summary>Where each character stands.</summary>
    public TextPlaces Places => isPlain && IsOneLine()
        ? TextPlaces.Plain(Span, Value)
        : TextPlaces.Aligned(Start(), file.AsSpan(rawStart), Value);

    public override string Kind => IsNothing ? "nothing" : "a text";

    public override long Size => 1;

    /// <summary>A plain text over several lines is folded: then its value is not found as it is at its start.</summary>
    private bool IsOneLine() => string.CompareOrdinal(file, rawStart, Value, 0, Value.Length) == 0 && !Value.Contains('\n', StringComparison.Ordinal);

    private SourceSpan Start()
    {
        int line = Span.Line, column = Span.Column;
        // Only a block's text starts on another line than its sign, and only then is the start of a line before it.
        if (rawStart > 0 && file[rawStart - 1] == '\n')
            return Span with { Line = line + 1, Column = 1 };
        return Span with { Line = line, Column = isPlain ? column : column + 1 };
    }
}
