using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Links;

/// <summary>How the news of a candidate and of the outcome go together at each lag.</summary>
internal sealed class PairCorrelation
{
    /// <summary>1.645 standard errors: the ends of a 90 % interval.</summary>
    private const double Ninety = 1.6448536269514722;

    private readonly NewsSeries _candidate, _outcome;
    private readonly int _lags;

    /// <summary>Correlates.</summary>
    /// <param name="candidate">What may lead.</param>
    /// <param name="outcome">What may be led.</param>
    /// <param name="lags">The longest lag.</param>
    public PairCorrelation(NewsSeries candidate, NewsSeries outcome, int lags)
    {
        (_candidate, _outcome, _lags) = (candidate, outcome, lags);
        (LeadProbability, LeadLag) = Best(1);
        (FollowProbability, FollowLag) = Best(-1);
        TogetherProbability = Probability(0);
        for (int lag = 1; lag <= lags; lag++)
        {
            (double slope, double error) = Slope(Pairs(lag));
            LargestBound = Math.Max(LargestBound, (Math.Abs(slope) + Ninety * error) * Scale);
        }
    }

    /// <summary>The probability of the likeliest lead, times the number of lags.</summary>
    public double LeadProbability { get; }
    /// <summary>Its lag.</summary>
    public int LeadLag { get; }
    /// <summary>The same for the candidate following.</summary>
    public double FollowProbability { get; }
    /// <summary>Its lag, above 0.</summary>
    public int FollowLag { get; }
    /// <summary>The probability of the movement in the same period.</summary>
    public double TogetherProbability { get; }
    /// <summary>The upper end of the largest lead's 90 % interval, in standard deviations.</summary>
    public double LargestBound { get; }

    /// <summary>Degrees of freedom that trend, season and autoregression took from the news. In a long series they do not count; in 36 months, without them, one find in eight was false.</summary>
    /// <remarks>Counted in full they would also count what the other series' news still have: half of them holds the promised share in drawn series.</remarks>
    private int Spent => _outcome.News.Length < LinkFinder.ShortSeries ? (Math.Max(_candidate.Taken, _outcome.Taken) + 1) / 2 : 0;

    private double Scale => _candidate.Deviation / _outcome.Deviation;

    /// <summary>The effect at a lag with its 90 % interval by a bootstrap over blocks of neighbours.</summary>
    public (double Effect, double Low, double High) Effect(int lag, LinkOptions options)
    {
        List<(double X, double Y)> pairs = Pairs(lag);
        double effect = Slope(pairs).Slope * Scale;
        SeededRandom random = new(options.Seed);
        int n = pairs.Count, block = Math.Max(1, (int)Math.Round(Math.Pow(n, 1.0 / 3)));
        double[] drawn = new double[options.Draws];
        for (int draw = 0; draw < drawn.Length; draw++)
        {
            double x = 0, y = 0, xx = 0, xy = 0;
            int count = 0;
            while (count < n)
                for (int k = 0, from = random.Below(n); k < block && count < n; k++, count++)
                {
                    (double one, double other) = pairs[(from + k) % n];
                    x += one;
                    y += other;
                    xx += one * one;
                    xy += one * other;
                }
            double spread = xx - x * x / n;
            drawn[draw] = spread <= 0 ? effect : (xy - x * y / n) / spread * Scale;
        }
        Array.Sort(drawn);
        return drawn.Length == 0 ? (effect, double.NaN, double.NaN) : (effect, drawn[(int)(0.05 * (drawn.Length - 1))], drawn[(int)(0.95 * (drawn.Length - 1))]);
    }

    /// <summary>The outcome's news without what the candidate's news foretell at the likeliest lag; unknown where the candidate's are.</summary>
    /// <param name="outcome">The outcome.</param>
    public NewsSeries Without(NewsSeries outcome)
    {
        List<(double X, double Y)> pairs = Pairs(LeadLag);
        double slope = Slope(pairs).Slope, x = pairs.Average(static pair => pair.X);
        double[] news = [.. outcome.News.Select((value, at) => at < LeadLag ? double.NaN : value - slope * (_candidate.News[at - LeadLag] - x))];
        return outcome with { News = news, Taken = outcome.Taken + 1 };
    }

    private (double, int) Best(int side)
    {
        double best = 2;
        int at = 1;
        for (int lag = 1; lag <= _lags; lag++)
            if (Probability(side * lag) is double probability && probability < best)
                (best, at) = (probability, lag);
        return (Math.Min(1, best * _lags), at);
    }

    private double Probability(int lag)
    {
        List<(double X, double Y)> pairs = Pairs(lag);
        double x = pairs.Average(static pair => pair.X), y = pairs.Average(static pair => pair.Y), xx = 0, yy = 0, xy = 0;
        foreach ((double one, double other) in pairs)
        {
            xx += (one - x) * (one - x);
            yy += (other - y) * (other - y);
            xy += (one - x) * (other - y);
        }
        return xx <= 0 || yy <= 0 ? 1 : LinkFinder.Probability(xy / Math.Sqrt(xx * yy), Math.Max(1, pairs.Count - 2 - Spent));
    }

    /// <summary>The candidate's news with the outcome's so many periods later.</summary>
    private List<(double X, double Y)> Pairs(int lag)
    {
        List<(double, double)> pairs = [];
        for (int at = Math.Max(0, lag); at < Math.Min(_outcome.News.Length, _outcome.News.Length + lag); at++)
            if (double.IsFinite(_outcome.News[at]) && double.IsFinite(_candidate.News[at - lag]))
                pairs.Add((_candidate.News[at - lag], _outcome.News[at]));
        return pairs;
    }

    private static (double Slope, double Error) Slope(List<(double X, double Y)> pairs)
    {
        double x = pairs.Average(static pair => pair.X), y = pairs.Average(static pair => pair.Y), xx = 0, yy = 0, xy = 0;
        foreach ((double one, double other) in pairs)
        {
            xx += (one - x) * (one - x);
            yy += (other - y) * (other - y);
            xy += (one - x) * (other - y);
        }
        if (xx <= 0)
            return (0, double.PositiveInfinity);
        double slope = xy / xx;
        return (slope, Math.Sqrt(Math.Max(0, yy - slope * xy) / (pairs.Count - 2) / xx));
    }
}
