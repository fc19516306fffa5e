using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Puts target and signal together. They are two statements: a target can be missed without anything having changed, and something can change while it is met.</summary>
/// <remarks>On track counts as met. Only a value outside the limits, or too long a step, is a signal; weaker patterns are named and nothing is made of them.</remarks>
public static class StandingRule
{
    /// <summary>What may be said; null where there is neither a judgement nor a history.</summary>
    public static KpiStanding? Of(ScorecardKpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        KpiMovement movement = kpi.Movement;
        if (kpi.Status < KpiStatus.Behind)
            // A target that cannot be judged, since nobody said which way is better, is a note of the row.
            return kpi.Status == KpiStatus.NoData || kpi.Actual.IsAbsent || !kpi.Target.IsAbsent ? null : movement.Signal switch
            {
                KpiSignal.NotEnoughData => null,
                KpiSignal.None => KpiStanding.Usual,
                KpiSignal.Outside => movement.IsHigh ? KpiStanding.HighNews : KpiStanding.LowNews,
                _ => KpiStanding.Weak,
            };
        bool isMet = kpi.Status >= KpiStatus.OnTrack;
        return movement.Signal switch
        {
            KpiSignal.NotEnoughData when kpi.IsIncomplete => isMet ? KpiStanding.MetSoFar : KpiStanding.MissedSoFar,
            KpiSignal.NotEnoughData => isMet ? KpiStanding.MetUntold : KpiStanding.MissedUntold,
            KpiSignal.None => WithoutSignal(kpi, isMet),
            KpiSignal.Outside when kpi.Better == Direction.Target => isMet ? KpiStanding.MetNews : KpiStanding.MissedNews,
            KpiSignal.Outside when movement.IsHigh == (kpi.Better == Direction.Up) => isMet ? KpiStanding.MetBetter : KpiStanding.MissedBetter,
            KpiSignal.Outside => isMet ? KpiStanding.MetWorse : KpiStanding.MissedWorse,
            _ => isMet ? KpiStanding.MetWeak : KpiStanding.MissedWeak,
        };
    }

    /// <summary>Where nothing changed, it is the place of the target among the usual values that tells.</summary>
    private static KpiStanding WithoutSignal(ScorecardKpi kpi, bool isMet)
    {
        double target = kpi.Target.AsDouble();
        bool isAbove = target > kpi.Movement.Upper, isBelow = target < kpi.Movement.Lower;
        if (!isMet)
            return kpi.Better switch { Direction.Up => isAbove, Direction.Down => isBelow, _ => isAbove || isBelow } ? KpiStanding.MissedBeyondReach : KpiStanding.MissedByChance;
        return kpi.Better switch { Direction.Up => isBelow, Direction.Down => isAbove, _ => false } ? KpiStanding.MetReliably : KpiStanding.MetByLuck;
    }
}
