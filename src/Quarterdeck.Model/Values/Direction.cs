namespace Quarterdeck.Model.Values;

/// <summary>Which way a metric is better.</summary>
public enum Direction
{
    /// <summary>Nobody said; status needs one, and <c>check</c> asks a KPI for it.</summary>
    Unsaid,
    /// <summary>More is better.</summary>
    Up,
    /// <summary>Less is better.</summary>
    Down,
    /// <summary>Best at its target: too much is as wrong as too little, and nothing is ever ahead.</summary>
    Target,
}
