using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Pages;

/// <content>Studies of attribution.</content>
public sealed partial record StudyPage
{
    /// <summary>A study of attribution: channels by the leading model, then the total; with all digits the channels in their order under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(AttributionStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        AttributionResult result = study.Result;
        IReadOnlyList<AttributionModel> models = result.Options.Models;
        IReadOnlyList<string> channels = result.Journeys.Channels;
        if (allDigits)
            return new StudyPage(study.Verdict,
                [
                    new("channel", false, 0), .. models.Select(model => new PageColumn(AttributionStudy.Names[(int)model], true, 0)),
                    .. result.Values is null ? [] : models.Select(model => new PageColumn(AttributionStudy.Names[(int)model] + "_value", true, 0)),
                    .. result.RemovalEffects is null ? (PageColumn[])[] : [new("removal_effect", true, 0)],
                    .. study.Beside is null ? (PageColumn[])[] : [new("mix", true, 0), new("mix_low", true, 0), new("mix_high", true, 0), new("ratio", true, 0), new("difference", true, 0)],
                    .. study.Impacts.Count == 0 ? (PageColumn[])[] : [new("measured", true, 0), new("measured_low", true, 0), new("measured_high", true, 0)],
                ],
                [.. channels.Select((channel, c) => (IReadOnlyList<string>)
                [
                    channel, .. models.Select(model => Digits(result.Conversions[model][c])), .. result.Values is { } values ? models.Select(model => Digits(values[model][c])) : [],
                    .. result.RemovalEffects is { } effects ? [Digits(effects[c])] : (string[])[],
                    .. study.Beside is null ? (string[])[] : Beside(study.Beside.Find(channel)),
                    .. study.Impacts.Count == 0 ? (string[])[] : study.ImpactsOf(channel).FirstOrDefault() is { Measured: { } measured } ? [Digits(measured.Effect), Digits(measured.EffectLow), Digits(measured.EffectHigh)] : ["", "", ""],
                ])], []);
        AttributionWords words = AttributionWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string decimals = result.Journeys.Conversions >= 1000 ? "N0" : "N2";
        double[] leading = result.Conversions[study.Leading];
        string[] measured(string channel) => study.Impacts.Count == 0 ? [] : [ImpactSentences.Cell(study, channel, language)];
        List<IReadOnlyList<string>> rows = [];
        foreach (int c in Enumerable.Range(0, channels.Count).OrderByDescending(c => leading[c]).ThenBy(c => c))
            rows.Add(
            [
                channels[c], .. models.Select(model => result.Conversions[model][c].ToString(decimals, form)),
                .. result.RemovalEffects is { } effects ? [(100 * effects[c]).ToString("0.0", form) + ReaderLanguage.PercentSign(language)] : (string[])[],
                .. result.Intervals is { } intervals ? [$"{intervals[study.Leading][c].Low.ToString(decimals, form)} … {intervals[study.Leading][c].High.ToString(decimals, form)}"] : (string[])[],
                .. study.Beside is null ? (string[])[] : Beside(study.Beside.Find(channels[c]), form), .. measured(channels[c]),
            ]);
        foreach (BesideRow row in study.Beside?.Rows.Where(static row => row is { Channel: not null, Credit: null }) ?? [])
            rows.Add([row.Channel!, .. models.Select(static _ => ""), .. result.RemovalEffects is null ? (string[])[] : [""], .. result.Intervals is null ? (string[])[] : [""], .. Beside(row, form), .. measured(row.Channel!)]);
        rows.Add([words.Total, .. models.Select(model => result.Conversions[model].Sum().ToString(decimals, form)), .. result.RemovalEffects is null ? (string[])[] : [""], .. result.Intervals is null ? (string[])[] : [""], .. study.Beside is null ? (string[])[] : ["", ""], .. study.Impacts.Count == 0 ? (string[])[] : [""]]);
        return new StudyPage(study.Verdict,
            [
                new(words.Channel, false, 0), .. models.Select(model => new PageColumn(words.Models[(int)model], true, model == study.Leading ? 0 : 1)),
                .. result.RemovalEffects is null ? (PageColumn[])[] : [new(words.Removal, true, 1)],
                .. result.Intervals is null ? (PageColumn[])[] : [new($"{words.Models[(int)study.Leading]} 95{ReaderLanguage.PercentSign(language)}", true, 2)],
                .. study.Beside is not { } beside ? (PageColumn[])[]
                    : [new(string.Format(CultureInfo.InvariantCulture, words.Mix, beside.Mix.Result.Fit.Options.Level.ToString("0.#", form) + ReaderLanguage.PercentSign(language)), true, 0), new(words.Ratio, true, 1)],
                .. study.Impacts.Count == 0 ? (PageColumn[])[] : [new(MeasuredWords.For(language).Head, true, 0)],
            ],
            rows, [.. result.RemovalEffects is null ? (string[])[] : [words.RemovalMeaning], .. study.Beside?.Sentences ?? [], .. ImpactSentences.Of(study, language), .. study.Beside is null && study.Impacts.Count == 0 ? (string[])[] : [words.Caution]]);
    }

    private static string[] Beside(BesideRow? row) => [row?.Mix is { } mix ? Digits(mix.Mean) : "", row?.Mix is { } low ? Digits(low.Low) : "", row?.Mix is { } high ? Digits(high.High) : "", row?.Ratio is { } ratio ? Digits(ratio) : "", row?.Difference is { } more ? Digits(more) : ""];

    private static string[] Beside(BesideRow? row, NumberFormatInfo form)
    {
        string number(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", form);
        return [row?.Mix is { } mix ? $"{number(mix.Mean)} ({number(mix.Low)} … {number(mix.High)})" : "", row?.Ratio is { } ratio ? ratio.ToString("0.00", form) : ""];
    }
}
