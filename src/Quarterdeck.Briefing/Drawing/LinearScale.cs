namespace Quarterdeck.Briefing.Drawing;

/// <summary>From values to pixels, in a straight line.</summary>
/// <param name="Low">The value at <paramref name="Start"/>.</param>
/// <param name="High">The value at <paramref name="End"/>; above <paramref name="Low"/>.</param>
/// <param name="Start">A pixel.</param>
/// <param name="End">A pixel; for heights it lies above, that is, it is less.</param>
internal readonly record struct LinearScale(double Low, double High, double Start, double End)
{
    /// <summary>The pixel of a value; of one outside the range the nearer end.</summary>
    public double At(double value) => Start + (Math.Clamp(value, Low, High) - Low) / (High - Low) * (End - Start);

    /// <summary>Pixels that one unit takes.</summary>
    public double PerUnit => Math.Abs(End - Start) / (High - Low);

    /// <summary>A scale that holds zero and all values, as bars and columns need it.</summary>
    public static LinearScale WithZero(IEnumerable<double> values, double start, double end) => Of([.. values, 0], start, end, 0);

    /// <summary>A scale from the least to the greatest value, with some room beyond both; where they are one, around it.</summary>
    /// <param name="values">What is not finite does not count.</param>
    /// <param name="start">The pixel of the least.</param>
    /// <param name="end">The pixel of the greatest.</param>
    /// <param name="room">Room beyond, as a share of the range.</param>
    public static LinearScale Of(IEnumerable<double> values, double start, double end, double room)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        double low = finite.DefaultIfEmpty(0).Min(), high = finite.DefaultIfEmpty(0).Max();
        if (high - low <= 1e-12 * Math.Max(Math.Abs(high), Math.Abs(low)))
        {
            double half = high == 0 ? 1 : Math.Abs(high) / 2;
            return new LinearScale(low - half * Math.Sign(room), high + half, start, end);
        }
        double extra = (high - low) * room;
        return new LinearScale(low - extra, high + extra, start, end);
    }
}
