namespace Quarterdeck.Offices.Titles;

/// <summary>The two-letter codes of the catalogue's languages.</summary>
public static class LanguageCode
{
    private static readonly string[] _codes = ["en", "fr", "pl", "vi", "zh"];

    /// <summary>All codes, in the order of <see cref="Language"/>.</summary>
    public static IReadOnlyList<string> All => _codes;

    /// <summary>The code of a language, for example <c>vi</c>.</summary>
    public static string Code(this Language language) => _codes[(int)language];

    /// <summary>The language of a code.</summary>
    /// <returns>False where the code is none of the five.</returns>
    public static bool TryParse(string? code, out Language language)
    {
        int place = Array.IndexOf(_codes, code?.ToLowerInvariant());
        language = place < 0 ? Language.English : (Language)place;
        return place >= 0;
    }
}
