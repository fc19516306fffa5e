using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Goals;

/// <summary>Seeks a goal: the targets of the drivers that bring a KPI to a value with the least effort.</summary>
/// <remarks>
/// Effort is the sum of squares of each driver's move, counted in its usual movements: (ln(x/x0)/reach)². Bounds by an active set: solve, hold the worst violator (the most
/// reaches beyond its bound) at its bound, solve again; a bound is let go where that lowers the effort. Sources and limits: docs/science/cascade.md.
/// </remarks>
public static class Cascade
{
    /// <summary>Of a move: less is rounding.</summary>
    private const double Slight = 1e-10;

    /// <summary>The largest share of the KPI by which a goal may be missed and still be reached.</summary>
    private const double Near = 1e-12;

    /// <summary>Finds the targets.</summary>
    /// <param name="tree">The KPI over its drivers.</param>
    /// <param name="drivers">Each leaf of the tree; others stay where they are.</param>
    /// <param name="target">Where the KPI is to go; finite.</param>
    /// <returns>The targets, or the best that can be reached and what blocks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is not finite.</exception>
    /// <exception cref="ArgumentException">A leaf of the tree is no driver, a driver is given twice, or its least exceeds its most.</exception>
    public static CascadeResult Find(TreeNode tree, IReadOnlyList<Driver> drivers, double target)
    {
        ArgumentNullException.ThrowIfNull(drivers);
        if (!double.IsFinite(target))
            throw new ArgumentOutOfRangeException(nameof(target), target, "A goal is a finite number.");
        foreach (Driver driver in drivers)
            if (!driver.IsLocked && (driver.Min > driver.Max || double.IsNegativeInfinity(driver.Highest)))
                throw new ArgumentException($"No value of '{driver.Name}' lies within its bounds.", nameof(drivers));
        GoalFunction goal = new(tree, drivers);
        double[] start = new double[drivers.Count], current = goal.ValuesAt(start);
        if (!goal.IsDefined(current, current))
            return new CascadeResult(CascadeStatus.Undefined, [.. drivers.Select(driver => new DriverTarget(driver.Name, driver.Current, driver.Current, 0, false))], double.NaN, 0, [], []);
        return WithinBounds(goal, target) is { } found ? Result(CascadeStatus.Reached, goal, found, []) : Blocked(goal, target);
    }

    private static double[]? WithinBounds(GoalFunction goal, double target)
    {
        HashSet<int> released = [];
        Dictionary<int, double> held = [];
        // Every round holds one driver more or lets one go, and none is let go twice.
        for (int round = 0; round <= 3 * goal.Drivers.Count; round++)
        {
            int[] free = [.. Enumerable.Range(0, goal.Drivers.Count).Where(i => !goal.Drivers[i].IsLocked && !held.ContainsKey(i))];
            double[] start = new double[goal.Drivers.Count];
            foreach ((int driver, double move) in held)
                start[driver] = move;
            double now = goal.Value(goal.ValuesAt(start));
            (double[] Moves, double Multiplier)? found = Math.Abs(now - target) <= Near * Math.Max(Math.Abs(now), Math.Abs(target)) ? (start, 0) : new LeastEffort(goal, free, target).Find(start);
            if (found is not { } solution)
                return null;
            int worst = free.Where(i => Beyond(goal.Drivers[i], solution.Moves[i]) > Slight).OrderByDescending(i => Beyond(goal.Drivers[i], solution.Moves[i])).FirstOrDefault(-1);
            if (worst >= 0)
            {
                held[worst] = solution.Moves[worst] > goal.Drivers[worst].Highest ? goal.Drivers[worst].Highest : goal.Drivers[worst].Lowest;
                continue;
            }
            if (ToLetGo(goal, solution.Moves, solution.Multiplier, held, released) is not { } loose)
                return solution.Moves;
            released.Add(loose);
            held.Remove(loose);
        }
        return null;
    }

    /// <summary>By how many reaches a move passes a bound.</summary>
    private static double Beyond(Driver driver, double move) => Math.Max(move - driver.Highest, driver.Lowest - move);

    /// <summary>The held driver whose effort would fall most if it went back inside its bounds; null when each bound is needed.</summary>
    private static int? ToLetGo(GoalFunction goal, double[] moves, double multiplier, Dictionary<int, double> held, HashSet<int> released)
    {
        double[] gradient = goal.Gradient(moves);
        double Gain(int i)
        {
            double slope = moves[i] - multiplier * gradient[i];
            return held[i] == goal.Drivers[i].Highest ? slope : -slope;
        }
        return held.Keys.Where(i => !released.Contains(i) && goal.Drivers[i].Lowest < goal.Drivers[i].Highest && Gain(i) > Slight)
            .OrderByDescending(Gain).Select(i => (int?)i).FirstOrDefault();
    }

    private static CascadeResult Blocked(GoalFunction goal, double target)
    {
        double[] start = [.. goal.Drivers.Select(driver => driver.IsLocked ? 0 : Math.Min(Math.Max(0, driver.Lowest), driver.Highest))];
        double now = goal.Value(goal.ValuesAt(start));
        bool upwards = target > now;
        (double[] moves, double best) = new BestReachable(goal).Find(start, upwards);
        if (upwards ? best >= target : best <= target)
            return Result(CascadeStatus.NotFound, goal, start, []);
        double[] gradient = goal.Gradient(moves);
        bool Presses(int i, double move) => move == goal.Drivers[i].Highest ? gradient[i] > 0 == upwards && gradient[i] != 0 : move == goal.Drivers[i].Lowest && gradient[i] < 0 == upwards && gradient[i] != 0;
        string[] blocking = [.. goal.Drivers.Where((driver, i) => !driver.IsLocked && Presses(i, moves[i])).Select(driver => driver.Name)];
        if (blocking.Length == 0)
            blocking = [.. goal.Drivers.Where((driver, i) => driver.IsLocked && gradient[i] != 0).Select(driver => driver.Name)];
        return Result(CascadeStatus.Infeasible, goal, moves, blocking);
    }

    private static CascadeResult Result(CascadeStatus status, GoalFunction goal, double[] moves, IReadOnlyList<string> blocking)
    {
        DriverTarget[] targets = [.. goal.Drivers.Select((driver, i) =>
        {
            bool isLow = !driver.IsLocked && moves[i] == driver.Lowest, isHigh = !driver.IsLocked && moves[i] == driver.Highest;
            // A bound is printed as it was written, not as it comes back from its logarithm.
            return new DriverTarget(driver.Name, driver.Current, isHigh ? driver.Max!.Value : isLow ? driver.Min!.Value : driver.At(moves[i]), moves[i], isLow || isHigh);
        })];
        return new CascadeResult(status, targets, goal.Value([.. targets.Select(target => target.Target)]), moves.Sum(move => move * move),
            [.. targets.Where(target => target.IsAtBound).Select(target => target.Name)], blocking);
    }
}
