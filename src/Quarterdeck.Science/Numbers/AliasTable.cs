namespace Quarterdeck.Science.Numbers;

/// <summary>Draws cells in proportion to weights, each draw in the same short time.</summary>
/// <remarks>Walker's alias method in Vose's form (1991).</remarks>
public sealed class AliasTable
{
    private readonly double[] _stay;
    private readonly int[] _other;

    /// <summary>Prepares the draws.</summary>
    /// <param name="weights">From 0, at least one above 0.</param>
    /// <exception cref="ArgumentException">No weight is above 0.</exception>
    public AliasTable(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        double sum = weights.Sum();
        if (!(sum > 0))
            throw new ArgumentException("At least one weight is above 0.", nameof(weights));
        int n = weights.Count;
        _stay = [.. weights.Select(weight => weight / sum * n)];
        _other = [.. Enumerable.Range(0, n)];
        Stack<int> small = new(Enumerable.Range(0, n).Where(i => _stay[i] < 1)), large = new(Enumerable.Range(0, n).Where(i => _stay[i] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop(), more = large.Pop();
            _other[less] = more;
            _stay[more] -= 1 - _stay[less];
            (_stay[more] < 1 ? small : large).Push(more);
        }
        // What is left over by rounding is full.
        foreach (int i in small.Concat(large))
            _stay[i] = 1;
    }

    /// <summary>Draws a cell.</summary>
    /// <param name="random">The random numbers; one is used.</param>
    public int Draw(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        double place = random.Uniform() * _stay.Length;
        int cell = (int)place;
        return place - cell < _stay[cell] ? cell : _other[cell];
    }
}
