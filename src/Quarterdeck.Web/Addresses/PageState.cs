using System.Globalization;

namespace Quarterdeck.Web.Addresses;

/// <summary>What a reader looks at: all of it stands in the address, so that a copied address shows the same.</summary>
/// <param name="Language">en, fr, pl, vi or zh.</param>
/// <param name="Period">A period's label; null for the last month that is complete.</param>
/// <param name="AsOf">A day, or a period whose last day is meant, as written; null hides nothing.</param>
/// <param name="Currency">The currency in which money is shown; null for the company's.</param>
/// <param name="Theme">light or dark; null as the browser has it.</param>
/// <param name="NamesLanguage">True where the address itself names the language, so that links keep it.</param>
public sealed record PageState(string Language, string? Period, string? AsOf, string? Currency, string? Theme, bool NamesLanguage)
{
    /// <summary>What comes before every path, where a proxy serves the app below a folder; empty for none.</summary>
    public string Base { get; init; } = "";

    /// <summary>True where the reader has hidden the first steps; it stands in the address as <c>steps=off</c>.</summary>
    public bool HidesSteps { get; init; }

    /// <summary>The path of the page that is shown, without the base.</summary>
    public string Path { get; init; } = "/";

    /// <summary>An address within the app that keeps what the reader looks at.</summary>
    /// <param name="path">The path, beginning with a slash; its parts are escaped by <see cref="Part"/>.</param>
    /// <param name="more">Further names and values; a null value leaves its name out, also where the reader's own state has it.</param>
    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        List<(string Name, string Value)> query = [];
        foreach ((string name, string? value) in ((string, string?)[])[("period", Period), ("as-of", AsOf), ("ccy", Currency), ("lang", NamesLanguage ? Language : null), ("theme", Theme), ("steps", HidesSteps ? "off" : null)])
        {
            bool replaced = false;
            foreach ((string other, _) in more)
                replaced |= other == name;
            if (!replaced && value is not null)
                query.Add((name, value));
        }
        foreach ((string name, string? value) in more)
            if (value is not null)
                query.Add((name, value));
        return Base + path + (query.Count == 0 ? "" : (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Join('&', query.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}={Part(one.Value)}"))));
    }

    /// <summary>A word as a part of an address.</summary>
    public static string Part(string word) => Uri.EscapeDataString(word);
}
