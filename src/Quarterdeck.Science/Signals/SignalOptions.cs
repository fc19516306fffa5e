namespace Quarterdeck.Science.Signals;

/// <summary>How a series is searched for signals.</summary>
public sealed record SignalOptions
{
    /// <summary>The chart; default single values with moving ranges.</summary>
    public ChartMethod Method { get; init; } = ChartMethod.Xmr;
    /// <summary>Periods a season to take out; null for none. Used only where the values fill two seasons.</summary>
    public int? Season { get; init; }
    /// <summary>True to take <see cref="Season"/> out only where it is there; default false.</summary>
    public bool SeasonIfThere { get; init; }
    /// <summary>True, the default, to take out a straight trend where it is worth it and there are 12 values.</summary>
    public bool Trend { get; init; } = true;
    /// <summary>Limits come from the first so many values and are frozen; null: from all.</summary>
    public int? Baseline { get; init; }
    /// <summary>Positions at which limits start anew because somebody said so, ascending; default none. Positions outside the series are passed over.</summary>
    public IReadOnlyList<int> Dividers { get; init; } = [];
    /// <summary>True to start limits anew after a change of level that six values or more have confirmed; default false: one set of limits for all. A <see cref="Baseline"/> rules it out.</summary>
    public bool AnewAfterChanges { get; init; }
    /// <summary>True to look for changes of level too; default false.</summary>
    public bool WithChangePoints { get; init; }
    /// <summary>What EWMA and CUSUM are held against; null: the center.</summary>
    public double? Target { get; init; }
    /// <summary>The standard deviation of a value; null: from the moving ranges.</summary>
    public double? Sigma { get; init; }
    /// <summary>The weight of the newest value of EWMA; default 0.2.</summary>
    public double EwmaWeight { get; init; } = EwmaChart.UsualWeight;
    /// <summary>The width of EWMA's limits in standard deviations of the average; default 2.962.</summary>
    public double EwmaWidth { get; init; } = EwmaChart.UsualWidth;
    /// <summary>CUSUM's allowance in standard deviations; default 0.5.</summary>
    public double CusumAllowance { get; init; } = CusumChart.UsualAllowance;
    /// <summary>CUSUM's decision interval in standard deviations; default 5.</summary>
    public double CusumDecision { get; init; } = CusumChart.UsualDecision;

    /// <summary>True where neither season nor trend may be taken out: the plain chart of the values as they are.</summary>
    public bool IsPlain => Season is null && !Trend;
}
