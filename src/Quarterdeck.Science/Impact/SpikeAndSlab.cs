using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Impact;

/// <summary>A regression in which each column is either out or has a coefficient: a spike at 0 and a slab around it.</summary>
/// <remarks>
/// George and McCulloch 1997, with the slab of Scott and Varian 2014: precision g (X'X / n, half of it replaced by its diagonal) / variance, g = .01 observations.
/// Inclusion is drawn with the coefficients integrated out, column by column in a drawn order; the states are integrated out too, as the columns come whitened. Without that,
/// a control that wanders as the level does would hardly ever move.
/// </remarks>
internal sealed class SpikeAndSlab
{
    private const double Information = 0.01, Diagonal = 0.5;

    private readonly int _count;
    private readonly double _included;
    private readonly double[,] _slab, _products;
    private readonly double[] _moments, _values;
    private readonly double[,] _factor;
    private readonly int[] _members, _order;

    /// <summary>Prepares the prior.</summary>
    /// <param name="columns">The columns, the constant first; none is 0 throughout.</param>
    /// <param name="expectedSize">How many columns are expected to be in.</param>
    public SpikeAndSlab(IReadOnlyList<double[]> columns, double expectedSize)
    {
        _count = columns.Count;
        _included = Math.Min(1, expectedSize / _count);
        _slab = new double[_count, _count];
        for (int i = 0; i < _count; i++)
            for (int j = 0; j <= i; j++)
            {
                double product = Dot(columns[i], columns[j]) / columns[i].Length * Information;
                _slab[i, j] = _slab[j, i] = i == j ? product : product * (1 - Diagonal);
            }
        _products = new double[_count, _count];
        _factor = new double[_count, _count];
        (_moments, _values, _members, _order) = (new double[_count], new double[_count], new int[_count], new int[_count]);
        Coefficients = new double[_count];
        IsIn = [.. Enumerable.Repeat(true, _count)];
    }

    /// <summary>The coefficients of the last draw; 0 for a column that is out.</summary>
    public double[] Coefficients { get; }

    /// <summary>Which columns are in.</summary>
    public bool[] IsIn { get; }

    /// <summary>Columns that are in.</summary>
    public int Size => IsIn.Count(static isIn => isIn);

    /// <summary>Draws which columns are in, and their coefficients.</summary>
    /// <param name="columns">The whitened columns.</param>
    /// <param name="outcome">The whitened outcome.</param>
    /// <param name="variance">Variance of an observation, by which the slab scales.</param>
    /// <param name="random">The dice.</param>
    public void Draw(IReadOnlyList<double[]> columns, double[] outcome, double variance, SeededRandom random)
    {
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j <= i; j++)
                _products[i, j] = _products[j, i] = Dot(columns[i], columns[j]) + _slab[i, j] / variance;
            _moments[i] = Dot(columns[i], outcome);
        }
        if (_included < 1)
            DrawInclusion(variance, random);
        Array.Clear(Coefficients);
        int size = Choose();
        if (!Decompose(_products, size))
            return;
        Forward(size);
        for (int i = 0; i < size; i++)
            _values[i] += random.Normal();
        for (int i = size - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < size; k++)
                _values[i] -= _factor[k, i] * _values[k];
            _values[i] /= _factor[i, i];
            Coefficients[_members[i]] = _values[i];
        }
    }

    /// <summary>The slab's sum of squares of the coefficients, to be divided by the variance.</summary>
    public double Penalty()
    {
        double sum = 0;
        for (int i = 0; i < _count; i++)
            for (int j = 0; j < _count; j++)
                sum += Coefficients[i] * _slab[i, j] * Coefficients[j];
        return sum;
    }

    private void DrawInclusion(double variance, SeededRandom random)
    {
        for (int i = 0; i < _count; i++)
            _order[i] = i;
        for (int i = _count - 1; i > 0; i--)
        {
            int other = random.Below(i + 1);
            (_order[i], _order[other]) = (_order[other], _order[i]);
        }
        double prior = Math.Log(_included / (1 - _included)), current = LogEvidence(variance);
        foreach (int column in _order)
        {
            IsIn[column] = !IsIn[column];
            double flipped = LogEvidence(variance), toFlipped = flipped - current + (IsIn[column] ? prior : -prior);
            if (random.Uniform() < 1 / (1 + Math.Exp(-toFlipped)))
                current = flipped;
            else
                IsIn[column] = !IsIn[column];
        }
    }

    /// <summary>The logarithm of the evidence for the columns that are in, up to what is the same for all choices.</summary>
    private double LogEvidence(double variance)
    {
        int size = Choose();
        if (size == 0)
            return 0;
        double value = -0.5 * size * Math.Log(variance);
        if (!Decompose(_slab, size))
            return double.NegativeInfinity;
        for (int i = 0; i < size; i++)
            value += Math.Log(_factor[i, i]);
        if (!Decompose(_products, size))
            return double.NegativeInfinity;
        Forward(size);
        for (int i = 0; i < size; i++)
            value += 0.5 * _values[i] * _values[i] - Math.Log(_factor[i, i]);
        return value;
    }

    private int Choose()
    {
        int size = 0;
        for (int i = 0; i < _count; i++)
            if (IsIn[i])
                _members[size++] = i;
        return size;
    }

    /// <summary>The Cholesky factor over the members; false where rounding has left it none.</summary>
    private bool Decompose(double[,] matrix, int size)
    {
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[_members[i], _members[j]];
                for (int k = 0; k < j; k++)
                    sum -= _factor[i, k] * _factor[j, k];
                if (i == j && !(sum > 0))
                    return false;
                _factor[i, j] = i == j ? Math.Sqrt(sum) : sum / _factor[j, j];
            }
        return true;
    }

    private void Forward(int size)
    {
        for (int i = 0; i < size; i++)
        {
            double sum = _moments[_members[i]];
            for (int k = 0; k < i; k++)
                sum -= _factor[i, k] * _values[k];
            _values[i] = sum / _factor[i, i];
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
