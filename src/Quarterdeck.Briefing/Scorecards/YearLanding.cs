using Quarterdeck.Model.Values;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Where a year ends, from its complete months and the forecast of the others.</summary>
/// <param name="Value">The year's value.</param>
/// <param name="Deviation">Its standard deviation; 0 where every month is there, NaN where it is not known.</param>
public sealed record YearLanding(double Value, double Deviation)
{
    /// <summary>Adds a year up.</summary>
    /// <param name="history">Complete months, the oldest first, without holes; the last one is the last complete month.</param>
    /// <param name="known">How many of the last of them lie in the year.</param>
    /// <param name="forecast">The forecast of the months that follow.</param>
    /// <param name="left">How many of those lie in the year.</param>
    /// <param name="rule">How months make the year; <see cref="LandingRule.Parts"/> counts as a mean here, and is weighed by <paramref name="weights"/>.</param>
    /// <param name="weights">What each month of the year counts in a mean, the first month first; null for all alike.</param>
    public static YearLanding Of(double[] history, int known, SeriesForecast forecast, int left, LandingRule rule, double[]? weights = null)
    {
        double[] shares = new double[known + left];
        switch (rule)
        {
            case LandingRule.Sum or LandingRule.Scaled:
                Array.Fill(shares, 1);
                break;
            case LandingRule.Last:
                shares[^1] = 1;
                break;
            default:
                double whole = weights?.Sum() ?? shares.Length;
                for (int i = 0; i < shares.Length; i++)
                    shares[i] = (weights?[i] ?? 1) / whole;
                break;
        }
        double sure = 0;
        for (int i = 0; i < known; i++)
            sure += shares[i] * history[history.Length - known + i];
        if (left == 0)
            return new YearLanding(sure, 0);
        (double mean, double deviation) = forecast.Weighted(shares[known..]);
        return new YearLanding(sure + mean, deviation);
    }

    /// <summary>The same year, as a share of it counts.</summary>
    /// <param name="share">The share, above 0.</param>
    public YearLanding Times(double share) => new(Value * share, Deviation * share);

    /// <summary>How probably the year meets a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="better">Which way is better.</param>
    /// <param name="tolerance">How far from the target a number that is best at it may lie.</param>
    public double? Probability(double target, Direction better, double tolerance)
    {
        double above(double limit) => SeriesForecast.Probability(limit, Value, Deviation);
        double? probability = better switch
        {
            Direction.Up => above(target),
            Direction.Down => Deviation > 0 ? 1 - above(target) : Value <= target ? 1 : 0,
            Direction.Target => Deviation > 0 ? above(target - tolerance) - above(target + tolerance) : Math.Abs(Value - target) <= tolerance ? 1 : 0,
            _ => null,
        };
        return probability is { } known && double.IsFinite(known) && !double.IsNaN(Deviation) ? Math.Clamp(known, 0, 1) : null;
    }
}
