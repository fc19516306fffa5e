using Quarterdeck.Science.Budget;

namespace Quarterdeck.Science.Mix;

/// <summary>How a mix is studied.</summary>
public sealed record MixOptions
{
    /// <summary>The form of saturation; null to take the one that predicts better what was left out.</summary>
    public Saturation? Saturation { get; init; }
    /// <summary>How effects carry over; geometric by default.</summary>
    public Carryover Carryover { get; init; }
    /// <summary>Periods over which spend works, its own among them; from 1, by default 13.</summary>
    public int CarryoverMax { get; init; } = 13;
    /// <summary>Percent of the draws within an interval, above 0 and below 100; by default 90.</summary>
    public double Level { get; init; } = 90;
    /// <summary>Draws, from 100; by default 2,000.</summary>
    public int Draws { get; init; } = 2000;
    /// <summary>Seed of every draw; by default 1.</summary>
    public ulong Seed { get; init; } = 1;
    /// <summary>Experiments.</summary>
    public IReadOnlyList<LiftTest> Lifts { get; init; } = [];
    /// <summary>Beliefs about returns, at most one a channel.</summary>
    public IReadOnlyList<ReturnPrior> Returns { get; init; } = [];
    /// <summary>True where all spends are in one unit, such as amounts of one metric: then a channel is believed to bring more where more was spent on it. Default false: each is believed to bring the same.</summary>
    public bool IsOneUnit { get; init; }
}
