using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Goals;

/// <summary>A KPI as a function of how many reaches each driver is moved.</summary>
internal sealed class GoalFunction
{
    /// <summary>Of a value: with 32 digits the difference of two gradients over such a step is right to 16.</summary>
    private const double Step = 1e-8;

    private readonly Tape _tape;
    private readonly Sweep _sweep;
    private readonly int[] _driverOf;
    private readonly DoubleDouble[] _leaves;
    private readonly DoubleDouble[] _still;

    /// <summary>The drivers.</summary>
    public IReadOnlyList<Driver> Drivers { get; }

    /// <summary>The tree over the drivers.</summary>
    /// <exception cref="ArgumentException">A leaf of the tree is no driver, or a driver is given twice.</exception>
    public GoalFunction(TreeNode tree, IReadOnlyList<Driver> drivers)
    {
        (_tape, Drivers) = (Tape.Of(tree), drivers);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < drivers.Count; i++)
            if (!numbers.TryAdd(drivers[i].Name, i))
                throw new ArgumentException($"The driver '{drivers[i].Name}' is given twice.", nameof(drivers));
        _driverOf = [.. _tape.Leaves.Select(name => numbers.TryGetValue(name, out int number) ? number : throw new ArgumentException($"The driver '{name}' is not given.", nameof(drivers)))];
        (_sweep, _leaves, _still) = (new Sweep(_tape), new DoubleDouble[_driverOf.Length], new DoubleDouble[_driverOf.Length]);
    }

    /// <summary>The drivers' values after so many reaches.</summary>
    public double[] ValuesAt(double[] moves) => [.. Drivers.Select((driver, i) => driver.At(moves[i]))];

    /// <summary>The KPI.</summary>
    public double Value(double[] values)
    {
        Run(values, -1, 0);
        return (double)_sweep.Values[^1];
    }

    /// <summary>True when no denominator is 0 on the straight line between two points.</summary>
    public bool IsDefined(double[] from, double[] to) =>
        DomainCheck.FindFault(_tape, [.. _driverOf.Select(driver => (DoubleDouble)from[driver])], [.. _driverOf.Select(driver => (DoubleDouble)to[driver])]) is null;

    /// <summary>KPI, gradient and second derivatives by the moves of the free drivers.</summary>
    /// <param name="moves">How far each driver is moved.</param>
    /// <param name="free">The numbers of the free drivers; the derivatives are in their order.</param>
    public (double Value, double[] Gradient, double[,] Second) Derivatives(double[] moves, IReadOnlyList<int> free)
    {
        double[] values = ValuesAt(moves);
        DoubleDouble[] slopes = Slopes(values, -1, 0);
        double value = (double)_sweep.Values[^1];
        double[] gradient = [.. free.Select(driver => (double)slopes[driver] * Drivers[driver].Speed(values[driver]))];
        double[,] second = new double[free.Count, free.Count];
        for (int column = 0; column < free.Count; column++)
        {
            int driver = free[column];
            double speed = Drivers[driver].Speed(values[driver]), step = Step * (Math.Abs(values[driver]) > 0 ? Math.Abs(values[driver]) : Drivers[driver].Reach);
            DoubleDouble[] above = Slopes(values, driver, step), below = Slopes(values, driver, -step);
            for (int row = 0; row < free.Count; row++)
                second[row, column] = (double)((above[free[row]] - below[free[row]]) / (2 * step)) * Drivers[free[row]].Speed(values[free[row]]) * speed;
            if (Drivers[driver].MovesByFactor)
                second[column, column] += (double)slopes[driver] * speed * Drivers[driver].Reach;
        }
        return (value, gradient, second);
    }

    /// <summary>The gradient by the moves of all drivers.</summary>
    public double[] Gradient(double[] moves)
    {
        double[] values = ValuesAt(moves);
        DoubleDouble[] slopes = Slopes(values, -1, 0);
        return [.. slopes.Select((slope, i) => (double)slope * Drivers[i].Speed(values[i]))];
    }

    private DoubleDouble[] Slopes(double[] values, int shifted, double step)
    {
        Run(values, shifted, step);
        _sweep.Backward();
        DoubleDouble[] slopes = new DoubleDouble[Drivers.Count];
        for (int place = 0; place < _tape.Length; place++)
            if (_tape.LeafOf[place] is >= 0 and var leaf)
                slopes[_driverOf[leaf]] += _sweep.Adjoints[place];
        return slopes;
    }

    private void Run(double[] values, int shifted, double step)
    {
        for (int leaf = 0; leaf < _leaves.Length; leaf++)
            _leaves[leaf] = (DoubleDouble)values[_driverOf[leaf]] + (_driverOf[leaf] == shifted ? step : 0);
        _sweep.Forward(_leaves, _still);
    }
}
