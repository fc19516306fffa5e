using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>What shown runs of time tell of others: two runs with a common bound tell the run between the other bounds, and so on along a chain.</summary>
/// <remarks>
/// Bounds are points, a shown run joins two of them, and between any two points that are joined the rows are known by adding and taking away.
/// A run is taken in only where nothing that follows from it is of few rows.
/// </remarks>
/// <param name="least">Fewer rows than this, but not none, are few.</param>
internal sealed class KnownSpans(int least)
{
    // Of each point the chain that it is in; of each chain its points with the rows from the chain's first point on.
    private readonly Dictionary<DateTime, Dictionary<DateTime, double>> _chains = [];

    /// <summary>Takes in a shown run; false, and nothing is taken in, where some other run of few rows would follow from it.</summary>
    /// <param name="range">The run.</param>
    /// <param name="rows">How many rows it has.</param>
    public bool TryShow(TimeRange range, double rows)
    {
        Dictionary<DateTime, double> first = ChainOf(range.Start), second = ChainOf(range.Next);
        if (ReferenceEquals(first, second))
            return true;
        double shift = first[range.Start] + rows - second[range.Next];
        foreach (double from in first.Values)
            foreach (double to in second.Values)
                if (Math.Abs(to + shift - from) is > 0 and double between && between < least)
                    return false;
        foreach ((DateTime point, double value) in second)
        {
            first[point] = value + shift;
            _chains[point] = first;
        }
        return true;
    }

    private Dictionary<DateTime, double> ChainOf(DateTime point)
    {
        if (!_chains.TryGetValue(point, out Dictionary<DateTime, double>? chain))
            _chains.Add(point, chain = new() { [point] = 0 });
        return chain;
    }
}
