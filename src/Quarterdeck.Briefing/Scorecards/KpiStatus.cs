namespace Quarterdeck.Briefing.Scorecards;

/// <summary>How a KPI stands against its target.</summary>
public enum KpiStatus
{
    /// <summary>There is no actual value, or none that could be compared.</summary>
    NoData,
    /// <summary>Nobody set a target for the period, or said which way is better.</summary>
    NoTarget,
    /// <summary>Short of the target by more than the tolerance for being behind.</summary>
    Behind,
    /// <summary>Short of the target by more than the tolerance for being at risk.</summary>
    AtRisk,
    /// <summary>Within the tolerance.</summary>
    OnTrack,
    /// <summary>Better than the target by more than the tolerance for being at risk.</summary>
    Ahead,
}
