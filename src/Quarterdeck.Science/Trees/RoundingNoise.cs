namespace Quarterdeck.Science.Trees;

/// <summary>How far rounding alone may have moved each value and slope of a <see cref="Sweep"/>.</summary>
/// <remarks>
/// A place that cancels, such as x - 3x/3, holds nothing but rounding, and no comparison of it with itself can ever agree to so many digits. This is the running error
/// analysis that tells it apart (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.3): each operation adds its own rounding to what its
/// parts bring. In plain doubles, since the size is all that is wanted.
/// </remarks>
/// <param name="tape">What is evaluated.</param>
/// <param name="sweep">Its last evaluation forward.</param>
internal sealed class RoundingNoise(Tape tape, Sweep sweep)
{
    /// <summary>What one operation on numbers of two doubles may err by, with some to spare; they err by a few parts in 1e32.</summary>
    private const double Unit = 4e-31;

    /// <summary>The bound of each value.</summary>
    public double[] OfValues { get; } = new double[tape.Length];

    /// <summary>The bound of each slope.</summary>
    public double[] OfSlopes { get; } = new double[tape.Length];

    /// <summary>Finds the bounds at the point of the last sweep forward.</summary>
    public void Find()
    {
        for (int place = 0; place < tape.Length; place++)
        {
            ReadOnlySpan<int> reads = tape.Reads(place);
            (OfValues[place], OfSlopes[place]) = tape.Operations[place] switch
            {
                Operation.Leaf or Operation.Constant => (Unit * Value(place), Unit * Slope(place)),
                Operation.Sum or Operation.Difference or Operation.Negation => Add(reads),
                Operation.Product => Multiply(reads),
                Operation.Quotient => Divide(reads, place),
                _ => Average(reads, place),
            };
        }
    }

    private double Value(int place) => Math.Abs(sweep.Values[place].High);

    private double Slope(int place) => Math.Abs(sweep.Slopes[place].High);

    private (double Value, double Slope) Add(ReadOnlySpan<int> reads)
    {
        double value = 0, slope = 0;
        foreach (int read in reads)
            (value, slope) = (value + OfValues[read] + Unit * Value(read), slope + OfSlopes[read] + Unit * Slope(read));
        return (value, slope);
    }

    private (double Value, double Slope) Multiply(ReadOnlySpan<int> reads)
    {
        (double value, double slope) = (Value(reads[0]), Slope(reads[0]));
        (double ofValue, double ofSlope) = (OfValues[reads[0]], OfSlopes[reads[0]]);
        foreach (int read in reads[1..])
        {
            (double factor, double speed) = (Value(read), Slope(read));
            ofSlope = ofSlope * factor + slope * OfValues[read] + ofValue * speed + value * OfSlopes[read] + Unit * (slope * factor + value * speed);
            ofValue = ofValue * factor + value * OfValues[read] + Unit * value * factor;
            (value, slope) = (value * factor, slope * factor + value * speed);
        }
        return (ofValue, ofSlope);
    }

    private (double Value, double Slope) Divide(ReadOnlySpan<int> reads, int place)
    {
        (int top, int bottom) = (reads[0], reads[1]);
        double ofValue = (OfValues[top] + Value(place) * OfValues[bottom]) / Value(bottom) + Unit * Value(place);
        return (ofValue, (OfSlopes[top] + ofValue * Slope(bottom) + Value(place) * OfSlopes[bottom] + Slope(place) * OfValues[bottom]
            + Unit * (Slope(top) + Value(place) * Slope(bottom))) / Value(bottom));
    }

    private (double Value, double Slope) Average(ReadOnlySpan<int> reads, int place)
    {
        double weights = 0, ofWeights = 0, ofTotal = 0, ofSlope = 0, mean = Value(place);
        for (int i = 0; i < reads.Length; i += 2)
        {
            (int weight, int rate) = (reads[i], reads[i + 1]);
            weights += sweep.Values[weight].High;
            ofWeights += OfValues[weight] + Unit * Value(weight);
            ofTotal += Value(weight) * OfValues[rate] + Value(rate) * OfValues[weight] + Unit * Value(weight) * Value(rate);
        }
        double size = Math.Abs(weights), ofMean = (ofTotal + mean * ofWeights) / size + Unit * mean;
        for (int i = 0; i < reads.Length; i += 2)
        {
            (int weight, int rate) = (reads[i], reads[i + 1]);
            ofSlope += OfValues[weight] * Slope(rate) + Value(weight) * OfSlopes[rate] + (OfValues[rate] + ofMean) * Slope(weight) + (Value(rate) + mean) * OfSlopes[weight]
                + Unit * (Value(weight) * Slope(rate) + (Value(rate) + mean) * Slope(weight));
        }
        return (ofMean, (ofSlope + Slope(place) * ofWeights) / size);
    }
}
