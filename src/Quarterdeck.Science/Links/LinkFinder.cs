using MathNet.Numerics.Distributions;

namespace Quarterdeck.Science.Links;

/// <summary>Finds which candidates lead an outcome: news of both, correlated at each lag, tested for all lags and all candidates together.</summary>
/// <remarks>
/// Predictive precedence in these numbers, at this frequency, within these lags: a driver of both that nobody measured passes at times, a slow effect over years does not show.
/// A lead must be likelier than a movement in the same period and than the candidate following. Sources: Haugh 1976; Benjamini and Hochberg 1995; Clark and West 2007.
/// </remarks>
public static class LinkFinder
{
    private const int Fewest = 20;

    /// <summary>Below so many periods fewer lags and orders are tried.</summary>
    internal const int ShortSeries = 80;

    /// <summary>The lags that are tried for so many periods.</summary>
    public static int LagsFor(int length, LinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Math.Min(options.MostLag ?? (length < ShortSeries ? 3 : 6), Math.Max(1, length / 4));
    }

    /// <summary>Searches all candidates.</summary>
    /// <param name="outcome">Finite numbers in the order of time.</param>
    /// <param name="candidates">Each of the same length.</param>
    /// <param name="options">How to search.</param>
    /// <returns>One link a candidate, in their order.</returns>
    /// <exception cref="ArgumentException">A candidate has another length.</exception>
    public static IReadOnlyList<Link> Find(ReadOnlySpan<double> outcome, IReadOnlyList<double[]> candidates, LinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        int n = outcome.Length, lags = LagsFor(n, options), order = n < ShortSeries ? 2 : 4;
        if (candidates.Any(candidate => candidate.Length != n))
            throw new ArgumentException("Every candidate is as long as the outcome.", nameof(candidates));
        NewsSeries target = NewsSeries.Of(outcome, options.Season, order);
        foreach (double[] given in options.Given)
            if (given.Length != n)
                throw new ArgumentException("Every series that is given is as long as the outcome.", nameof(options));
            else if (n >= Fewest && !target.IsConstant && NewsSeries.Of(given, options.Season, order) is { IsConstant: false } leading)
                target = new PairCorrelation(leading, target, lags).Without(target);
        PairCorrelation?[] pairs = [.. candidates.Select(candidate => n < Fewest || target.IsConstant ? null
            : NewsSeries.Of(candidate, options.Season, order) is { IsConstant: false } own ? new PairCorrelation(own, target, lags) : null)];
        double[] lead = Family(pairs, pair => pair.LeadProbability), together = Family(pairs, pair => pair.TogetherProbability), follow = Family(pairs, pair => pair.FollowProbability);
        Link[] links = new Link[candidates.Count];
        for (int i = 0; i < links.Length; i++)
        {
            if (pairs[i] is not { } pair)
            {
                links[i] = new Link(LinkVerdict.NotEnoughData, null, double.NaN, double.NaN, double.NaN, 1, 1, null);
                continue;
            }
            bool leads = lead[i] <= options.FalseDiscovery && pair.LeadProbability <= Math.Min(pair.TogetherProbability, pair.FollowProbability);
            bool follows = !leads && follow[i] <= options.FalseDiscovery && pair.FollowProbability <= pair.TogetherProbability;
            bool moves = !leads && !follows && together[i] <= options.FalseDiscovery;
            int lag = leads ? pair.LeadLag : follows ? -pair.FollowLag : moves ? 0 : pair.LeadLag;
            (double effect, double low, double high) = pair.Effect(lag, options);
            LinkVerdict verdict = leads ? LinkVerdict.Leads : follows ? LinkVerdict.Follows : moves ? LinkVerdict.MovesTogether
                : pair.LargestBound < options.Materiality ? LinkVerdict.NoMaterialLead : LinkVerdict.NotEnoughData;
            links[i] = new Link(verdict, leads || follows || moves ? lag : null, effect, low, high, pair.LeadProbability, lead[i], leads ? OutOfSample.Gain(outcome, candidates[i], options.Season, lag) : null);
        }
        return links;
    }

    private static double[] Family(PairCorrelation?[] pairs, Func<PairCorrelation, double> probability) =>
        FalseDiscovery.BenjaminiHochberg([.. pairs.Select(pair => pair is null ? 1 : probability(pair))]);

    /// <summary>The two-sided probability of a correlation, by the t distribution.</summary>
    /// <param name="correlation">From -1 to 1.</param>
    /// <param name="freedom">Degrees of freedom; at least 1.</param>
    internal static double Probability(double correlation, double freedom)
    {
        double square = Math.Min(correlation * correlation, 1 - 1e-15);
        return 2 * StudentT.CDF(0, 1, freedom, -Math.Sqrt(freedom * square / (1 - square)));
    }
}
