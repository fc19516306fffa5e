namespace Quarterdeck.Briefing.Drawing;

/// <summary>One period around an action.</summary>
/// <param name="Label">The period.</param>
/// <param name="Observed">What happened; NaN where it is not known.</param>
/// <param name="Expected">What would have happened without the action.</param>
/// <param name="Low">The lower end of the interval of what was expected.</param>
/// <param name="High">The upper end.</param>
/// <param name="Cumulative">The effect summed from the action; NaN before it.</param>
/// <param name="CumulativeLow">The lower end of its interval.</param>
/// <param name="CumulativeHigh">The upper end.</param>
public sealed record ImpactPoint(string Label, double Observed, double Expected, double Low, double High, double Cumulative = double.NaN, double CumulativeLow = double.NaN, double CumulativeHigh = double.NaN)
{
    /// <summary>What a regression makes of the period, the action with it; NaN, the default, where there is none.</summary>
    public double Fitted { get; init; } = double.NaN;

    /// <summary>The lower end of the interval of the action's effect, where a regression tells it; NaN, the default, takes it from what was observed and expected.</summary>
    public double EffectLow { get; init; } = double.NaN;

    /// <summary>The upper end.</summary>
    public double EffectHigh { get; init; } = double.NaN;
}
