using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Attribution beside the mix of the same company: what lies on paths, and what moved with spend.</summary>
/// <param name="Rows">The channels of both in ordinal order, then all channels with spend together.</param>
/// <param name="Mix">The mix.</param>
/// <param name="ByValue">True where credits are of values, false where they are of conversions.</param>
/// <param name="IsComparable">True where both count the same thing over the same days.</param>
/// <param name="MixDays">The days of the mix.</param>
/// <param name="Sentences">What is to be said of them, in the reader's language.</param>
public sealed record AttributionBeside(IReadOnlyList<BesideRow> Rows, MixStudy Mix, bool ByValue, bool IsComparable, (DateOnly From, DateOnly To) MixDays, IReadOnlyList<string> Sentences)
{
    /// <summary>Totals further apart than by this factor speak of different things.</summary>
    private const double SameTotal = 1.2;

    /// <summary>Days of which less than this share is common to both are different days.</summary>
    private const double SameDays = 0.9;

    /// <summary>Sets them beside each other.</summary>
    /// <param name="study">The attribution.</param>
    /// <param name="mix">The mix.</param>
    /// <param name="unit">The unit of the mix's outcome.</param>
    /// <param name="mixDays">The days of the mix.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives where they disagree, or cannot be compared.</param>
    public static AttributionBeside Of(AttributionStudy study, MixStudy mix, Unit unit, (DateOnly From, DateOnly To) mixDays, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(mix);
        ArgumentNullException.ThrowIfNull(findings);
        AttributionResult result = study.Result;
        bool byValue = unit.Kind == UnitKind.Money && result.Values is not null;
        string? unlike = Unlike(study, mix, unit, mixDays);
        IReadOnlyList<string> channels = result.Journeys.Channels;
        IReadOnlyDictionary<AttributionModel, double[]> credit = byValue ? result.Values! : result.Conversions;
        string[] all = [.. channels.Concat(mix.Result.Channels.Select(static channel => channel.Name)).GroupBy(static name => name.Trim(), StringComparer.OrdinalIgnoreCase).Select(static group => group.First()).Order(StringComparer.Ordinal)];
        List<BesideRow> rows = [];
        foreach (string name in all)
        {
            int place = Place(channels, name);
            ChannelResult? brought = mix.Result.Channels.FirstOrDefault(channel => Same(channel.Name, name));
            double[]? own = place < 0 ? null : [.. result.Options.Models.Select(model => credit[model][place])];
            rows.Add(Row(name, own, place < 0 ? null : credit[study.Leading][place], brought?.Contribution, brought?.IsMoved ?? false, unlike is null));
        }
        BesideRow[] paid = [.. rows.Where(static row => row.Mix is not null && row.Credit is not null)];
        // What the mix says of a channel that is on no path belongs to no credit here.
        int[] both = [.. mix.Result.Channels.Index().Where(channel => paid.Any(row => Same(row.Channel!, channel.Item.Name))).Select(static channel => channel.Index)];
        rows.Add(Row(null, [.. result.Options.Models.Select((_, m) => paid.Sum(row => row.Credit![m]))], paid.Sum(static row => row.Leading!.Value), paid.Length == 0 ? null : mix.Result.Together(both), paid.Any(static row => row.IsMoved), unlike is null && paid.Length > 0));
        AttributionBeside beside = new(rows, mix, byValue, unlike is null, mixDays, []);
        Tell(beside, study, unlike, findings);
        return beside with { Sentences = [.. beside.Said(study, unlike is null, AttributionWords.For(language), language)] };
    }

    /// <summary>The row of a channel; null where neither knows it.</summary>
    public BesideRow? Find(string channel) => Rows.FirstOrDefault(row => row.Channel is not null && Same(row.Channel, channel));

    private static BesideRow Row(string? channel, IReadOnlyList<double>? credit, double? leading, Interval? mix, bool isMoved, bool isComparable) =>
        new(channel, credit, leading, mix, isMoved, !isComparable || leading is not { } own || mix is not { } brought ? BesideAgreement.None
            : own > brought.High ? BesideAgreement.Above : own < brought.Low ? BesideAgreement.Below : BesideAgreement.Within);

