using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Values over periods with their centre, natural limits, target trajectory, forecasts, dividers and events: whether a movement is news.</summary>
/// <remarks>A chart of lines may leave zero out; it then says so.</remarks>
public static class XChart
{
    private const double UsualHeight = 260;

    /// <summary>Draws it.</summary>
    /// <param name="control">The values with their limits.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ControlSeries control, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(look);
        IReadOnlyList<ChartPoint> points = control.Series.Points;
        DrawingWords words = DrawingWords.For(look.Language);
        ControlValues values = new(control);
        ChartNumbers numbers = new(look.Language, control.Series.Measure, values.All);
        SceneDraft draft = new(look);
        string[] labels = [.. points.Select(static point => point.Label)];
        bool leavesZero = values.LeavesZeroOut;
        double top = ChartHead.Write(draft, control.Series.Measure.Name, numbers.Unit, string.Join(" · ", Line(points, look.Language, leavesZero, words)));
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 18 * TextMeasure.CellHeight : UsualHeight;
        string[] says = [.. points.Select((point, i) => Says(point, values, i, numbers, look.Language))];
        new ControlPlot(draft, numbers, labels)
        {
            Values = values.Actual, Center = values.Center, Lower = values.Lower, Upper = values.Upper, Target = values.Plan, Forecast = values.Forecast, IsOpen = [.. points.Select(static point => point.IsOpen)],
            IsSignal = [.. values.Signals.Select(static kind => (kind & ~SignalKind.MovingRange) != 0)], Says = says, Dividers = control.Dividers, Events = control.Events, FromZero = !leavesZero, EndRoom = ControlEnds.Room(draft, control, values, numbers),
        }.Draw(top, height);
        return draft.Done(height, DrawingWords.With(words.ControlTitle, control.Series.Measure.Name), Description(control, values, numbers, words, look.Language), Table(control, values, numbers, words, look.Language));
    }

    private static IEnumerable<string> Line(IReadOnlyList<ChartPoint> points, string language, bool leavesZero, DrawingWords words)
    {
        if (points.Count == 0)
            yield break;
        yield return $"{PeriodAxis.Name(points[0].Label, language)} – {PeriodAxis.Name(points[^1].Label, language)}";
        yield return string.Join(", ", Codes(points));
        if (leavesZero)
            yield return words.NotFromZero;
    }

    private static IEnumerable<string> Codes(IReadOnlyList<ChartPoint> points)
    {
        yield return "AC";
        if (points.Any(static point => point.Plan is { } plan && double.IsFinite(plan)))
            yield return "PL";
        if (points.Any(static point => point.Actual is null && point.Forecast is { } forecast && double.IsFinite(forecast)))
            yield return "FC";
    }

    private static string Says(ChartPoint point, ControlValues values, int i, ChartNumbers numbers, string language)
    {
        StudyWords study = StudyWords.For(language);
        DrawingWords words = DrawingWords.For(language);
        string separator = language == "zh" ? "，" : ", ";
        bool isForecast = double.IsNaN(values.Actual[i]) && double.IsFinite(values.Forecast[i]);
        string text = PeriodAxis.Name(point.Label, language) + separator + numbers.Said(isForecast ? values.Forecast[i] : values.Actual[i]) + (isForecast ? $" ({words.Forecast})" : "");
        if (point.IsOpen)
            return text + separator + words.Open;
        if (double.IsFinite(values.Plan[i] - values.Actual[i]))
            text += separator + DrawingWords.With(words.Against, numbers.Change(values.Actual[i] - values.Plan[i]), words.Plan, numbers.UnitOfChange.Length > 0 ? numbers.UnitOfChange : "PL");
        string[] signals = [.. SignalText.Names(values.Signals[i], study)];
        return text + (signals.Length > 0 ? separator + string.Join(separator, signals) : "");
    }

    private static string Description(ControlSeries control, ControlValues values, ChartNumbers numbers, DrawingWords words, string language)
    {
        IReadOnlyList<ChartPoint> points = control.Series.Points;
        int last = Array.FindLastIndex(values.Actual, double.IsFinite);
        if (last < 0)
            return ScorecardWords.For(language).NoData;
        string name(int i) => PeriodAxis.Name(points[i].Label, language);
        List<string> sentences = [DrawingWords.With(words.Run, points.Count, name(0), name(points.Count - 1)), DrawingWords.With(words.Last, name(last), numbers.Said(values.Actual[last]))];
        if (control.Report is { Standing: not LimitStanding.None })
            sentences.Add(DrawingWords.With(words.Limits, numbers.Value(values.Center.LastOrDefault(double.IsFinite, double.NaN)), numbers.Value(values.Lower.LastOrDefault(double.IsFinite, double.NaN)), numbers.Value(values.Upper.LastOrDefault(double.IsFinite, double.NaN))));
        else if (control.Report is not null)
            sentences.Add(DrawingWords.With(words.NoLimits, control.Report.Count));
        if (control.Report is { Standing: not LimitStanding.None })
        {
            int[] signals = [.. Enumerable.Range(0, points.Count).Where(i => values.Signals[i] != SignalKind.None)];
            sentences.Add(signals.Length == 0 ? words.NoSignal : DrawingWords.With(words.SignalsAt, string.Join(language == "zh" ? "、" : ", ", signals.Select(name))));
        }
        return string.Join(language == "zh" ? "" : " ", sentences);
    }

    private static SceneTable Table(ControlSeries control, ControlValues values, ChartNumbers numbers, DrawingWords words, string language)
    {
        IReadOnlyList<ChartPoint> points = control.Series.Points;
        ScorecardWords card = ScorecardWords.For(language);
        bool hasPlan = values.Plan.Any(double.IsFinite), hasForecast = values.Forecast.Any(double.IsFinite), hasEvents = control.Events.Count > 0;
        string written(double value) => double.IsFinite(value) ? numbers.Value(value) : "";
        List<string> heads = [words.Period, card.Actual, .. hasPlan ? [card.Target] : Array.Empty<string>(), .. hasForecast ? [words.Forecast] : Array.Empty<string>(), words.Lower, words.Center, words.Upper, words.Signal, .. hasEvents ? [words.Event] : Array.Empty<string>()];
        return new SceneTable(heads,
            [.. points.Select((point, i) => (IReadOnlyList<string>)[PeriodAxis.Name(point.Label, language), written(values.Actual[i]) + (point.IsOpen ? $" ({words.Open})" : ""),
                .. hasPlan ? [written(values.Plan[i])] : Array.Empty<string>(), .. hasForecast ? [written(values.Forecast[i])] : Array.Empty<string>(), written(values.Lower[i]), written(values.Center[i]), written(values.Upper[i]),
                string.Join(", ", SignalText.Names(values.Signals[i], StudyWords.For(language))), .. hasEvents ? [string.Join("; ", control.Events.Where(flag => flag.Index == i).Select(static flag => flag.Text))] : Array.Empty<string>()])]);
    }
}
