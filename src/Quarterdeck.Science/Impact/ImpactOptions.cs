namespace Quarterdeck.Science.Impact;

/// <summary>How the effect of an action is estimated. The priors are those of Brodersen et al. 2015 and of the package CausalImpact.</summary>
public sealed record ImpactOptions
{
    /// <summary>Share of the draws inside an interval, above 0 and below 1. Default 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Draws that are kept, from 10. Default 1,000.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Draws at the start that are thrown away. Default 200.</summary>
    public int BurnIn { get; init; } = 200;

    /// <summary>Seed of every draw. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Periods a season, from 2; null for none, which is the default.</summary>
    public int? Season { get; init; }

    /// <summary>True for a level that has a slope. Default false.</summary>
    public bool HasTrend { get; init; }

    /// <summary>Prior guess of the standard deviation by which the level moves from one period to the next, in standard deviations of the outcome before. Default 0.01.</summary>
    public double LevelDeviation { get; init; } = 0.01;

    /// <summary>How many controls are expected to matter, the constant among them. Default 3.</summary>
    public double ExpectedSize { get; init; } = 3;

    /// <summary>The share of the variance that controls are expected to explain. Default 0.8.</summary>
    public double ExpectedFit { get; init; } = 0.8;

    /// <summary>Weight of that expectation, in observations. Default 50.</summary>
    public double FitWeight { get; init; } = 50;
}
