using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>What was measured, and what is expected with its intervals; targets as outlined marks, so that one sees whether they lie inside.</summary>
public static class ForecastFan
{
    private const double UsualHeight = 280;

    /// <summary>Draws it.</summary>
    /// <param name="history">What was measured; its plans and those of later periods are drawn as targets.</param>
    /// <param name="forecast">The periods after it.</param>
    /// <param name="levels">The probability of each band, in percent, the narrowest first.</param>
    /// <param name="look">How.</param>
    /// <param name="targets">The targets of the periods of the forecast; null, the default, for none.</param>
    public static Scene Draw(ChartSeries history, IReadOnlyList<FanPoint> forecast, IReadOnlyList<double> levels, ChartLook look, IReadOnlyList<double?>? targets = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        DrawingWords common = DrawingWords.For(look.Language);
        ScorecardWords card = ScorecardWords.For(look.Language);
        int past = history.Points.Count, all = past + forecast.Count;
        string[] labels = [.. history.Points.Select(static point => point.Label), .. forecast.Select(static point => point.Label)];
        double[] actual = [.. history.Points.Select(static point => point.Actual ?? double.NaN)];
        double[] plan = [.. history.Points.Select(static point => point.Plan ?? double.NaN), .. Enumerable.Range(0, forecast.Count).Select(i => targets is not null && i < targets.Count ? targets[i] ?? double.NaN : double.NaN)];
        double[] values = [.. actual, .. plan, .. forecast.SelectMany(static point => point.Bands.SelectMany(static band => new[] { band.Low, band.High }).Append(point.Mean))];
        ChartNumbers numbers = new(look.Language, history.Measure, values);
        SceneDraft draft = new(look);
        double[] finite = [.. values.Where(double.IsFinite)];
        bool leavesZero = finite.Length > 0 && (finite.Min() > 0.5 * finite.Max() || finite.Max() < 0.5 * finite.Min());
        string bands = string.Join(", ", levels.Select(level => DrawingWords.With(words.Interval, numbers.Plain(level, 0))));
        double top = ChartHead.Write(draft, history.Measure.Name, numbers.Unit, string.Join(" · ", new[] { all == 0 ? "" : $"{PeriodAxis.Name(labels[0], look.Language)} – {PeriodAxis.Name(labels[^1], look.Language)}", "AC, FC", bands, leavesZero ? common.NotFromZero : "" }.Where(static part => part.Length > 0)));
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 18 * TextMeasure.CellHeight : UsualHeight, bottom = height - draft.Line * PeriodAxis.Lines(labels) - 4;
        double room = forecast.Count == 0 ? 8 : forecast[^1].Bands.SelectMany(static band => new[] { band.Low, band.High }).Append(forecast[^1].Mean).Max(value => draft.Width(numbers.Value(value), SceneDraft.Small)) + 20, step = (look.Width - room) / Math.Max(1, all);
        LinearScale x = new(-0.5, Math.Max(0.5, all - 0.5), 0, look.Width - room), y = leavesZero ? LinearScale.Of(values, bottom - 6, top + 10, 0.03) : LinearScale.WithZero(values, bottom, top + 10);
        LinePlot plot = new(draft, x, y);
        // The wide band first, so that the narrow one lies on it and is darker.
        for (int band = levels.Count - 1; band >= 0; band--)
            plot.Band([.. past > 0 && double.IsFinite(actual[^1]) ? [(past - 1.0, actual[^1], actual[^1])] : Array.Empty<(double, double, double)>(), .. forecast.Select((point, i) => ((double)past + i, point.Bands[band].Low, point.Bands[band].High))], band == 0 ? 1 : 0.55);
        draft.Straight(ThemeRole.Axis, DataRole.Frame, 0, bottom, look.Width - room, bottom);
        plot.Curve([.. actual.Select((value, i) => ((double)i, value))], ThemeRole.Actual, DataRole.Value);
        plot.Curve([.. past > 0 && double.IsFinite(actual[^1]) ? [(past - 1.0, actual[^1])] : Array.Empty<(double, double)>(), .. forecast.Select((point, i) => ((double)past + i, point.Mean))], ThemeRole.Forecast, DataRole.Value, 1.5, isDashed: true);
        for (int i = 0; i < all; i++)
        {
            double half = Math.Clamp(step * 0.3, 2, 9);
            if (double.IsFinite(plan[i]))
                draft.Add(new RectMark(ThemeRole.Plan, DataRole.Target, "", new Box(Math.Max(0, x.At(i) - half), y.At(plan[i]) - 2.5, 2 * half, 5), Fill.Outline));
            if (i < past && double.IsFinite(actual[i]))
                plot.Dot(i, actual[i], $"{PeriodAxis.Name(labels[i], look.Language)}{card.Colon}{numbers.Said(actual[i])}", fill: history.Points[i].IsOpen ? Fill.Outline : Fill.Solid, radius: 2);
            else if (i >= past)
                plot.Dot(i, forecast[i - past].Mean, $"{PeriodAxis.Name(labels[i], look.Language)}, {common.Forecast}{card.Colon}{numbers.Said(forecast[i - past].Mean)}", ThemeRole.Forecast, Fill.Hatch, 3.5);
        }
        if (forecast.Count > 0)
            foreach (double value in forecast[^1].Bands.SelectMany(static band => new[] { band.High, band.Low }).Reverse().Prepend(forecast[^1].Mean))
                draft.TryText(numbers.Value(value), look.Width - room + 6, y.At(value) + 4, TextAnchor.Start, new Box(look.Width - room, top - 4, room, bottom - top + 8), value == forecast[^1].Mean ? ThemeRole.Ink : ThemeRole.Muted);
        PeriodAxis.Write(draft, labels, [.. labels.Select((_, i) => (i + 0.5) * step)], bottom + draft.Line - 3, new Box(0, bottom, look.Width, height - bottom));
        string description = forecast.Count == 0 ? card.NoData : $"{PeriodAxis.Name(labels[^1], look.Language)}, {common.Forecast}{card.Colon}{numbers.Said(forecast[^1].Mean)}"
            + (levels.Count == 0 ? "" : $" ({DrawingWords.With(words.Interval, numbers.Plain(levels[^1], 0))}{card.Colon}{numbers.Value(forecast[^1].Bands[^1].Low)} – {numbers.Value(forecast[^1].Bands[^1].High)})") + card.Stop;
        return draft.Done(height, $"{history.Measure.Name}, {common.Forecast}", description, new SceneTable([common.Period, card.Actual, common.Forecast, .. levels.SelectMany(level => new[] { $"{words.Low} {numbers.Plain(level, 0)} %", $"{words.High} {numbers.Plain(level, 0)} %" })],
            [.. labels.Select((label, i) => (IReadOnlyList<string>)[PeriodAxis.Name(label, look.Language), i < past && double.IsFinite(actual[i]) ? numbers.Value(actual[i]) : "", i < past ? "" : numbers.Value(forecast[i - past].Mean),
                .. levels.SelectMany((_, band) => i < past ? ["", ""] : new[] { numbers.Value(forecast[i - past].Bands[band].Low), numbers.Value(forecast[i - past].Bands[band].High) })])]));
    }
}
