namespace Quarterdeck.Model.Values;

/// <summary>Where each character of a text stands in the file that it was read from.</summary>
/// <remarks>
/// A text inside YAML may be quoted, folded or indented, so that its characters do not stand side by side in the file.
/// Immutable; offsets count from 0, up to and including the text's length (the place behind it).
/// </remarks>
public sealed class TextPlaces
{
    private readonly SourceSpan _origin;
    private readonly (int Line, int Column)[]? _places;

    private TextPlaces(SourceSpan origin, (int Line, int Column)[]? places)
    {
        _origin = origin;
        _places = places;
    }

    /// <summary>The file.</summary>
    public string File => _origin.File ?? string.Empty;

    /// <summary>A text that stands in the file as it is, from a place on; a line break in it starts the next line at column 1.</summary>
    public static TextPlaces Plain(SourceSpan origin, string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return new TextPlaces(origin, null);
        (int Line, int Column)[] places = new (int, int)[text.Length + 1];
        (int line, int column) = (origin.Line, origin.Column);
        for (int i = 0; i < text.Length; i++)
        {
            places[i] = (line, column);
            (line, column) = text[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        }
        places[text.Length] = (line, column);
        return new TextPlaces(origin, places);
    }

    /// <summary>A text that was folded, unquoted or unindented: its characters are met again, in order, in the raw text of the file.</summary>
    /// <param name="origin">Where the raw text starts.</param>
    /// <param name="raw">The file's text from there on, with quotes, line breaks and indentation.</param>
    /// <param name="text">The text as read.</param>
    public static TextPlaces Aligned(SourceSpan origin, ReadOnlySpan<char> raw, string text)
    {
        (int Line, int Column)[] places = new (int, int)[text.Length + 1];
        (int line, int column, int at) = (origin.Line, origin.Column, 0);
        for (int i = 0; i <= text.Length; i++)
        {
            bool isBlank = i == text.Length || char.IsWhiteSpace(text[i]);
            while (!isBlank && at < raw.Length && raw[at] != text[i])
                Step(raw);
            places[i] = (line, column);
            if (i < text.Length && at < raw.Length && (raw[at] == text[i] || (isBlank && char.IsWhiteSpace(raw[at]))))
                Step(raw);
        }
        return new TextPlaces(origin, places);

        void Step(ReadOnlySpan<char> raw)
        {
            (line, column) = raw[at] == '\n' ? (line + 1, 1) : (line, column + 1);
            at++;
        }
    }

    /// <summary>The place of a run of characters.</summary>
    /// <param name="offset">First character, from 0.</param>
    /// <param name="length">How many.</param>
    public SourceSpan At(int offset, int length)
    {
        (int line, int column) = Position(offset);
        return new SourceSpan(File, line, column, length);
    }

    /// <summary>Line and column of a character; 0 where the text has no known place.</summary>
    public (int Line, int Column) Position(int offset)
    {
        if (_places is not null)
            return _places[Math.Min(offset, _places.Length - 1)];
        return _origin.Line == 0 ? (0, 0) : (_origin.Line, Math.Max(1, _origin.Column) + offset);
    }
}
