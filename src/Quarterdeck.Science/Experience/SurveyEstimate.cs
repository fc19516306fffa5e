using MathNet.Numerics.Distributions;

namespace Quarterdeck.Science.Experience;

/// <summary>A mean of answers, how far it may be off, and what silence leaves open.</summary>
/// <param name="Count">How many answered.</param>
/// <param name="Score">Their mean.</param>
/// <param name="Margin">Half the width of its interval, from 0; 0 where everyone who was asked answered.</param>
/// <param name="Asked">How many were asked; null where that is not known.</param>
/// <param name="Lowest">The mean of all who were asked if everyone who is silent had answered worst; null where nobody knows how many were asked.</param>
/// <param name="Highest">The same had they answered best.</param>
public sealed record SurveyEstimate(int Count, double Score, double Margin, int? Asked, double? Lowest, double? Highest)
{
    /// <summary>The share of those who were asked that answered; null where nobody knows how many were asked.</summary>
    public double? ResponseRate => Asked is { } asked ? Count / (double)asked : null;

    /// <summary>Weighs the ends of the scale in where every answer is the same: a quarter of these made-up answers at each end, the rest in the middle.</summary>
    private const double MadeUp = 3;

    /// <summary>How many standard errors an interval reaches to each side: 1.96 for 0.95.</summary>
    /// <param name="level">Share of the interval, above 0 and below 1.</param>
    public static double Reach(double level) => Normal.InvCDF(0, 1, 0.5 + level / 2);

    /// <summary>Estimates.</summary>
    /// <remarks>
    /// The margin is z s / √n, with s² the mean square around the mean where answers are shares of a scale, times √((N - n) / (N - 1)) where N were asked (Cochran,
    /// Sampling Techniques, 3rd ed., equation 2.20). Where all answers are alike s is 0, which is no certainty: then three answers are added, spread over the scale, as the
    /// adjusted interval of Agresti and Coull 1998 adds them.
    /// </remarks>
    /// <param name="values">The answers, each on the scale; at least one.</param>
    /// <param name="lowest">The worst that can be answered.</param>
    /// <param name="highest">The best that can be answered.</param>
    /// <param name="z">How many standard errors the interval reaches to each side, above 0.</param>
    /// <param name="asked">How many were asked, at least as many as answered; null where that is not known.</param>
    /// <exception cref="ArgumentException">There is no answer, or more answers than people who were asked.</exception>
    public static SurveyEstimate Of(IReadOnlyList<double> values, double lowest, double highest, double z, int? asked = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        int n = values.Count;
        if (n == 0 || asked < n)
            throw new ArgumentException($"{n} answers of {asked} people who were asked make no score.", nameof(values));
        double mean = values.Average(), square = values.Sum(value => (value - mean) * (value - mean)) / n, count = n;
        if (square <= 1e-24 * (highest - lowest) * (highest - lowest))
        {
            double middle = (lowest + highest) / 2;
            double[] added = [lowest, middle, middle, highest];
            double weight = MadeUp / added.Length, shifted = (n * mean + weight * added.Sum()) / (n + MadeUp);
            square = (n * (mean - shifted) * (mean - shifted) + weight * added.Sum(value => (value - shifted) * (value - shifted))) / (n + MadeUp);
            count = n + MadeUp;
        }
        double finite = asked is { } all ? all > 1 ? Math.Sqrt((all - n) / (all - 1.0)) : 0 : 1;
        return new SurveyEstimate(n, mean, z * Math.Sqrt(square / count) * finite, asked,
            asked is { } least ? (n * mean + (least - n) * lowest) / least : null, asked is { } most ? (n * mean + (most - n) * highest) / most : null);
    }
}
