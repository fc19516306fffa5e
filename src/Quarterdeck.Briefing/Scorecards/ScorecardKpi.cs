using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>One KPI on a scorecard.</summary>
public sealed record ScorecardKpi
{
    /// <summary>The KPI's id.</summary>
    public required string Id { get; init; }
    /// <summary>Its name in the reader's language.</summary>
    public required string Label { get; init; }
    /// <summary>The unit of its values.</summary>
    public required Unit Unit { get; init; }
    /// <summary>Which way is better.</summary>
    public required Direction Better { get; init; }
    /// <summary>The group it stands in; empty for none.</summary>
    public required string Group { get; init; }
    /// <summary>The group's name in the reader's language; empty for none.</summary>
    public string GroupLabel { get; init; } = "";
    /// <summary>The unit's name in the reader's language, where it is the company's own; else empty.</summary>
    public string UnitLabel { get; init; } = "";
    /// <summary>What it means, in the reader's language, else in English; empty when nobody said.</summary>
    public string Definition { get; init; } = "";
    /// <summary>What misleads when it is read alone, likewise.</summary>
    public string Pitfalls { get; init; } = "";
    /// <summary>The value of the period.</summary>
    public Cell Actual { get; init; }
    /// <summary>True when the period's data are not all there, so that the value must not be compared with a whole period's.</summary>
    public bool IsIncomplete { get; init; }
    /// <summary>The target of the period; of an open period, what is due by the as-of day.</summary>
    public Cell Target { get; init; }
    /// <summary>The value one period earlier.</summary>
    public Cell PriorPeriod { get; init; }
    /// <summary>The value one year earlier.</summary>
    public Cell PriorYear { get; init; }
    /// <summary>The value from the start of the year to the end of the period.</summary>
    public Cell ToDate { get; init; }
    /// <summary>The same, one year earlier.</summary>
    public Cell ToDatePriorYear { get; init; }
    /// <summary>The target from the start of the year; missing where targets do not add up.</summary>
    public Cell ToDateTarget { get; init; }
    /// <summary>The status.</summary>
    public required KpiStatus Status { get; init; }
    /// <summary>Whether the movement of the period is news; default: there is not enough data to tell.</summary>
    public KpiSignal Signal { get; init; }
    /// <summary>How the period lies in the KPI's history; default: nothing can be told.</summary>
    public KpiMovement Movement { get; init; } = KpiMovement.Unknown;
    /// <summary>The first period that the limits of the signal rest on, where they started anew after a change of level or at a divider; null where they rest on all periods looked at.</summary>
    public string? LimitsSince { get; init; }
    /// <summary>How far it falls short of its target, as the tolerance counts; above zero is worse. Null where it was not judged.</summary>
    public decimal? Shortfall { get; init; }
    /// <summary>Why something is missing, incomplete or not judged; empty when there is nothing to say.</summary>
    public string Note { get; init; } = "";
    /// <summary>The values of the thirteen periods that end with this one, the oldest first.</summary>
    public IReadOnlyList<Cell> History { get; init; } = [];
    /// <summary>The values of the periods that end with this one, the oldest first, with the periods' labels; NaN where a period has none or is open.</summary>
    public IReadOnlyList<(string Period, double Value)> Course { get; init; } = [];
    /// <summary>The natural limits of <see cref="Course"/>, one point a period; null where it is empty.</summary>
    public SignalReport? Limits { get; init; }
    /// <summary>Of a KPI that counts statuses: what each office brought to the actual value; empty for any other.</summary>
    public IReadOnlyList<OfficeTargets> Offices { get; init; } = [];
    /// <summary>Where it is going; null where no forecast was asked, or there is none.</summary>
    public KpiForecast? Forecast { get; init; }
    /// <summary>How the actual value was made; null when it could not be asked, or is counted from statuses (<see cref="Offices"/>).</summary>
    public Receipt? Receipt { get; init; }
}
