using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Causes;

/// <summary>All segments that name the same dimensions.</summary>
/// <remarks>One number a row is kept, 252 MB for a million rows in 63 combinations of six dimensions. Most segments are dropped by one pass that bounds what they can gain.</remarks>
internal sealed class Cuboid
{
    /// <summary>The most that one row can gain or lose: some five and a half standard deviations.</summary>
    private const double Ceiling = 16;
    /// <summary>What a segment must gain beyond the price of its name.</summary>
    private const double Least = 3;
    /// <summary>A shift is a median, which may tell rows somewhat better than the mean that the bound uses once wild rows are capped.</summary>
    private const double BoundSlack = 2;
    /// <summary>Rows that move by less than this part of their noise are no one's concern, however sure a million of them make it.</summary>
    private const double LeastShift = 0.2;
    private const long LargestTable = 1 << 24;

    private readonly int[] _elementOf;
    private readonly int _elements;

    private Cuboid(int[] dimensions, int[][] columns, int[] sizes)
    {
        Dimensions = dimensions;
        long possible = 1;
        foreach (int size in sizes)
            possible = Math.Min(long.MaxValue / 2, possible * size);
        int[]? table = possible <= LargestTable ? new int[possible] : null;
        Dictionary<long, int> numbers = [];
        _elementOf = new int[columns[0].Length];
        for (int row = 0; row < _elementOf.Length; row++)
        {
            long key = 0;
            for (int k = 0; k < columns.Length; k++)
                key = key * sizes[k] + columns[k][row];
            if (table is not null)
                _elementOf[row] = (table[key] == 0 ? table[key] = ++_elements : table[key]) - 1;
            else if (numbers.TryGetValue(key, out int element))
                _elementOf[row] = element;
            else
                numbers.Add(key, _elementOf[row] = _elements++);
        }
    }

    /// <summary>The dimensions that are named.</summary>
    public int[] Dimensions { get; }

    /// <summary>The segment that a row lies in.</summary>
    public int ElementOf(int row) => _elementOf[row];

    /// <summary>Every combination of dimensions but the empty one, the coarsest first.</summary>
    public static Cuboid[] All(CauseLeaves leaves)
    {
        int dimensions = leaves.Count == 0 ? 0 : leaves.Codes[0].Length;
        int[][] columns = [.. Enumerable.Range(0, dimensions).Select(dimension => leaves.Codes.Select(codes => codes[dimension]).ToArray())];
        int[] sizes = [.. columns.Select(static column => column.Max() + 1)];
        return [.. Enumerable.Range(1, Math.Max(0, (1 << dimensions) - 1)).OrderBy(int.PopCount).ThenBy(static mask => mask)
            .Select(mask => Enumerable.Range(0, dimensions).Where(dimension => (mask >> dimension & 1) == 1).ToArray())
            .Select(named => new Cuboid(named, [.. named.Select(dimension => columns[dimension])], [.. named.Select(dimension => sizes[dimension])]))];
    }

    /// <summary>The segment of this cuboid that explains most of what is not explained yet; null where none is worth its name.</summary>
    /// <param name="leaves">The deviations of all rows.</param>
    /// <param name="open">The rows that are known and not explained.</param>
    public (int Element, double Gain)? Best(LeafDeviations leaves, int[] open)
    {
        double price = Math.Log(_elements) + Dimensions.Length;
        (int Element, double Gain)? best = null;
        foreach ((int element, int[] rows) in Candidates(leaves, open, price))
        {
            double shift = Order.Median([.. rows.Select(row => leaves.Deviation[row])]), gain = -price;
            foreach (int row in rows)
                gain += Cost(leaves.Deviation[row], leaves.Noise[row]) - Cost(leaves.Deviation[row] - shift, leaves.Noise[row]);
            if (gain > (best?.Gain ?? Least))
                best = (element, gain);
        }
        return best;
    }

    /// <summary>The segments that may be worth their name: by the best common shift of their rows, without a ceiling.</summary>
    private List<(int Element, int[] Rows)> Candidates(LeafDeviations leaves, int[] open, double price)
    {
        double[] sums = new double[_elements], weights = new double[_elements];
        int[] counts = new int[_elements];
        foreach (int row in open)
        {
            int element = _elementOf[row];
            sums[element] += leaves.Pull[row];
            weights[element] += leaves.Weight[row];
            counts[element]++;
        }
        List<(int Element, int[] Rows)> candidates = [];
        int[] place = new int[_elements];
        for (int element = 0; element < _elements; element++)
        {
            double gain = weights[element] > 0 ? sums[element] * sums[element] / (2 * weights[element]) : 0;
            if (BoundSlack * gain < price + Least || 2 * gain < LeastShift * LeastShift * counts[element])
                continue;
            candidates.Add((element, new int[counts[element]]));
            place[element] = candidates.Count;
            counts[element] = 0;
        }
        if (candidates.Count > 0)
            foreach (int row in open)
                if (_elementOf[row] is int element && place[element] > 0)
                    candidates[place[element] - 1].Rows[counts[element]++] = row;
        return candidates;
    }

    private static double Cost(double deviation, double noise) => Math.Min(Ceiling, deviation * deviation / (2 * noise * noise));
}
