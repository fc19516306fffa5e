using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>The room beside X chart and moving ranges: the same for both, so that a period of one stands over that of the other.</summary>
internal static class ControlEnds
{
    /// <summary>The room in pixels; a sliver where there are no limits.</summary>
    public static double Room(SceneDraft draft, ControlSeries control, ControlValues values, ChartNumbers numbers)
    {
        if (control.Report is not { Standing: not LimitStanding.None } report)
            return 4;
        DrawingWords words = DrawingWords.For(draft.Look.Language);
        ChartNumbers ranges = new(draft.Look.Language, control.Series.Measure, [.. values.MovingRanges, report.MovingRangeLimit]);
        IEnumerable<string> texts = ControlPlot.EndTexts(words, numbers, ControlPlot.Last(values.Upper), ControlPlot.Last(values.Lower), ControlPlot.Last(values.Center))
            .Concat(ControlPlot.EndTexts(words, ranges, report.MovingRangeLimit, double.NaN, report.MovingRangeMean));
        return texts.Max(text => draft.Width(text, SceneDraft.Small)) + (draft.Look.IsTerminal ? TextMeasure.CellWidth : 5) + 4;
    }
}
