namespace Quarterdeck.Model.Company;

/// <summary>How far from its target a KPI may be before it is at risk or behind.</summary>
/// <param name="AtRisk">A shortfall above this is at risk; a lead above it is ahead. As a fraction of the target, or in points where <paramref name="InPoints"/>. From 0.</param>
/// <param name="Behind">A shortfall above this is behind. From <paramref name="AtRisk"/>.</param>
/// <param name="InPoints">True when written as <c>2pp</c>: the shortfall is a difference of rates (0.02), not a share of the target.</param>
public sealed record Tolerance(decimal AtRisk, decimal Behind, bool InPoints)
{
    /// <summary>2 % and 5 % of the target, for KPIs that say nothing.</summary>
    public static Tolerance Default { get; } = new(0.02m, 0.05m, false);
}
