namespace Quarterdeck.Offices.Titles;

/// <summary>One text in the five languages. The default value is empty in all of them.</summary>
public sealed record LocalText
{
    private readonly string[] _texts = ["", "", "", "", ""];

    /// <summary>The empty text.</summary>
    public static LocalText Empty { get; } = new([]);

    /// <summary>Makes a text from pairs of language code and words; other codes are left out.</summary>
    public LocalText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach ((string code, string text) in texts)
            if (LanguageCode.TryParse(code, out Language language))
                _texts[(int)language] = text;
    }

    /// <summary>The text in one language; English stands in where a language has none.</summary>
    public string this[Language language] => _texts[(int)language] is { Length: > 0 } text ? text : _texts[0];

    /// <summary>Whether the text was written in this language.</summary>
    public bool Has(Language language) => _texts[(int)language].Length > 0;

    /// <summary>Whether all five languages have a text.</summary>
    public bool IsComplete => Array.TrueForAll(_texts, static text => text.Length > 0);

    /// <inheritdoc/>
    public bool Equals(LocalText? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_texts[0], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _texts[0];
}
