namespace Quarterdeck.Science.Forecasts;

/// <summary>Simple exponential smoothing with its initial level, both where the squared errors are least.</summary>
/// <remarks>For each alpha the errors are linear in the initial level, which is therefore solved for; alpha is searched on a grid and then by golden section.</remarks>
/// <param name="Alpha">How fast the level learns, in [0.0001, 0.9999].</param>
/// <param name="FirstLevel">The initial level.</param>
/// <param name="Level">The last level.</param>
/// <param name="SquareSum">The sum of squared one-step errors.</param>
public sealed record SimpleSmoothing(double Alpha, double FirstLevel, double Level, double SquareSum)
{
    private const double Golden = 0.6180339887498949;

    /// <summary>Fits.</summary>
    /// <param name="values">At least one finite number.</param>
    public static SimpleSmoothing Fit(ReadOnlySpan<double> values)
    {
        double best = EtsObjective.Least, least = double.PositiveInfinity;
        const int grid = 20;
        for (int i = 0; i <= grid; i++)
        {
            double alpha = Clamped(i / (double)grid), sum = Squares(values, alpha).Sum;
            if (sum < least)
                (best, least) = (alpha, sum);
        }
        double low = Clamped(best - 1.0 / grid), high = Clamped(best + 1.0 / grid);
        double left = high - Golden * (high - low), right = low + Golden * (high - low);
        double atLeft = Squares(values, left).Sum, atRight = Squares(values, right).Sum;
        while (high - low > 1e-6)
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - Golden * (high - low);
                atLeft = Squares(values, left).Sum;
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + Golden * (high - low);
                atRight = Squares(values, right).Sum;
            }
        double found = (low + high) / 2;
        (double squares, double first) = Squares(values, found);
        if (least < squares)
        {
            found = best;
            (squares, first) = Squares(values, found);
        }
        double level = first;
        foreach (double value in values)
            level += found * (value - level);
        return new SimpleSmoothing(found, first, level, squares);
    }

    private static double Clamped(double alpha) => Math.Clamp(alpha, EtsObjective.Least, 1 - EtsObjective.Least);

    private static (double Sum, double First) Squares(ReadOnlySpan<double> values, double alpha)
    {
        // With an initial level of l the error is that of 0, less l times the share that is left of it.
        double level = 0, share = 1, errors = 0, cross = 0, weight = 0;
        foreach (double value in values)
        {
            double error = value - level;
            errors += error * error;
            cross += error * share;
            weight += share * share;
            level += alpha * error;
            share *= 1 - alpha;
        }
        return (errors - cross * cross / weight, cross / weight);
    }
}
