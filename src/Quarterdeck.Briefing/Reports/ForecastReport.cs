using System.Globalization;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a forecast: each series with its intervals, the total first; what segments have of it; the way to a target.</summary>
public static class ForecastReport
{
    private const int MostFans = 6, MostNames = 3;

    /// <summary>A fan shows so many periods before it: what came lately, and a few seasons of it.</summary>
    private const int FewestPast = 24, MostPast = 96, Seasons = 4;

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(ForecastStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        ForecastWords words = ForecastWords.For(frame.Language);
        bool hasTotal = study.Question.Total is not null && study.Rows.Count > 1;
        ForecastRow[] rows = hasTotal ? [study.Rows[^1] with { Input = study.Rows[^1].Input with { Label = MixWords.For(frame.Language).Total } }, .. study.Rows.SkipLast(1)] : [.. study.Rows];
        List<Func<ChartLook, Scene>> plots = [.. rows.Take(MostFans).Select(row => (Func<ChartLook, Scene>)(look => Fan(row, study.Question, Name(row, words), look)))];
        if (hasTotal && study.Rows.SkipLast(1).All(static row => row.Forecast.Means.Min() >= 0 && row.Input.Values.Where(double.IsFinite).Min() >= 0))
            plots.Insert(1, look => Shares(study, words, look));
        if (rows is [{ Input.AddsUp: true } one] && study.Question.Target is { } target)
            plots.Add(look => Pace(one, study.Question, target, Name(one, words), look));
        string subject = string.Join(", ", rows.Take(MostNames).Select(row => Name(row, words))) + (rows.Length > MostNames ? " …" : "");
        return StudyReport.Of(frame, "forecast", subject, StudyPage.Of(study, frame.Language, allDigits: false), plots);
    }

    private static Scene Fan(ForecastRow row, ForecastQuestion question, string name, ChartLook look)
    {
        int end = Last(row) + 1, shown = Math.Min(end, Math.Clamp(Math.Max(Seasons * row.Season, 3 * question.Horizon), FewestPast, MostPast));
        ChartSeries past = new(Measure(row, name), [.. Enumerable.Range(end - shown, shown).Select(i => new ChartPoint(Label(row.Input, i), double.IsFinite(row.Input.Values[i]) ? row.Input.Values[i] : null))]);
        // Of a single value nothing tells how wide an interval is.
        (string Text, double Level)[] levels = [.. question.Levels.OrderBy(static level => level.Level).Where(level => row.Forecast.Intervals(level.Level / 100).Lower.All(double.IsFinite))];
        (double[] Lower, double[] Upper)[] bands = [.. levels.Select(level => row.Forecast.Intervals(level.Level / 100))];
        return ForecastFan.Draw(past, [.. row.Forecast.Means.Select((mean, h) => new FanPoint(Next(row.Input, h), mean, [.. bands.Select(band => (band.Lower[h], band.Upper[h]))]))], [.. levels.Select(static level => level.Level)], look);
    }

    /// <summary>What each segment has of the total: lately, and in the periods that are forecast.</summary>
    private static Scene Shares(ForecastStudy study, ForecastWords words, ChartLook look)
    {
        ForecastRow[] parts = [.. study.Rows.SkipLast(1)];
        int end = Last(parts[0]) + 1, first = Math.Max(0, end - study.Question.Horizon);
        IReadOnlyList<double> past = [.. parts.Select(row => row.Input.Values[first..end].Where(double.IsFinite).Sum())];
        return StackedBars.Draw(Measure(study.Rows[^1], words.SumHead), [.. parts.Select(row => Name(row, words))],
            [($"AC {Label(parts[0].Input, first)} – {Label(parts[0].Input, end - 1)}", past), ($"FC {Next(parts[0].Input, 0)} – {Next(parts[0].Input, study.Question.Horizon - 1)}", [.. parts.Select(static row => row.Forecast.Means.Sum())])], look);
    }

    /// <summary>What is there already and the forecast, summed, against the target at the end.</summary>
    private static Scene Pace(ForecastRow row, ForecastQuestion question, double target, string name, ChartLook look)
    {
        int last = question.Horizon - 1;
        return PaceChart.Draw(new ChartSeries(Measure(row, name), [new ChartPoint(Label(row.Input, Last(row)), question.SoFar), .. row.Forecast.Means.Select((mean, h) => new ChartPoint(Next(row.Input, h), null, Plan: h == last ? target : null, Forecast: mean))]), look);
    }

    private static ChartMeasure Measure(ForecastRow row, string name) => new(name, row.Input.Unit == default ? Unit.Parse("number") : row.Input.Unit, Currency: row.Input.Currency);

    private static string Name(ForecastRow row, ForecastWords words) => row.Input.Label.Length > 0 ? row.Input.Label : words.Series;

    private static int Last(ForecastRow row) => Math.Max(0, Array.FindLastIndex(row.Input.Values, double.IsFinite));

    private static string Label(ForecastInput input, int i) => i < input.Labels.Count ? StudyDates.Shown(input.Labels[i]) : (i + 1).ToString(CultureInfo.InvariantCulture);

    private static string Next(ForecastInput input, int h) => input.Next[h] is { } next ? StudyDates.Shown(next) : "+" + (h + 1).ToString(CultureInfo.InvariantCulture);
}
