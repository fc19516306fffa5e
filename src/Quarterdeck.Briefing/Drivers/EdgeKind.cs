namespace Quarterdeck.Briefing.Drivers;

/// <summary>How the parts of a metric make it.</summary>
public enum EdgeKind
{
    /// <summary>It is not taken apart.</summary>
    None,
    /// <summary>Parts are added, or taken away.</summary>
    Sum,
    /// <summary>Parts are multiplied.</summary>
    Product,
    /// <summary>One part is divided by the other.</summary>
    Ratio,
}
