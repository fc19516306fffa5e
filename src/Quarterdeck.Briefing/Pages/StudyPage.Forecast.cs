using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Pages;

/// <content>Forecasts.</content>
public sealed partial record StudyPage
{
    /// <summary>A forecast: of one series a row a period, of several a row a series; with all digits a row a series and period under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(ForecastStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        ForecastQuestion question = study.Question;
        ForecastWords words = ForecastWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string sign = ReaderLanguage.PercentSign(language);
        if (allDigits)
            return new StudyPage(study.Verdict,
                [new("series", false, 0), new("step", true, 0), new("period", false, 0), new("mean", true, 0), .. question.Levels.SelectMany(static level => (PageColumn[])[new("lower_" + level.Text, true, 0), new("upper_" + level.Text, true, 0)])],
                [.. study.Rows.SelectMany(row => Steps(row, question, Digits, row.Input.Name ?? ""))], []);
        if (study.Rows.Count == 1)
        {
            ForecastRow row = study.Rows[0];
            Func<double, string> number = ForecastWords.Reader([.. row.Forecast.Means, .. row.Input.Values.Where(double.IsFinite)], form);
            return new StudyPage(study.Verdict,
                [new(words.Period, false, 0), new(words.Forecast, true, 0), .. question.Levels.SelectMany((level, i) => (PageColumn[])[new($"{words.Low} {level.Text}{sign}", true, i + 1), new($"{words.High} {level.Text}{sign}", true, i + 1)])],
                [.. Steps(row, question, number, null)], [string.Format(CultureInfo.InvariantCulture, words.Method, ForecastWords.MethodName(row.Forecast.Model.Method, language))]);
        }
        List<IReadOnlyList<string>> rows = [];
        foreach (ForecastRow row in study.Rows)
        {
            (double sum, double low, double high) = row.Total(question.Horizon);
            Func<double, string> number = ForecastWords.Reader([sum], form);
            rows.Add([row.Input.Name ?? "", number(row.Forecast.Means[0]), number(row.Forecast.Means[^1]), number(sum), double.IsFinite(low) ? $"{number(low)} … {number(high)}" : "", ForecastWords.MethodName(row.Forecast.Model.Method, language)]);
        }
        return new StudyPage(study.Verdict,
            [new(words.SeriesHead, false, 0), new(words.First, true, 1), new(words.Last, true, 2), new(words.SumHead, true, 0), new($"95{sign}", true, 1), new(words.MethodHead, false, 3)], rows, []);
    }

    private static IEnumerable<IReadOnlyList<string>> Steps(ForecastRow row, ForecastQuestion question, Func<double, string> number, string? name)
    {
        SeriesForecast forecast = row.Forecast;
        (double[] Lower, double[] Upper)[] intervals = [.. question.Levels.Select(level => forecast.Intervals(level.Level / 100))];
        for (int h = 0; h < question.Horizon; h++)
        {
            string step = (h + 1).ToString(CultureInfo.InvariantCulture);
            IEnumerable<string> ends = intervals.SelectMany(interval => (string[])[number(interval.Lower[h]), number(interval.Upper[h])]);
            yield return name is null ? [row.Input.Next[h] is { } next ? StudyDates.Shown(next) : "+" + step, number(forecast.Means[h]), .. ends] : [name, step, row.Input.Next[h] ?? "", number(forecast.Means[h]), .. ends];
        }
    }
}
