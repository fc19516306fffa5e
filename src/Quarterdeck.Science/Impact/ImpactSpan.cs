namespace Quarterdeck.Science.Impact;

/// <summary>The effect over one window, or over all of them together.</summary>
/// <param name="First">The first period that is measured.</param>
/// <param name="Last">The last one.</param>
/// <param name="Count">Periods with a value.</param>
/// <param name="Average">The effect of a period.</param>
/// <param name="Cumulative">The effect of all of them.</param>
/// <param name="Relative">As a share; null where what would have been may as well be 0 or change its sign.</param>
/// <param name="PValue">The share of draws in which chance alone does at least as much in this direction; above 0, and at most some 0.5.</param>
public sealed record ImpactSpan(int First, int Last, int Count, ImpactEffect Average, ImpactEffect Cumulative, RelativeEffect? Relative, double PValue)
{
    /// <summary>True where the interval of the effect does not hold 0.</summary>
    public bool Tells => Average.EffectLow > 0 || Average.EffectHigh < 0;
}
