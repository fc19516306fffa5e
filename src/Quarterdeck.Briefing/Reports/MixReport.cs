using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a marketing mix: each channel's share with its interval, its curve with today's point, and what the outcome was made of over time.</summary>
public static class MixReport
{
    private static readonly Unit _number = Unit.Parse("number"), _percent = Unit.Parse("percent");

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(MixStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        return StudyReport.Of(frame, "mix", study.Market.Label, StudyPage.Of(study, frame.Language, allDigits: false), look => Shares(study, look), look => Curves(study, look), look => OverTime(study, look));
    }

    private static Scene Shares(MixStudy study, ChartLook look)
    {
        MixWords words = MixWords.For(look.Language);
        IntervalRow[] rows = [.. study.Result.Channels.OrderByDescending(static channel => channel.Share.Mean).Select(static channel => new IntervalRow(channel.Name, channel.Share.Mean, channel.Share.Low, channel.Share.High, channel.IsMoved))];
        return IntervalRows.Draw(new ChartMeasure($"{study.Market.Label}{ScorecardWords.For(look.Language).Colon}{words.MixHeads[3]}", _percent), rows, study.Result.Fit.Options.Level, look, study.Verdict, areLevels: true);
    }

    private static Scene Curves(MixStudy study, ChartLook look) => ResponseCurves.Draw(Response(study.Market.Label, look.Language), Spend(look.Language),
        [.. study.Result.Channels.Select(channel => Curve(channel) with { Today = channel.Spend / study.Market.Labels.Count })], look);

    /// <summary>The base and the channels, span by span. Where the base is below nothing in a span, a share of it would mislead, and the channels stand alone.</summary>
    private static Scene OverTime(MixStudy study, ChartLook look)
    {
        MixWords words = MixWords.For(look.Language);
        IReadOnlyList<PeriodResult> periods = study.Result.Periods;
        (string Label, int First, int Count)[] spans = [.. PeriodSpans.Of(study.Market.Labels)];
        double sum((string Label, int First, int Count) span, Func<PeriodResult, double> part) => periods.Skip(span.First).Take(span.Count).Sum(part);
        bool hasBase = spans.All(span => sum(span, static period => period.Baseline) >= 0);
        IReadOnlyList<double> parts((string, int, int) span) => [.. hasBase ? [sum(span, static period => period.Baseline)] : Array.Empty<double>(), .. study.Result.Channels.Select((_, c) => sum(span, period => period.Contributions[c]))];
        string[] names = [.. hasBase ? [words.Base] : Array.Empty<string>(), .. study.Result.Channels.Select(static channel => channel.Name)];
        return StackedBars.Draw(new ChartMeasure($"{study.Market.Label}{ScorecardWords.For(look.Language).Colon}{words.MixHeads[2]}", _number), names, [.. spans.Select(span => (span.Label, parts(span)))], look);
    }

    /// <summary>A channel's curve as charts read it, without today's point.</summary>
    internal static ResponseCurve Curve(ChannelResult channel) =>
        new(channel.Name, [.. channel.Curve.Select(static point => (point.Spend, point.Response.Mean, point.Response.Low, point.Response.High))], double.NaN, channel.LargestSpend);

    /// <summary>What a period's spend brings.</summary>
    internal static ChartMeasure Response(string outcome, string language) => new(outcome.Length > 0 ? $"{MixWords.For(language).BudgetHeads[4]} ({outcome})" : MixWords.For(language).BudgetHeads[4], _number);

    /// <summary>What is spent in a period.</summary>
    internal static ChartMeasure Spend(string language) => new(MixWords.For(language).MixHeads[1], _number);
}
