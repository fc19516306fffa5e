namespace Quarterdeck.Offices.Titles;

/// <summary>The languages in which the catalogue speaks. The default value is English.</summary>
public enum Language
{
    /// <summary>English, <c>en</c>.</summary>
    English,
    /// <summary>French, <c>fr</c>.</summary>
    French,
    /// <summary>Polish, <c>pl</c>.</summary>
    Polish,
    /// <summary>Vietnamese, <c>vi</c>.</summary>
    Vietnamese,
    /// <summary>Chinese, <c>zh</c>.</summary>
    Chinese,
}
