namespace Quarterdeck.Science.Mix;

/// <summary>What a fitted mix tells.</summary>
/// <param name="Fit">The fit.</param>
/// <param name="Channels">Each channel.</param>
/// <param name="Periods">Each period.</param>
/// <param name="Baseline">What would have been over all without any channel.</param>
/// <param name="Outcome">The outcome over all.</param>
public sealed record MixResult(MixFit Fit, IReadOnlyList<ChannelResult> Channels, IReadOnlyList<PeriodResult> Periods, double Baseline, double Outcome)
{
    internal MixDraws Draws { get; init; } = null!;

    /// <summary>For each draw what spends a period bring together in the steady state.</summary>
    /// <param name="spend">For each channel its spend a period, from 0.</param>
    public double[] ResponseDraws(double[] spend)
    {
        ArgumentNullException.ThrowIfNull(spend);
        double[] sums = new double[Fit.All.Sum(static fit => fit.Draws.Length)];
        for (int c = 0; c < spend.Length; c++)
            foreach ((int draw, double response) in Draws.Responses(c, spend[c]).Index())
                sums[draw] += response;
        return sums;
    }

    /// <summary>What all channels brought together.</summary>
    public Interval Media => Interval.Of([.. Draws.Contributions[0].Select((_, draw) => Draws.Contributions.Sum(channel => channel[draw]))], Fit.Options.Level);

    /// <summary>What some channels brought together.</summary>
    /// <param name="channels">Their positions; at least one.</param>
    public Interval Together(IReadOnlyList<int> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return Interval.Of([.. Draws.Contributions[0].Select((_, draw) => channels.Sum(channel => Draws.Contributions[channel][draw]))], Fit.Options.Level);
    }

    /// <summary>What a channel brought in some periods against others: its contributions, weighted by periods and added up.</summary>
    /// <param name="channel">Its position.</param>
    /// <param name="weights">One a period: 1 for each that counts, and what adds up to the other side for those it is held against.</param>
    /// <exception cref="ArgumentException">There are not as many weights as periods.</exception>
    public Interval Contrast(int channel, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != Fit.Data.Periods)
            throw new ArgumentException($"There is one weight for each of the {Fit.Data.Periods} periods.", nameof(weights));
        return Interval.Of([.. Drawn(channel, posterior => posterior.Contribution(channel).Select((value, row) => value * weights[row % Fit.Data.Periods]).Sum())], Fit.Options.Level);
    }

    /// <summary>For each period what of a channel's spend works in it, carried over from the periods before: the mean of the draws, over all regions. What works after the last period is in none.</summary>
    /// <param name="channel">Its position.</param>
    public double[] CarriedSpend(int channel)
    {
        double[] sums = new double[Fit.Data.Rows];
        int count = Drawn(channel, posterior =>
        {
            for (int row = 0; row < sums.Length; row++)
                sums[row] += posterior.Responses[channel].Carried[row] * posterior.Scale.Spend[channel] * posterior.Scale.Relative[row];
            return 0;
        }).Count();
        return [.. Fit.Data.ByPeriod(sums).Select(sum => sum / count)];
    }

    /// <summary>A number of a channel for each draw, in the order of the forms and of their draws.</summary>
    private IEnumerable<double> Drawn(int channel, Func<MixPosterior, double> number)
    {
        foreach (MixFit part in Fit.All)
        {
            MixPosterior posterior = part.Posterior();
            foreach (double[] draw in part.Draws)
            {
                posterior.Respond(draw, channel, withSlopes: false);
                yield return number(posterior);
            }
        }
    }

    /// <summary>The share of the outcome's variance that is told.</summary>
    public double RSquared
    {
        get
        {
            double mean = Periods.Average(static period => period.Outcome), all = Periods.Sum(period => (period.Outcome - mean) * (period.Outcome - mean));
            return 1 - Periods.Sum(static period => (period.Outcome - period.Fitted) * (period.Outcome - period.Fitted)) / all;
        }
    }

    /// <summary>The mean error as a share of the outcome; null where a period has none.</summary>
    public double? MeanAbsolutePercentageError =>
        Periods.Any(static period => period.Outcome == 0) ? null : Periods.Average(static period => Math.Abs((period.Outcome - period.Fitted) / period.Outcome)) * 100;
}
