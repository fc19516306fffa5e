using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Pages;

/// <content>Studies of a marketing mix and of a budget.</content>
public sealed partial record StudyPage
{
    /// <summary>A study of a mix: channels by what they brought, then what came without them; with all digits the channels in their order.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(MixStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        MixResult result = study.Result;
        if (allDigits)
            return new StudyPage(study.Verdict,
                [
                    new("channel", false, 0), new("spend", true, 0), new("largest_spend", true, 0),
                    .. ((string[])["contribution", "share", "return", "marginal_return", "carryover"]).SelectMany(static name => (PageColumn[])[new(name, true, 0), new(name + "_low", true, 0), new(name + "_high", true, 0)]),
                    new("moved_by_data", false, 0),
                ],
                [.. result.Channels.Select(static channel => (IReadOnlyList<string>)
                [
                    channel.Name, Digits(channel.Spend), Digits(channel.LargestSpend),
                    .. ((Interval[])[channel.Contribution, channel.Share, channel.Return, channel.MarginalReturn, channel.Carryover]).SelectMany(static value => (string[])[Digits(value.Mean), Digits(value.Low), Digits(value.High)]),
                    channel.IsMoved ? "true" : "false",
                ])], []);
        MixWords words = MixWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string percent = ReaderLanguage.PercentSign(language);
        string share(double value) => (100 * value).ToString("0.0", form) + percent;
        Func<double, string> rate = MixStudy.Rates(result, form);
        Func<double, string> amount = Whole(result.Channels.SelectMany(static channel => new[] { channel.Contribution.Mean }).Append(result.Baseline), form), spent = Whole(result.Channels.Select(static channel => channel.Spend), form);
        List<IReadOnlyList<string>> rows = [];
        foreach (ChannelResult channel in result.Channels.OrderByDescending(static channel => channel.Contribution.Mean))
            rows.Add(
            [
                channel.Name, spent(channel.Spend), amount(channel.Contribution.Mean), share(channel.Share.Mean), $"{share(channel.Share.Low)} … {share(channel.Share.High)}",
                rate(channel.Return.Mean), rate(channel.MarginalReturn.Mean), (100 * channel.Carryover.Mean).ToString("0", form) + percent, channel.IsMoved ? words.Yes : words.No,
            ]);
        rows.Add([words.Base, "", amount(result.Baseline), share(result.Baseline / result.Outcome), "", "", "", "", ""]);
        rows.Add([words.Total, spent(result.Channels.Sum(static channel => channel.Spend)), amount(result.Baseline + result.Media.Mean), share((result.Baseline + result.Media.Mean) / result.Outcome), "", "", "", "", ""]);
        string level = result.Fit.Options.Level.ToString("0.##", form) + percent;
        PageColumn column(int i, bool isNumber, int rank) => new(words.MixHeads[i], isNumber, rank);
        return new StudyPage(study.Verdict,
            [column(0, false, 0), column(1, true, 1), column(2, true, 0), column(3, true, 0), new($"{words.MixHeads[3]} {level}", true, 0), column(4, true, 0), column(5, true, 0), column(6, true, 1), column(7, false, 1)],
            rows, [Fitted(result, words, form)]);
    }

    /// <summary>A study of a budget: channels in their order, then the total.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(BudgetStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        BudgetPlan plan = study.Plan;
        int[] all = [.. Enumerable.Range(0, plan.Channels.Count)];
        double response(int c, double spend) => plan.Channels[c].Curve.Response(spend);
        string bound(int c) => plan.Bound(c) switch { < 0 => "min", > 0 => "max", _ => "" };
        if (allDigits)
            return new StudyPage(study.Verdict,
                [new("channel", false, 0), new("start", true, 0), new("spend", true, 0), new("response", true, 0), new("marginal", true, 0), new("min", true, 0), new("max", true, 0), new("bound", false, 0)],
                [.. all.Select(c => (IReadOnlyList<string>)
                    [plan.Channels[c].Name, Digits(study.Start[c]), Digits(plan.Spend[c]), Digits(response(c, plan.Spend[c])), Digits(plan.Channels[c].Curve.Marginal(plan.Spend[c])), Digits(plan.Channels[c].Min), Digits(plan.Channels[c].Max), bound(c)])], []);
        MixWords words = MixWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        Func<double, string> spent = Whole([plan.Total], form), brought = Whole([plan.Response], form), price = Whole(all.Select(c => plan.Channels[c].Curve.Marginal(plan.Spend[c])), form);
        string signed(double value) => (spent(value).AsSpan().IndexOfAnyInRange('1', '9') < 0 || value < 0 ? "" : "+") + spent(value);
        List<IReadOnlyList<string>> rows = [.. all.Select(c => (IReadOnlyList<string>)
        [
            plan.Channels[c].Name, spent(study.Start[c]), spent(plan.Spend[c]), signed(plan.Spend[c] - study.Start[c]), brought(response(c, plan.Spend[c])),
            double.IsFinite(plan.Channels[c].Curve.Marginal(plan.Spend[c])) ? price(plan.Channels[c].Curve.Marginal(plan.Spend[c])) : "∞", bound(c),
            .. study.Next is { } next ? [signed(next.Spend[c] - plan.Spend[c])] : (string[])[],
        ])];
        rows.Add([words.Total, spent(study.Start.Sum()), spent(plan.Total), "", brought(plan.Response), "", "", .. study.Next is { } more ? [signed(more.Total - plan.Total)] : (string[])[]]);
        List<string> notes = [plan.Certificate.IsProven
            ? string.Format(CultureInfo.InvariantCulture, words.Proven, plan.KktResidual.ToString("0e+0", form))
            : string.Format(CultureInfo.InvariantCulture, words.Unproven, (100 * plan.Certificate.Gap).ToString("0.####", form) + ReaderLanguage.PercentSign(language))];
        if (study is { Mix.Result: { } result, Range: { } range, Gain: { } gain })
            notes.AddRange([string.Format(CultureInfo.InvariantCulture, words.Range, result.Fit.Options.Level.ToString("0.##", form) + ReaderLanguage.PercentSign(language), brought(range.Low), brought(range.High), brought(gain.Low), brought(gain.High)), Fitted(result, words, form)]);
        string head(int i) => words.BudgetHeads[i];
        return new StudyPage(study.Verdict,
            [
                new(head(0), false, 0), new(study.Mix is null ? words.Even : head(1), true, 1), new(head(2), true, 0), new(head(3), true, 0), new(head(4), true, 0), new(head(5), true, 1), new(head(6), false, 1),
                .. study.Next is { } further ? [new(string.Format(CultureInfo.InvariantCulture, head(7), spent(further.Total - plan.Total)), true, 0)] : (PageColumn[])[],
            ],
            rows, notes);
    }

    private static string Fitted(MixResult result, MixWords words, NumberFormatInfo form) => string.Format(CultureInfo.InvariantCulture, words.Fit,
        string.Join(" + ", result.Fit.All.Select(static fit => fit.Layout.Form.ToString().ToLowerInvariant())), result.RSquared.ToString("0.000", form), result.Periods.Count, result.Fit.All.Sum(static fit => fit.Draws.Length).ToString("N0", form));

    /// <summary>Writes numbers so that the largest shows at least four digits, and none behind the point of those above a thousand.</summary>
    private static Func<double, string> Whole(IEnumerable<double> values, NumberFormatInfo form)
    {
        double largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
        int decimals = largest <= 0 ? 2 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(largest)), 0, 8);
        return value => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), form);
    }
}
