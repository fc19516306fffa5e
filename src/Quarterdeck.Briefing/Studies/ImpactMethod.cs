namespace Quarterdeck.Briefing.Studies;

/// <summary>By what the effect of an action is estimated.</summary>
public enum ImpactMethod
{
    /// <summary>A Bayesian structural time series, with a regression on a step as second opinion.</summary>
    Structural,
    /// <summary>A regression on a step alone.</summary>
    Step,
    /// <summary>A regression on a step and a trend that may bend.</summary>
    Segmented,
}
