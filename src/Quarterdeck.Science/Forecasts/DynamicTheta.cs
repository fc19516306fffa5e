using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Forecasts;

/// <summary>The dynamic optimised Theta model: the Theta line's weight is estimated, and the straight line is learnt anew with each value.</summary>
/// <remarks>Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, equations 12 to 17 and section 2.3; squared errors are least over initial level, alpha and theta.</remarks>
/// <param name="Season">The season that was taken out beforehand.</param>
/// <param name="FirstLevel">The initial level.</param>
/// <param name="Alpha">How fast the level learns, in (0, 1).</param>
/// <param name="Theta">The weight of the curvature, from 1.</param>
/// <param name="Variance">Of the one-step errors of the values without season.</param>
public sealed record DynamicTheta(SeasonalIndices Season, double FirstLevel, double Alpha, double Theta, double Variance) : ForecastModel
{
    private const double MostTheta = 1000;
    private (double Level, double Mean, double A, double B) Last { get; init; }
    private int Count { get; init; }

    /// <summary>Fits.</summary>
    /// <param name="values">At least three finite numbers.</param>
    /// <param name="season">The season.</param>
    public static DynamicTheta Fit(ReadOnlySpan<double> values, SeasonalIndices season)
    {
        ArgumentNullException.ThrowIfNull(season);
        double[] rest = season.Remove(values);
        double scale = Math.Max(rest.Average(Math.Abs), 1e-300);
        double[] scaled = [.. rest.Select(value => value / scale)];
        // Level; alpha and theta on logistic and logarithmic scales.
        double value(ReadOnlySpan<double> at) => Math.Log(Math.Max(Squares(scaled, at[0], AlphaOf(at[1]), ThetaOf(at[2]), out _), 1e-24));
        double sloped(ReadOnlySpan<double> at, Span<double> slopes)
        {
            Span<double> near = [at[0], at[1], at[2]];
            for (int i = 0; i < 3; i++)
            {
                const double step = 1e-6;
                near[i] = at[i] + step;
                double up = value(near);
                near[i] = at[i] - step;
                slopes[i] = (up - value(near)) / (2 * step);
                near[i] = at[i];
            }
            return value(at);
        }
        QuasiNewtonMinimum? best = null;
        foreach (double alpha in (double[])[-1.4, 0.4])
        {
            QuasiNewtonMinimum found = QuasiNewtonMinimum.Find(sloped, [scaled[0], alpha, 0.7], 60, 1e-8);
            if (double.IsFinite(found.Value) && (best is null || found.Value < best.Value))
                best = found;
        }
        double[] at = best?.At ?? [scaled[0], 0, 0];
        double squares = Squares(scaled, at[0], AlphaOf(at[1]), ThetaOf(at[2]), out (double Level, double Mean, double A, double B) last);
        return new DynamicTheta(season, at[0] * scale, AlphaOf(at[1]), ThetaOf(at[2]), squares * scale * scale / Math.Max(1, rest.Length - 3))
        {
            Last = (last.Level * scale, last.Mean * scale, last.A * scale, last.B * scale),
            Count = rest.Length,
        };
    }

    private static double AlphaOf(double x) => 0.005 + 0.985 / (1 + Math.Exp(-Math.Clamp(x, -30, 30)));

    private static double ThetaOf(double x) => 1 + Math.Min(Math.Exp(Math.Clamp(x, -30, 30)), MostTheta);

    private static double Squares(double[] values, double level, double alpha, double theta, out (double Level, double Mean, double A, double B) last)
    {
        double a = values[0], b = 0, mean = 0, share = 1, sum = 0;
        for (int t = 1; t <= values.Length; t++)
        {
            double y = values[t - 1], expected = level + (1 - 1 / theta) * (share * a + (1 - share * (1 - alpha)) / alpha * b);
            // The very first expectation hangs on nothing but the initial level; like the authors' code it is left out of the sum.
            if (t > 1)
                sum += (y - expected) * (y - expected);
            level = alpha * y + (1 - alpha) * level;
            Learn(t, y, ref mean, ref a, ref b);
            share *= 1 - alpha;
        }
        last = (level, mean, a, b);
        return double.IsFinite(sum) ? sum : double.PositiveInfinity;
    }

    /// <summary>The straight line through the values so far, from the one through those before.</summary>
    private static void Learn(int t, double y, ref double mean, ref double a, ref double b)
    {
        double before = mean;
        mean = ((t - 1) * before + y) / t;
        b = t == 1 ? 0 : ((t - 2) * b + 6.0 / t * (y - before)) / (t + 1);
        a = mean - (t + 1) / 2.0 * b;
    }

    /// <inheritdoc/>
    public override string Method => "DOTM";

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => [new("alpha", Alpha), new("theta", Theta), new("l", FirstLevel)];

    /// <inheritdoc/>
    public override ForecastModel? Refit(double[] values) => values.Length < 4 ? null : Fit(values, Season.On(values));

    /// <inheritdoc/>
    public override double[] Means(int horizon)
    {
        double[] means = new double[horizon];
        (double level, double mean, double a, double b) = Last;
        for (int h = 0; h < horizon; h++)
        {
            int t = Count + h + 1;
            double share = Math.Pow(1 - Alpha, t - 1);
            double expected = level + (1 - 1 / Theta) * (share * a + (1 - share * (1 - Alpha)) / Alpha * b);
            means[h] = Season.Join(expected, Count + h);
            level = Alpha * expected + (1 - Alpha) * level;
            Learn(t, expected, ref mean, ref a, ref b);
        }
        return means;
    }

    /// <inheritdoc/>
    public override double[] Weights(int horizon) => [.. Enumerable.Range(0, horizon).Select(h => h == 0 ? 1 : Alpha)];

    /// <inheritdoc/>
    public override double[] Deviations(int horizon) =>
        [.. Enumerable.Range(0, horizon).Select(h => Math.Sqrt(Variance * (1 + h * Alpha * Alpha)) * Season.Size(Count + h))];
}
