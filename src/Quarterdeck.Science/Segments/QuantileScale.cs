namespace Quarterdeck.Science.Segments;

/// <summary>Scores values by where they lie among others: 1 for the lowest part, the number of parts for the highest.</summary>
/// <remarks>
/// A value's place is the number of values below it and half of those equal to it, over all: equal values have equal scores, whatever the order of rows, and with the values
/// turned round the scores turn round too. Where many are equal some scores stay empty; none is made up to fill them.
/// </remarks>
public sealed class QuantileScale
{
    private readonly double[] _sorted;

    /// <summary>Prepares the scale.</summary>
    /// <param name="values">The values that are held against each other; at least one, all finite; not changed.</param>
    /// <param name="parts">How many scores there are, from 2.</param>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public QuantileScale(IEnumerable<double> values, int parts)
    {
        _sorted = [.. values];
        Parts = parts;
        if (_sorted.Length == 0 || !Array.TrueForAll(_sorted, double.IsFinite) || parts < 2)
            throw new ArgumentException("A scale needs at least one value, all finite, and two parts.", nameof(values));
        Array.Sort(_sorted);
    }

    /// <summary>How many scores there are.</summary>
    public int Parts { get; }

    /// <summary>The score of a value, which need not be among those of the scale.</summary>
    /// <param name="value">A finite number.</param>
    public int Score(double value)
    {
        long below = Count(value, orEqual: false), upTo = Count(value, orEqual: true), n = _sorted.Length;
        // In whole numbers, so that a place on the edge of two parts falls on the same side everywhere.
        return (int)Math.Min(Parts, 1 + Parts * (below + upTo) / (2 * n));
    }

    private int Count(double value, bool orEqual)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle] < value || (orEqual && _sorted[middle] == value))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
