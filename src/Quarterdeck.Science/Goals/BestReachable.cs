namespace Quarterdeck.Science.Goals;

/// <summary>How far a KPI can go within locks and bounds.</summary>
/// <remarks>
/// Driver after driver goes to whichever of its ends is best, until none helps. Where each driver stands once in the tree the KPI rises or falls with each, so that is the
/// best there is; where one stands several times, points in between are tried too, and the best found is a bound from below.
/// </remarks>
/// <param name="goal">The KPI.</param>
internal sealed class BestReachable(GoalFunction goal)
{
    private const int MostRounds = 50;
    /// <summary>Reaches of a driver without bounds: beyond them nothing that matters changes.</summary>
    private const double Far = 30;
    private const int PointsBetween = 16;

    /// <summary>The moves with the greatest (or least) KPI.</summary>
    /// <param name="start">Where to begin, within the bounds.</param>
    /// <param name="upwards">True for the greatest.</param>
    public (double[] Moves, double Value) Find(double[] start, bool upwards)
    {
        double[] best = [.. start];
        double value = goal.Value(goal.ValuesAt(best));
        bool isBetter = true;
        for (int round = 0; isBetter && round < MostRounds; round++)
        {
            isBetter = false;
            for (int i = 0; i < best.Length; i++)
            {
                if (goal.Drivers[i].IsLocked)
                    continue;
                (double low, double high) = (Math.Max(goal.Drivers[i].Lowest, -Far), Math.Min(goal.Drivers[i].Highest, Far));
                for (int point = 0; point <= PointsBetween; point++)
                {
                    // Written so that the last point is the bound itself.
                    double[] tried = [.. best];
                    tried[i] = point == PointsBetween ? high : low + (high - low) * point / PointsBetween;
                    double found = goal.Value(goal.ValuesAt(tried));
                    if (double.IsFinite(found) && (upwards ? found > value : found < value) && goal.IsDefined(goal.ValuesAt(best), goal.ValuesAt(tried)))
                        (best, value, isBetter) = (tried, found, true);
                }
            }
        }
        return (best, value);
    }
}
