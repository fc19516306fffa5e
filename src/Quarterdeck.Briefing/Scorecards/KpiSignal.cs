namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Whether the movement of a KPI's last period is news; another thing than its status.</summary>
public enum KpiSignal
{
    /// <summary>Fewer than six complete periods, or the period itself is open or has no value.</summary>
    NotEnoughData,
    /// <summary>Noise.</summary>
    None,
    /// <summary>Eight neighbours on one side of the centre: weak.</summary>
    RunOfEight,
    /// <summary>Three of four neighbours nearer the limit than the centre: weak.</summary>
    ThreeOfFour,
    /// <summary>Outside the limits, or a step from the period before that is too long.</summary>
    Outside,
}
