using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Causes;

/// <summary>All segments that name the same dimensions.</summary>
internal sealed class Cuboid
{
    private readonly int[] _elementOf;
    private readonly int[][] _rows;

    private Cuboid(int[] dimensions, int[] elementOf, int elements)
    {
        Dimensions = dimensions;
        _elementOf = elementOf;
        int[] counts = new int[elements];
        foreach (int element in elementOf)
            counts[element]++;
        _rows = [.. counts.Select(count => new int[count])];
        Array.Clear(counts);
        for (int row = 0; row < elementOf.Length; row++)
            _rows[elementOf[row]][counts[elementOf[row]]++] = row;
    }

    /// <summary>The dimensions that are named.</summary>
    public int[] Dimensions { get; }

    /// <summary>The segment that a row lies in.</summary>
    public int ElementOf(int row) => _elementOf[row];

    /// <summary>Every combination of dimensions but the empty one, the coarsest first.</summary>
    public static Cuboid[] All(CauseLeaves leaves)
    {
        int dimensions = leaves.Codes.Count == 0 ? 0 : leaves.Codes[0].Length;
        return [.. Enumerable.Range(1, (1 << dimensions) - 1).OrderBy(int.PopCount).ThenBy(static mask => mask)
            .Select(mask => Of(leaves, [.. Enumerable.Range(0, dimensions).Where(dimension => (mask >> dimension & 1) == 1)]))];
    }

    private static Cuboid Of(CauseLeaves leaves, int[] dimensions)
    {
        Dictionary<long, int> elements = [];
        int[] sizes = [.. dimensions.Select(dimension => leaves.Codes.Max(codes => codes[dimension]) + 1)], elementOf = new int[leaves.Count];
        for (int row = 0; row < elementOf.Length; row++)
        {
            long key = 0;
            for (int k = 0; k < dimensions.Length; k++)
                key = key * sizes[k] + leaves.Codes[row][dimensions[k]];
            if (!elements.TryGetValue(key, out int element))
                elements.Add(key, element = elements.Count);
            elementOf[row] = element;
        }
        return new Cuboid(dimensions, elementOf, elements.Count);
    }

    /// <summary>The segment of this cuboid that explains most of what is not explained yet; null where none is worth its name.</summary>
    public (int Element, double Gain)? Best(LeafDeviations leaves, bool[] explained, double ceiling)
    {
        double price = Math.Log(_rows.Length) + Dimensions.Length;
        (int Element, double Gain)? best = null;
        List<double> moved = [];
        for (int element = 0; element < _rows.Length; element++)
        {
            moved.Clear();
            foreach (int row in _rows[element])
                if (leaves.IsKnown[row] && !explained[row])
                    moved.Add(leaves.Deviation[row]);
            if (moved.Count == 0)
                continue;
            double shift = Order.Median(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(moved)), gain = -price;
            foreach (int row in _rows[element])
                if (leaves.IsKnown[row] && !explained[row])
                    gain += Cost(leaves.Deviation[row], leaves.Noise[row], ceiling) - Cost(leaves.Deviation[row] - shift, leaves.Noise[row], ceiling);
            if (gain > (best?.Gain ?? 0))
                best = (element, gain);
        }
        return best;
    }

    private static double Cost(double deviation, double noise, double ceiling) => Math.Min(ceiling, deviation * deviation / (2 * noise * noise));
}
