using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Adds a total to forecasts of segments, so that they sum to it exactly.</summary>
internal static class ForecastReconciled
{
    private const int MostErrors = 24, LeastErrors = 6;

    /// <summary>The segments, adjusted, and their total last; null and a finding where they cannot be added.</summary>
    public static List<ForecastRow>? Of(IReadOnlyList<ForecastRow> rows, ForecastQuestion question, ForecastTotal way, FindingList findings)
    {
        string? fault = rows.Count < 2 ? "there is one series only"
            : rows.Select(static row => row.Input.Values.Length).Distinct().Count() > 1 || rows.Select(static row => row.Input.Next[0]).Distinct().Count() > 1 ? "the series do not cover the same periods" : null;
        if (fault is not null)
        {
            findings.Error(FindingCodes.ForecastTotal, SourceSpan.None, $"No total can be made: {fault}.", "Give series with the same periods, or leave --total out.");
            return null;
        }
        double[] sums = [.. Enumerable.Range(0, rows[0].Input.Values.Length).Select(i => rows.Sum(row => row.Input.Values[i]))];
        if (ForecastStudy.Forecast(rows[0].Input with { Name = "total", Label = "total", Values = sums }, question) is not { } whole)
        {
            findings.Error(FindingCodes.ForecastTotal, SourceSpan.None, "No total can be made: in no period have all series a value.", "Give series with the same periods, or leave --total out.");
            return null;
        }
        Reconciliation? reconciled = null;
        if (way == ForecastTotal.LeastTrace)
        {
            int count = Math.Min(MostErrors, rows.Min(static row => row.Forecast.Count) / 3);
            double[][] errors = [.. rows.Prepend(whole).AsParallel().AsOrdered().Select(row => RollingErrors.OneStep(row.Forecast.Model, SeriesGaps.Fill(row.Input.Values, row.Season).Values, count))];
            int[] kept = [.. Enumerable.Range(0, count).Where(i => errors.All(row => double.IsFinite(row[i])))];
            if (kept.Length >= LeastErrors)
                reconciled = Reconciliation.LeastTrace(whole.Forecast.Means, [.. rows.Select(static row => row.Forecast.Means)], [.. errors.Select(row => kept.Select(i => row[i]).ToArray())]);
            else
                findings.Warning(FindingCodes.ForecastTotal, SourceSpan.None, "There are too few values to weigh total and segments against each other; the total is the sum of the segments.", "Give more periods.");
        }
        reconciled ??= Reconciliation.BottomUp([.. rows.Select(static row => row.Forecast.Means)]);
        findings.Note(FindingCodes.ForecastTotal, SourceSpan.None,
            string.Create(CultureInfo.InvariantCulture, $"The forecasts of {rows.Count} series add up to the total; before, they missed it by at most {whole.Forecast.Means.Select((mean, h) => Math.Abs(mean - rows.Sum(row => row.Forecast.Means[h]))).Max():G6}."), "Read docs/science/forecast.md for how they are made to.");
        return [.. rows.Select((row, i) => row with { Forecast = row.Forecast with { Means = reconciled.Segments[i] } }), whole with { Forecast = whole.Forecast with { Means = reconciled.Whole } }];
    }
}
