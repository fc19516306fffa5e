namespace Quarterdeck.Offices.Catalogue;

/// <summary>Whether a statement stands in a source or was concluded from several. The default value is stated.</summary>
public enum Basis
{
    /// <summary>A source says so.</summary>
    Stated,
    /// <summary>It follows from what the sources say.</summary>
    Derived,
    /// <summary>Our own default; no source says so.</summary>
    Assumed,
}
