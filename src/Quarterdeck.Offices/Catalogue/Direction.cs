namespace Quarterdeck.Offices.Catalogue;

/// <summary>Which way a KPI should move. The default value is up.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Up,
    /// <summary>Less is better.</summary>
    Down,
    /// <summary>Best at its target.</summary>
    Target,
}
