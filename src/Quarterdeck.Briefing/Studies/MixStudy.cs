using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What channels brought, as it is read.</summary>
/// <param name="Result">What was worked out.</param>
/// <param name="Market">What was read.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record MixStudy(MixResult Result, MixMarket Market, string Verdict)
{
    private const double MostSpread = 1.1;

    /// <summary>Fits and words what was found.</summary>
    /// <param name="market">The market.</param>
    /// <param name="options">How.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static MixStudy Make(MixMarket market, MixOptions options, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(findings);
        MixResult result = MixSummary.Of(MixFitter.Fit(market.Data, options));
        Overlaps(market.Data, findings);
        Doubts(result, findings);
        MixWords words = MixWords.For(language);
        findings.Note(FindingCodes.MixCaution, SourceSpan.None, words.Caution, "Test large moves of money by an experiment, and give it back with --lift; see docs/science/mix.md.");
        return new MixStudy(result, market, VerdictOf(result, market, words, language));
    }

    private static void Overlaps(MixData data, FindingList findings)
    {
        SpendOverlap overlap = SpendOverlap.Of(data);
        foreach ((int left, int right, double correlation) in overlap.Pairs)
            findings.Warning(FindingCodes.MixCollinear, SourceSpan.None, Text($"The spends of '{data.Channels[left]}' and '{data.Channels[right]}' move together (correlation {correlation:0.00}): what each brought cannot be told apart."), "Take what they brought together; vary them apart, or bring a lift test.");
        foreach (int channel in overlap.WithOthers)
            findings.Warning(FindingCodes.MixCollinear, SourceSpan.None, $"The spend of '{data.Channels[channel]}' follows from those of the other channels: what it brought cannot be told from theirs.", "Vary it apart, or bring a lift test.");
        foreach (int channel in overlap.WithBase)
            findings.Warning(FindingCodes.MixCollinear, SourceSpan.None, $"The spend of '{data.Channels[channel]}' hardly moves but with trend, season and controls: what it brought cannot be told from them.", "Vary it apart, or bring a lift test.");
    }

    private static void Doubts(MixResult result, FindingList findings)
    {
        MixFit fit = result.Fit;
        for (int c = 0; c < result.Channels.Count; c++)
            if (Math.Abs(fit.FollowsDemand[c]) > MixFitter.Following)
                findings.Warning(FindingCodes.MixDemand, SourceSpan.None, Text($"The spend of '{result.Channels[c].Name}' moves with the base (correlation {fit.FollowsDemand[c]:0.00}): it may follow demand, which the model would take for its effect. Its intervals are widened."), "Name what drives demand with --controls, or bring a lift test.");
        foreach (ChannelResult channel in result.Channels)
            if (!channel.IsMoved)
                findings.Warning(FindingCodes.MixUnmoved, SourceSpan.None, $"The data do not tell what '{channel.Name}' brought: the number is mostly what was believed beforehand.", "Vary the spend, give more periods, or bring a lift test.");
            else if (channel.Movements.Skip(2).Where(static movement => !movement.IsMoved).Select(static movement => movement.Parameter).ToArray() is { Length: > 0 } still)
                findings.Warning(FindingCodes.MixShape, SourceSpan.None, $"The data do not tell the shape of the curve of '{channel.Name}' ({string.Join(", ", still)}).", "Use its contribution, and the curve only near what was spent; vary the spend, or bring lift tests at several levels.");
        if (fit.Weight < 1)
            findings.Warning(FindingCodes.MixNoise, SourceSpan.None, Text($"What is left follows itself from period to period (correlation {fit.Autocorrelation:0.00}): something is missing. Intervals are widened."), "Name what is missing with --controls.");
        foreach (MixFit part in fit.All)
            if (!part.Converged)
                findings.Warning(FindingCodes.MixUnsettled, SourceSpan.None, $"The search for the likeliest {Name(part)} curves did not come to rest.", "Read the intervals with care; give fewer channels and controls.");
            else if (part.ChainSpread > MostSpread)
                findings.Warning(FindingCodes.MixUnsettled, SourceSpan.None, Text($"Chains of draws of the {Name(part)} curves differ (a spread of {part.ChainSpread:0.00}, 1 where not at all)."), "Give more --draws.");
    }

    private static string Name(MixFit fit) => fit.Layout.Form.ToString().ToLowerInvariant();

    private static string VerdictOf(MixResult result, MixMarket market, MixWords words, string language)
    {
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string share(double value) => (100 * value).ToString("0.0", form) + ReaderLanguage.PercentSign(language);
        ChannelResult most = result.Channels.MaxBy(static channel => channel.Contribution.Mean)!, next = result.Channels.MaxBy(static channel => channel.MarginalReturn.Mean)!;
        Interval media = result.Media;
        string all = string.Format(CultureInfo.InvariantCulture, words.Verdict, share(media.Mean / result.Outcome), market.Outcome, share(media.Low / result.Outcome), share(media.High / result.Outcome), most.Name, share(most.Share.Mean));
        return result.Channels.Count == 1 ? all : all + " " + string.Format(CultureInfo.InvariantCulture, words.Next, next.Name, Rates(result, form)(next.MarginalReturn.Mean));
    }

    /// <summary>Writes returns with as many digits as the largest needs to show three: orders a euro are far below one, revenue a euro is about one.</summary>
    /// <param name="result">The mix.</param>
    /// <param name="form">How numbers are written.</param>
    internal static Func<double, string> Rates(MixResult result, NumberFormatInfo form)
    {
        double largest = result.Channels.SelectMany(static channel => new[] { channel.Return.Mean, channel.MarginalReturn.Mean }).Select(Math.Abs).Where(static value => value > 0 && double.IsFinite(value)).DefaultIfEmpty(1).Max();
        string format = "N" + Math.Clamp(2 - (int)Math.Floor(Math.Log10(largest)), 0, 8).ToString(CultureInfo.InvariantCulture);
        return value => value.ToString(format, form);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
