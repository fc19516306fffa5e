namespace Quarterdeck.Briefing.Scorecards;

/// <summary>What target and signal say together of a KPI's period. The order is that of the sentences in every language.</summary>
public enum KpiStanding
{
    /// <summary>Missed without a signal, and the target lies beyond what is usual: as it is, the process cannot meet it.</summary>
    MissedBeyondReach,
    /// <summary>Missed without a signal, the target lies within what is usual: it is met by chance.</summary>
    MissedByChance,
    /// <summary>Met without a signal, a miss lies within what is usual.</summary>
    MetByLuck,
    /// <summary>Met without a signal, a miss would itself be a signal.</summary>
    MetReliably,
    /// <summary>Missed, with a signal for the worse.</summary>
    MissedWorse,
    /// <summary>Missed, with a signal for the better.</summary>
    MissedBetter,
    /// <summary>Met, with a signal for the better.</summary>
    MetBetter,
    /// <summary>Met, with a signal for the worse.</summary>
    MetWorse,
    /// <summary>Missed, with a signal, of what is best at its target.</summary>
    MissedNews,
    /// <summary>Met, with a signal, of what is best at its target.</summary>
    MetNews,
    /// <summary>Missed, with a weak pattern and no signal.</summary>
    MissedWeak,
    /// <summary>Met, with a weak pattern and no signal.</summary>
    MetWeak,
    /// <summary>Missed, and too few periods to tell signal from noise.</summary>
    MissedUntold,
    /// <summary>Met, and too few periods.</summary>
    MetUntold,
    /// <summary>Short of what is due so far in an open period, which is not tested.</summary>
    MissedSoFar,
    /// <summary>Not short of it.</summary>
    MetSoFar,
    /// <summary>No target; within what is usual.</summary>
    Usual,
    /// <summary>No target; a signal, higher than usual.</summary>
    HighNews,
    /// <summary>No target; a signal, lower than usual.</summary>
    LowNews,
    /// <summary>No target; a weak pattern.</summary>
    Weak,
}
