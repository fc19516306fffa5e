using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>What a model expected period by period, dashed, against what happened; a line shows where its data ended.</summary>
public static class TrackingPlot
{
    private const double UsualHeight = 240;

    /// <summary>Draws it.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="labels">The periods.</param>
    /// <param name="expected">What the model expects, one a period.</param>
    /// <param name="actual">What happened; NaN where it is not known.</param>
    /// <param name="learnt">So many periods were known to the model.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartMeasure measure, IReadOnlyList<string> labels, IReadOnlyList<double> expected, IReadOnlyList<double> actual, int learnt, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        ChartNumbers numbers = new(look.Language, measure, [.. expected, .. actual]);
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, measure.Name, numbers.Unit, labels.Count == 0 ? "" : $"{PeriodAxis.Name(labels[0], look.Language)} – {PeriodAxis.Name(labels[^1], look.Language)}");
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 15 * TextMeasure.CellHeight : UsualHeight, bottom = height - draft.Line * PeriodAxis.Lines(labels) - 4;
        double room = Math.Max(draft.Width($"{words.Expected} 9,999", SceneDraft.Small), draft.Width($"{words.Observed} 9,999", SceneDraft.Small)) + 14, step = (look.Width - room) / Math.Max(1, labels.Count);
        LinearScale x = new(-0.5, Math.Max(0.5, labels.Count - 0.5), 0, look.Width - room), y = LinearScale.WithZero([.. expected, .. actual], bottom, top + 10);
        LinePlot plot = new(draft, x, y);
        plot.Floor(0);
        if (learnt > 0 && learnt < labels.Count)
            draft.Straight(ThemeRole.Axis, DataRole.Divider, x.At(learnt - 0.5), top, x.At(learnt - 0.5), bottom, isDashed: true);
        plot.Curve([.. expected.Select(static (value, i) => ((double)i, value))], ThemeRole.Forecast, DataRole.Reference, 1.5, isDashed: true);
        plot.Curve([.. actual.Select(static (value, i) => ((double)i, value))], ThemeRole.Actual, DataRole.Value);
        Box field = new(0, top - 4, look.Width, bottom - top + 8);
        foreach ((string name, IReadOnlyList<double> line) in ((string, IReadOnlyList<double>)[])[(words.Observed, actual), (words.Expected, expected)])
            if (line.ToList().FindLastIndex(double.IsFinite) is >= 0 and int last)
                plot.Name($"{name} {numbers.Value(line[last])}", last, line[last], ThemeRole.Ink, field);
        PeriodAxis.Write(draft, labels, [.. labels.Select((_, i) => (i + 0.5) * step)], bottom + draft.Line - 3, new Box(0, bottom, look.Width, height - bottom));
        int end = actual.ToList().FindLastIndex(double.IsFinite);
        return draft.Done(height, measure.Name, end < 0 ? ScorecardWords.For(look.Language).NoData : DrawingWords.With(words.Ends, words.Expected, numbers.Said(expected[end]), words.Observed, numbers.Said(actual[end])),
            new SceneTable([DrawingWords.For(look.Language).Period, words.Expected, words.Observed], [.. labels.Select((label, i) => (IReadOnlyList<string>)[PeriodAxis.Name(label, look.Language), double.IsFinite(expected[i]) ? numbers.Value(expected[i]) : "", double.IsFinite(actual[i]) ? numbers.Value(actual[i]) : ""])]));
    }
}