    private static string? Unlike(AttributionStudy study, MixStudy mix, Unit unit, (DateOnly From, DateOnly To) days)
    {
        if (unit.Kind == UnitKind.Money && study.Result.Values is null)
            return Text($"The mix explains '{mix.Market.Outcome}', an amount of money, and no value of conversions is known");
        if (unit.Kind is not (UnitKind.Money or UnitKind.Count))
            return Text($"The mix explains '{mix.Market.Outcome}', which is neither a count nor money, and attribution shares conversions");
        if (study.Touches?.Table.Days is not { } touched)
            return null;
        DateOnly from = touched.First > days.From ? touched.First : days.From, to = touched.Last < days.To ? touched.Last : days.To;
        int longest = Math.Max(touched.Last.DayNumber - touched.First.DayNumber, days.To.DayNumber - days.From.DayNumber) + 1;
        return to.DayNumber - from.DayNumber + 1 < SameDays * longest
            ? Text($"The touches are of {touched.First:yyyy-MM-dd} to {touched.Last:yyyy-MM-dd}, and the mix is of {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}") : null;
    }

    private static void Tell(AttributionBeside beside, AttributionStudy study, string? unlike, FindingList findings)
    {
        if (unlike is not null)
        {
            findings.Warning(FindingCodes.BesideUnits, SourceSpan.None, unlike + ": the two stand beside each other and are not compared.", "Let outcome and conversions be the same thing over the same days.");
            return;
        }
        double shared = beside.ByValue ? study.Result.Journeys.Value : study.Result.Journeys.Conversions, explained = beside.Mix.Result.Outcome;
        if (shared > SameTotal * explained || explained > SameTotal * shared)
            findings.Warning(FindingCodes.BesideUnits, SourceSpan.None, Text($"Journeys hold {shared:0.##}, and the mix explains {explained:0.##} of '{beside.Mix.Market.Outcome}': they do not count the same things, so that differences are partly differences of the totals."), "Let outcome and conversions be the same thing.");
        foreach (BesideRow row in beside.Rows.Where(static row => row.Agreement is BesideAgreement.Above or BesideAgreement.Below))
            findings.Warning(FindingCodes.BesideDisagree, SourceSpan.None, Text($"{(row.Channel is { } name ? $"'{name}'" : "All channels with spend")}: attribution ({AttributionStudy.Names[(int)study.Leading]}) gives {row.Leading:0.##}, the mix {row.Mix!.Value.Mean:0.##} ({row.Mix.Value.Low:0.##} to {row.Mix.Value.High:0.##}); {Math.Abs(row.Difference!.Value):0.##} {(row.Difference > 0 ? "more" : "less")}."),
                "Trust neither alone: test the channel by an experiment, and give the result to the mix with --lift.");
    }

    private IEnumerable<string> Said(AttributionStudy study, bool isComparable, AttributionWords words, string language)
    {
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string number(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", form);
        string filled(string text, BesideRow row) => string.Format(CultureInfo.InvariantCulture, text, row.Channel ?? words.AllPaid, words.Models[(int)study.Leading], number(row.Leading!.Value), number(row.Mix!.Value.Mean), number(row.Mix.Value.Low), number(row.Mix.Value.High), number(Math.Abs(row.Difference ?? 0)));
        if (!isComparable)
        {
            yield return string.Format(CultureInfo.InvariantCulture, words.NotCompared, Mix.Market.Label);
            yield break;
        }
        yield return string.Format(CultureInfo.InvariantCulture, words.Beside, Mix.Market.Label, Mix.Result.Fit.Options.Level.ToString("0.#", form) + ReaderLanguage.PercentSign(language));
        if (Rows[^1].Agreement != BesideAgreement.None)
            yield return filled(Rows[^1].Agreement switch { BesideAgreement.Above => words.GivesMore, BesideAgreement.Below => words.GivesLess, _ => words.GivesAlike }, Rows[^1]);
        foreach (BesideRow row in Rows.SkipLast(1).Where(static row => row.Agreement is BesideAgreement.Above or BesideAgreement.Below).OrderByDescending(static row => Math.Abs(row.Difference!.Value)))
            yield return filled(row.Agreement == BesideAgreement.Above ? words.GivesMore : words.GivesLess, row);
        if (Rows.SkipLast(1).Where(static row => row is { Mix: not null, IsMoved: false }).Select(static row => row.Channel!).ToArray() is { Length: > 0 } still)
            yield return string.Format(CultureInfo.InvariantCulture, words.Untold, string.Join(", ", still));
    }

    private static int Place(IReadOnlyList<string> channels, string name) => channels.Index().Where(channel => Same(channel.Item, name)).Select(static channel => channel.Index).DefaultIfEmpty(-1).First();

    private static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
