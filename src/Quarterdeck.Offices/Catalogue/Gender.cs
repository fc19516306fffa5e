namespace Quarterdeck.Offices.Catalogue;

/// <summary>The gender of a name, never of an office. The default value is none.</summary>
public enum Gender
{
    /// <summary>The language or the name has no gender.</summary>
    None,
    /// <summary>A masculine form.</summary>
    Masculine,
    /// <summary>A feminine form.</summary>
    Feminine,
    /// <summary>One form for both.</summary>
    Both,
}
