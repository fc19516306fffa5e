using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Whether a year's amount is on its way: actual values summed from the start against the plan summed, forecasts following.</summary>
/// <remarks>For amounts that add up; sums of rates have no meaning. The first period without value and forecast ends the line. Where only some periods have a plan, it is drawn at these.</remarks>
public static class PaceChart
{
    private const double UsualHeight = 240;

    /// <summary>Draws it.</summary>
    /// <param name="series">The periods of one year, the first one first.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartSeries series, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        DrawingWords common = DrawingWords.For(look.Language);
        ScorecardWords card = ScorecardWords.For(look.Language);
        IReadOnlyList<ChartPoint> points = series.Points;
        int closed = points.TakeWhile(static point => point.Actual is { } value && double.IsFinite(value)).Count();
        double[] actual = Summed([.. points.Select((point, i) => i < closed ? point.Actual!.Value : double.NaN)], 0);
        double[] plan = Planned(points);
        double[] forecast = Summed([.. points.Select((point, i) => i < closed ? 0 : point.Forecast ?? double.NaN)], closed > 0 ? actual[closed - 1] : 0);
        ChartNumbers numbers = new(look.Language, series.Measure, [.. actual, .. plan, .. forecast]);
        SceneDraft draft = new(look);
        string[] labels = [.. points.Select(static point => point.Label)];
        double top = ChartHead.Write(draft, series.Measure.Name, numbers.Unit, labels.Length == 0 ? "" : $"{PeriodAxis.Name(labels[0], look.Language)} – {PeriodAxis.Name(labels[^1], look.Language)} · {words.Cumulative} · AC, PL{(forecast.Skip(closed).Any(double.IsFinite) ? ", FC" : "")}");
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 16 * TextMeasure.CellHeight : UsualHeight, bottom = height - draft.Line * PeriodAxis.Lines(labels) - 4;
        double room = new[] { actual, plan, forecast }.SelectMany(static line => line).Where(double.IsFinite).Select(value => draft.Width($"AC {numbers.Value(value)}", SceneDraft.Small)).DefaultIfEmpty(0).Max() + 18;
        double step = (look.Width - room) / Math.Max(1, points.Count);
        LinearScale x = new(-0.5, Math.Max(0.5, points.Count - 0.5), 0, look.Width - room), y = LinearScale.WithZero([.. actual, .. plan, .. forecast], bottom, top + 12);
        LinePlot plot = new(draft, x, y);
        plot.Floor(0);
        plot.Curve([.. plan.Select((value, i) => ((double)i, value))], ThemeRole.Plan, DataRole.Target, 1);
        foreach (int i in Enumerable.Range(0, plan.Length).Where(i => double.IsFinite(plan[i])))
            plot.Dot(i, plan[i], Says(i, plan[i], common.Plan), ThemeRole.Plan, Fill.Outline);
        plot.Curve([.. actual.Select((value, i) => ((double)i, value))], ThemeRole.Actual, DataRole.Value, 2.5);
        foreach (int i in Enumerable.Range(0, closed))
            plot.Dot(i, actual[i], Says(i, actual[i], card.Actual), fill: points[i].IsOpen ? Fill.Outline : Fill.Solid, radius: 3);
        if (closed < points.Count)
        {
            plot.Curve([.. closed > 0 ? [(closed - 1.0, actual[closed - 1])] : Array.Empty<(double, double)>(), .. Enumerable.Range(closed, points.Count - closed).Select(i => ((double)i, forecast[i]))], ThemeRole.Forecast, DataRole.Value, 1.5, isDashed: true);
            foreach (int i in Enumerable.Range(closed, points.Count - closed).Where(i => double.IsFinite(forecast[i])))
                plot.Dot(i, forecast[i], Says(i, forecast[i], common.Forecast), ThemeRole.Forecast, Fill.Hatch, 3.5);
        }
        Box field = new(0, top - 4, look.Width, bottom - top + 8);
        foreach ((string code, double[] line) in ((string, double[])[])[("AC", actual), ("PL", plan), ("FC", [.. forecast.Select((value, i) => i < closed ? double.NaN : value)])])
            if (Array.FindLastIndex(line, double.IsFinite) is >= 0 and int last)
                plot.Name($"{code} {numbers.Value(line[last])}", last, line[last], ThemeRole.Ink, field, isOnLine: last < points.Count - 1);
        PeriodAxis.Write(draft, labels, [.. labels.Select((_, i) => (i + 0.5) * step)], bottom + draft.Line - 3, new Box(0, bottom, look.Width, height - bottom));
        int end = closed - 1;
        string text(double value) => double.IsFinite(value) ? numbers.Value(value) : "";
        return draft.Done(height, $"{series.Measure.Name}, {words.Cumulative}", end < 0 ? card.NoData : Says(end, actual[end], card.Actual) + (double.IsFinite(plan[end]) ? $", {DrawingWords.With(common.Against, numbers.Change(actual[end] - plan[end]), common.Plan, numbers.Share(ScenarioNotation.Share(actual[end], plan[end])) + ReaderLanguage.PercentSign(look.Language))}" : "") + card.Stop,
            new SceneTable([common.Period, card.Actual, card.Target, common.Forecast], [.. points.Select((point, i) => (IReadOnlyList<string>)[PeriodAxis.Name(point.Label, look.Language), text(actual[i]), text(plan[i]), i < closed ? "" : text(forecast[i])])]));

        string Says(int i, double value, string what) => $"{PeriodAxis.Name(labels[i], look.Language)}, {what}{card.Colon}{numbers.Said(value)}";
    }

    /// <summary>The plan summed from the start, at the periods that have one.</summary>
    private static double[] Planned(IReadOnlyList<ChartPoint> points)
    {
        double[] sums = Summed([.. points.Select(static point => point.Plan is { } plan && double.IsFinite(plan) ? plan : 0)], 0);
        return [.. points.Select((point, i) => point.Plan is { } plan && double.IsFinite(plan) ? sums[i] : double.NaN)];
    }

    /// <summary>Sums from the start; what follows a missing value is missing.</summary>
    private static double[] Summed(double[] values, double start)
    {
        double[] sums = new double[values.Length];
        double sum = start;
        for (int i = 0; i < values.Length; i++)
            sums[i] = sum += values[i];
        return sums;
    }
}
