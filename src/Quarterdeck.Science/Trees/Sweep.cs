using System.Runtime.CompilerServices;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Trees;

/// <summary>Values, slopes and derivatives of every place of a tape at one point of the line.</summary>
/// <remarks>
/// Forward: value m(t) and slope m'(t) of each place. Backward: its adjoint, the derivative of the root by it (reverse-mode differentiation; A. Griewank and
/// A. Walther, Evaluating Derivatives, 2008, chapter 3). Each costs a few operations a place; they are compiled to the full at once, since a bridge is often made only
/// once in a process. The arrays are used again for each point; not safe for several threads.
/// </remarks>
/// <param name="tape">What is evaluated.</param>
internal sealed class Sweep(Tape tape)
{
    /// <summary>The value at each place, after <see cref="Forward"/>.</summary>
    public DoubleDouble[] Values { get; } = new DoubleDouble[tape.Length];

    /// <summary>The slope along the line at each place, after <see cref="Forward"/>.</summary>
    public DoubleDouble[] Slopes { get; } = new DoubleDouble[tape.Length];

    /// <summary>The derivative of the root by each place, after <see cref="Backward"/>.</summary>
    public DoubleDouble[] Adjoints { get; } = new DoubleDouble[tape.Length];

    /// <summary>The sum of weights of each mean, after <see cref="Forward"/>.</summary>
    private readonly DoubleDouble[] _weights = new DoubleDouble[tape.Length];

    /// <summary>Evaluates every place.</summary>
    /// <param name="values">The value of each leaf, by its number.</param>
    /// <param name="slopes">How fast each leaf moves, by its number.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(ReadOnlySpan<DoubleDouble> values, ReadOnlySpan<DoubleDouble> slopes)
    {
        for (int place = 0; place < tape.Length; place++)
        {
            ReadOnlySpan<int> reads = tape.Reads(place);
            switch (tape.Operations[place])
            {
                case Operation.Leaf:
                    (Values[place], Slopes[place]) = (values[tape.LeafOf[place]], slopes[tape.LeafOf[place]]);
                    break;
                case Operation.Constant:
                    (Values[place], Slopes[place]) = (tape.Constants[place], default);
                    break;
                case Operation.Sum:
                    (Values[place], Slopes[place]) = Add(reads);
                    break;
                case Operation.Difference:
                    (Values[place], Slopes[place]) = (Values[reads[0]] - Values[reads[1]], Slopes[reads[0]] - Slopes[reads[1]]);
                    break;
                case Operation.Negation:
                    (Values[place], Slopes[place]) = (-Values[reads[0]], -Slopes[reads[0]]);
                    break;
                case Operation.Product:
                    (Values[place], Slopes[place]) = Multiply(reads);
                    break;
                case Operation.Quotient:
                    DoubleDouble ratio = Values[reads[0]] / Values[reads[1]];
                    (Values[place], Slopes[place]) = (ratio, (Slopes[reads[0]] - ratio * Slopes[reads[1]]) / Values[reads[1]]);
                    break;
                default:
                    (Values[place], Slopes[place]) = Average(place, reads);
                    break;
            }
        }
    }

    /// <summary>Finds the derivative of the root by every place; after <see cref="Forward"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward()
    {
        Adjoints[^1] = DoubleDouble.One;
        for (int place = tape.Length - 1; place >= 0; place--)
        {
            DoubleDouble adjoint = Adjoints[place];
            ReadOnlySpan<int> reads = tape.Reads(place);
            switch (tape.Operations[place])
            {
                case Operation.Leaf or Operation.Constant:
                    break;
                case Operation.Sum:
                    foreach (int read in reads)
                        Adjoints[read] = adjoint;
                    break;
                case Operation.Difference:
                    (Adjoints[reads[0]], Adjoints[reads[1]]) = (adjoint, -adjoint);
                    break;
                case Operation.Negation:
                    Adjoints[reads[0]] = -adjoint;
                    break;
                case Operation.Product:
                    SplitProduct(adjoint, reads);
                    break;
                case Operation.Quotient:
                    DoubleDouble part = adjoint / Values[reads[1]];
                    (Adjoints[reads[0]], Adjoints[reads[1]]) = (part, -(part * Values[place]));
                    break;
                default:
                    DoubleDouble share = adjoint / _weights[place];
                    for (int i = 0; i < reads.Length; i += 2)
                        (Adjoints[reads[i]], Adjoints[reads[i + 1]]) = (share * (Values[reads[i + 1]] - Values[place]), share * Values[reads[i]]);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (DoubleDouble Value, DoubleDouble Slope) Add(ReadOnlySpan<int> reads)
    {
        DoubleDouble value = default, slope = default;
        foreach (int read in reads)
            (value, slope) = (value + Values[read], slope + Slopes[read]);
        return (value, slope);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (DoubleDouble Value, DoubleDouble Slope) Multiply(ReadOnlySpan<int> reads)
    {
        DoubleDouble value = Values[reads[0]], slope = Slopes[reads[0]];
        for (int i = 1; i < reads.Length; i++)
            (value, slope) = (value * Values[reads[i]], slope * Values[reads[i]] + value * Slopes[reads[i]]);
        return (value, slope);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (DoubleDouble Value, DoubleDouble Slope) Average(int place, ReadOnlySpan<int> reads)
    {
        DoubleDouble weights = default, total = default, slope = default;
        for (int i = 0; i < reads.Length; i += 2)
            (weights, total) = (weights + Values[reads[i]], total + Values[reads[i]] * Values[reads[i + 1]]);
        DoubleDouble mean = total / weights;
        for (int i = 0; i < reads.Length; i += 2)
            slope += Values[reads[i]] * Slopes[reads[i + 1]] + (Values[reads[i + 1]] - mean) * Slopes[reads[i]];
        _weights[place] = weights;
        return (mean, slope / weights);
    }

    /// <summary>Each factor's adjoint is the product of all others: those before it times those behind it, so that a factor of 0 does no harm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SplitProduct(DoubleDouble adjoint, ReadOnlySpan<int> reads)
    {
        DoubleDouble product = adjoint;
        foreach (int read in reads)
            (Adjoints[read], product) = (product, product * Values[read]);
        product = DoubleDouble.One;
        for (int i = reads.Length - 1; i >= 0; i--)
            (Adjoints[reads[i]], product) = (Adjoints[reads[i]] * product, product * Values[reads[i]]);
    }
}
