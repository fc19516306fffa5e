using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Judges an actual value against its target.</summary>
/// <remarks>
/// Shortfall = (target - actual) / |target|, in the bad direction: above zero is worse than the target. With a tolerance in points it is the
/// plain difference. Of what is best at its target, either direction is bad. A tolerance itself is still within: only more than it counts. Against a target of zero, or next to it, any difference is larger than every tolerance.
/// </remarks>
public static class StatusRule
{
    /// <summary>The status.</summary>
    /// <param name="actual">The actual value; null when there is none.</param>
    /// <param name="target">The target; null when there is none.</param>
    /// <param name="better">Which way is better.</param>
    /// <param name="tolerance">How far the two may be apart.</param>
    public static KpiStatus Judge(decimal? actual, decimal? target, Direction better, Tolerance tolerance)
    {
        if (actual is not { } reached)
            return KpiStatus.NoData;
        if (target is not { } aim || better == Direction.Unsaid)
            return KpiStatus.NoTarget;
        if (Shortfall(reached, aim, better, tolerance.InPoints) is not { } shortfall)
            return better != Direction.Target && (reached > aim) == (better == Direction.Up) ? KpiStatus.Ahead : KpiStatus.Behind;
        return shortfall > tolerance.Behind ? KpiStatus.Behind
            : shortfall > tolerance.AtRisk ? KpiStatus.AtRisk
            : -shortfall > tolerance.AtRisk ? KpiStatus.Ahead
            : KpiStatus.OnTrack;
    }

    /// <summary>How far the actual value falls short: above zero is worse than the target; null for a share of a target of zero that was not met exactly.</summary>
    public static decimal? Shortfall(decimal actual, decimal target, Direction better, bool inPoints)
    {
        decimal difference = better switch { Direction.Down => actual - target, Direction.Target => Math.Abs(target - actual), _ => target - actual };
        return inPoints || difference == 0 ? difference : CellNumbers.Share(difference, target);
    }
}
