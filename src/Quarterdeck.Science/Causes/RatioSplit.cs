namespace Quarterdeck.Science.Causes;

/// <summary>The exact part that each row has in the change of a whole: amounts by themselves, ratios of sums by the straight line from the expected to the actual sums.</summary>
/// <remarks>
/// Of R = N/D with sums N and D, a row's numerator adds Δn ∫ 1/D dt and its denominator -Δd ∫ N/D² dt along the line; both integrals are the same for all rows, and closed:
/// 1/L(D0, D1) with the logarithmic mean, and what the whole change leaves. So parts add up over any segments. Source: Aumann and Shapley 1974.
/// </remarks>
internal sealed class RatioSplit
{
    private readonly CauseLeaves _leaves;
    private readonly double _numerator = 1, _denominator;

    /// <summary>Works the integrals out.</summary>
    public RatioSplit(CauseLeaves leaves)
    {
        _leaves = leaves;
        double after = leaves.Actual.Sum(), before = leaves.Expected.Sum();
        if (!leaves.IsRatio)
        {
            Change = after - before;
            return;
        }
        double now = leaves.ActualDenominator!.Sum(), then = leaves.ExpectedDenominator!.Sum();
        IsDefined = now != 0 && then != 0 && Math.Sign(now) == Math.Sign(then);
        if (!IsDefined)
        {
            Change = double.NaN;
            return;
        }
        Change = after / now - before / then;
        double z = (now - then) / (now + then), mean = (now + then) / 2;
        // Near equality the logarithm loses its digits and its series does not: artanh z / z.
        _numerator = Math.Abs(z) > 0.05 ? Math.Log(now / then) / (now - then) : Series(z) / mean;
        if (Math.Abs(z) > 1e-4)
            _denominator = ((after - before) * _numerator - Change) / (now - then);
        else
            _denominator = ((after + before) / 2 - (after - before) * z / 3) / (mean * mean);
    }

    /// <summary>False where a sum of denominators is 0 or changes its sign on the way.</summary>
    public bool IsDefined { get; } = true;

    /// <summary>The change of the whole.</summary>
    public double Change { get; }

    /// <summary>A row's part of it.</summary>
    public double PartOf(int row) => !_leaves.IsRatio ? _leaves.Actual[row] - _leaves.Expected[row]
        : (_leaves.Actual[row] - _leaves.Expected[row]) * _numerator - (_leaves.ActualDenominator![row] - _leaves.ExpectedDenominator![row]) * _denominator;

    private static double Series(double z)
    {
        double sum = 1, power = 1;
        for (int k = 3; k < 25; k += 2)
            sum += (power *= z * z) / k;
        return sum;
    }
}
