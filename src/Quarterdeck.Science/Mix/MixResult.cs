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
