using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The best way to spend a total, as it is read.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Start">What is spent today, scaled to the total within the bounds; of known curves the same on each.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Next">Where what is spent beyond the total goes, with nothing taken from a channel; null where the bounds hold no more.</param>
/// <param name="Mix">The mix that the curves are of; null for known curves.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record BudgetStudy(BudgetPlan Plan, double[] Start, BudgetQuestion Question, BudgetPlan? Next, MixStudy? Mix, string Verdict)
{
    /// <summary>What the start brings.</summary>
    public double StartResponse => BudgetPlan.ResponseOf(Plan.Channels, Start);

    /// <summary>What the plan brings as the draws of the mix tell it; null for known curves.</summary>
    public Interval? Range => Mix is null ? null : Interval.Of(Mix.Result.ResponseDraws(Plan.Spend), Mix.Result.Fit.Options.Level);

    /// <summary>What the plan brings more than the start, as the draws tell it; null for known curves.</summary>
    public Interval? Gain => Mix is null ? null : Interval.Of([.. Mix.Result.ResponseDraws(Plan.Spend).Zip(Mix.Result.ResponseDraws(Start), static (plan, start) => plan - start)], Mix.Result.Fit.Options.Level);

    /// <summary>True where a plan spends more on a channel than was ever seen.</summary>
    public bool IsExtrapolated(int channel) => Mix is not null && Plan.Spend[channel] > CurvePoint.Seen * Mix.Result.Channels[channel].LargestSpend * (1 + 1e-12);

    /// <summary>The channels of a mix with their curves, without bounds.</summary>
    public static IReadOnlyList<BudgetChannel> ChannelsOf(MixStudy mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        return [.. mix.Result.Channels.Select(static channel => new BudgetChannel(channel.Name, channel.Nearest))];
    }

    /// <summary>What is spent on each channel in a period today: the mean of all periods.</summary>
    public static double[] Today(MixStudy mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        return [.. mix.Result.Channels.Select(channel => channel.Spend / mix.Market.Labels.Count)];
    }

    /// <summary>Puts the bounds to the channels. Null and findings where they cannot be.</summary>
    /// <param name="channels">The channels, without bounds.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static IReadOnlyList<BudgetChannel>? Bounded(IReadOnlyList<BudgetChannel> channels, BudgetQuestion question, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        foreach ((string option, IReadOnlyList<(string Channel, double Value)> bounds) in ((string, IReadOnlyList<(string, double)>)[])[("--min", question.Least), ("--max", question.Most)])
        {
            foreach ((string name, _) in bounds.Where(bound => !channels.Any(channel => IsNamed(channel, bound.Channel))))
                findings.Error(FindingCodes.BudgetBound, new SourceSpan(option, 1, 1, name.Length), $"There is no channel '{name}'.", $"Name one of {string.Join(", ", channels.Select(static channel => channel.Name))}.");
            foreach (IGrouping<string, (string Channel, double)> twice in bounds.GroupBy(static bound => bound.Channel, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1))
                findings.Error(FindingCodes.BudgetBound, new SourceSpan(option, 1, 1, twice.Key.Length), $"{option} names '{twice.Key}' twice.", "Give one bound of a kind a channel.");
        }
        List<BudgetChannel> bounded = [];
        foreach (BudgetChannel channel in channels)
        {
            double least = question.Least.Where(bound => IsNamed(channel, bound.Channel)).Select(static bound => bound.Value).DefaultIfEmpty(0).First();
            double most = question.Most.Where(bound => IsNamed(channel, bound.Channel)).Select(static bound => bound.Value).DefaultIfEmpty(double.PositiveInfinity).First();
            if (least > most)
                findings.Error(FindingCodes.BudgetBound, new SourceSpan("--min", 1, 1, channel.Name.Length), Text($"The least of '{channel.Name}', {least}, is above its most, {most}."), "Give a --min that is not above --max.");
            bounded.Add(channel with { Min = least, Max = most });
        }
        if (findings.HasErrors)
            return null;
        double low = bounded.Sum(static channel => channel.Min), high = bounded.Sum(static channel => channel.Max);
        if (question.Total is { } total && !Allocator.CanHold(bounded, total))
            findings.Error(FindingCodes.BudgetTotal, new SourceSpan("--total", 1, 1, 1), Text($"The bounds cannot hold a total of {total}: together the channels take {low} at least") + (double.IsFinite(high) ? Text($" and {high} at most.") : "."), "Change --total, or the bounds with --min and --max.");
        if (question.Target is { } target && target > TargetSpend.Most(bounded) * (1 - 1e-12))
            findings.Error(FindingCodes.BudgetTarget, new SourceSpan("--target", 1, 1, 1), Text($"No budget within the bounds brings {target}: all channels together {(double.IsFinite(high) ? "bring" : "stay below")} {TargetSpend.Most(bounded)}."), "Lower --target, or raise the bounds with --max.");
        return findings.HasErrors ? null : bounded;
    }

    /// <summary>Spends and words what was found. Null and findings where the target is out of reach.</summary>
    /// <param name="channels">The channels with bounds that hold the total.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="mix">The mix that the curves are of; null for known curves.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static BudgetStudy? Make(IReadOnlyList<BudgetChannel> channels, BudgetQuestion question, MixStudy? mix, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        double[] today = mix is null ? [.. channels.Select(static _ => 1.0)] : Today(mix);
        BudgetPlan? plan = question.Target is { } target ? TargetSpend.Find(channels, target) : null;
        if (question.Target is not null && plan is null)
        {
            findings.Error(FindingCodes.BudgetTarget, new SourceSpan("--target", 1, 1, 1), Text($"No budget within the bounds brings {question.Target}."), "Lower --target, or raise the bounds with --max.");
            return null;
        }
        double total = plan?.Total ?? question.Total ?? 0;
        double[] start = Allocator.Scaled(channels, today, total);
        plan ??= Allocator.Allocate(channels, total, start);
        BudgetChannel[] kept = [.. channels.Select((channel, c) => channel with { Min = plan.Spend[c] })];
        double more = total + (question.Next ?? total / 10);
        BudgetStudy study = new(plan, start, question, more > total && Allocator.CanHold(kept, more) ? Allocator.Allocate(kept, more) : null, mix, "");
        for (int c = 0; c < channels.Count; c++)
            if (study.IsExtrapolated(c))
                findings.Warning(FindingCodes.BudgetExtrapolated, SourceSpan.None, Text($"The plan spends {plan.Spend[c]:0.####} on '{channels[c].Name}', more than 1.2 times the largest spend of a period, {mix!.Result.Channels[c].LargestSpend:0.####}: nothing was seen there."), "Bound the channel with --max, or move there in steps and measure.");
        if (!plan.Certificate.IsProven)
            findings.Warning(FindingCodes.BudgetUnproven, SourceSpan.None, Text($"Another plan may bring up to {100 * plan.Certificate.Gap:0.######} % more; the search was ended."), "Narrow the bounds.");
        return study with { Verdict = VerdictOf(study, MixWords.For(language), language) };
    }

    private static bool IsNamed(BudgetChannel channel, string name) => string.Equals(channel.Name.Trim(), name, StringComparison.OrdinalIgnoreCase);

    private static string VerdictOf(BudgetStudy study, MixWords words, string language)
    {
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "N0" : Math.Abs(value) >= 10 ? "N2" : "0.####", form);
        BudgetPlan plan = study.Plan;
        double before = study.StartResponse;
        string change = before > 0 ? (100 * (plan.Response - before) / before).ToString("0.0", form) + ReaderLanguage.PercentSign(language) : number(plan.Response - before);
        string text = string.Format(CultureInfo.InvariantCulture, study.Question.Target is null ? words.Plan : words.Target, number(plan.Total), number(plan.Response), number(before), change, words.Starts[study.Mix is null ? 1 : 0]);
        if (study.Next is not { } next)
            return text;
        int most = Enumerable.Range(0, plan.Spend.Length).MaxBy(c => next.Spend[c] - plan.Spend[c]);
        return text + ReaderLanguage.Gap(language) + string.Format(CultureInfo.InvariantCulture, words.Further, number(next.Total - plan.Total), number(next.Response - plan.Response), plan.Channels[most].Name, number(next.Spend[most] - plan.Spend[most]));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
