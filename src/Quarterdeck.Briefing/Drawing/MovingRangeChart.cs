using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>How much each value differs from the one before, with the mean and the limit of that; stands under the X chart and has its periods.</summary>
public static class MovingRangeChart
{
    private const double UsualHeight = 150;

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
        // The ranges are those that the limits were made from: of the values without season and trend.
        double[] ranges = values.MovingRanges;
        bool hasLimits = control.Report is { Standing: LimitStanding.Provisional or LimitStanding.Usable };
        double mean = hasLimits ? control.Report!.MovingRangeMean : double.NaN, limit = hasLimits ? control.Report!.MovingRangeLimit : double.NaN;
        double[] line(double value) => [.. points.Select((_, i) => i < (control.Report?.Points.Count ?? 0) ? value : double.NaN)];
        ChartNumbers numbers = new(look.Language, control.Series.Measure, [.. ranges, limit]);
        string separator = look.Language == "zh" ? "，" : ", ";
        SceneDraft draft = new(look);
        string title = $"{control.Series.Measure.Name}{ScorecardWords.For(look.Language).Colon}{words.MovingRange}";
        double top = ChartHead.Write(draft, title, numbers.UnitOfChange, "");
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 10 * TextMeasure.CellHeight : UsualHeight;
        new ControlPlot(draft, numbers, [.. points.Select(static point => point.Label)])
        {
            Values = ranges, Center = line(mean), Lower = line(double.NaN), Upper = line(limit), FromZero = true, EndRoom = ControlEnds.Room(draft, control, values, new ChartNumbers(look.Language, control.Series.Measure, values.All)),
            IsSignal = [.. values.Signals.Select(static kind => (kind & SignalKind.MovingRange) != 0)],
            Says = [.. points.Select((point, i) => PeriodAxis.Name(point.Label, look.Language) + separator + numbers.Value(ranges[i]))],
        }.Draw(top, height);
        int last = Array.FindLastIndex(ranges, double.IsFinite);
        string description = last < 0 ? ScorecardWords.For(look.Language).NoData
            : DrawingWords.With(words.Last, PeriodAxis.Name(points[last].Label, look.Language), numbers.Value(ranges[last])) + (hasLimits ? (look.Language == "zh" ? "" : " ") + DrawingWords.With(words.Limits, numbers.Value(mean), numbers.Value(0), numbers.Value(limit)) : "");
        return draft.Done(height, title, description, new SceneTable([words.Period, words.MovingRange, words.Center, words.Upper],
            [.. points.Select((point, i) => (IReadOnlyList<string>)[PeriodAxis.Name(point.Label, look.Language), Written(ranges[i]), Written(mean), Written(limit)])]));

        string Written(double value) => double.IsFinite(value) ? numbers.Value(value) : "";
    }
}
