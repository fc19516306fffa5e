using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>The last 24 periods as a line the height of a row, between its natural limits; a ring marks a signal in the last period.</summary>
/// <remarks>It shows the movement and not the size: it runs from the least to the greatest of values and limits.</remarks>
public static class SparklineChart
{
    private const int Periods = 24;
    private const double UsualWidth = 110, UsualHeight = 22, Edge = 4;

    /// <summary>Draws it; of fewer than two values an empty scene.</summary>
    /// <param name="control">The values with their limits; without limits the line alone.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="width">In pixels; default 110.</param>
    /// <param name="height">In pixels; default 22.</param>
    public static Scene Draw(ControlSeries control, string language, double width = UsualWidth, double height = UsualHeight)
    {
        ArgumentNullException.ThrowIfNull(control);
        // A part of a period beside whole ones would look like a fall.
        control = control with { Series = control.Series with { Points = [.. control.Series.Points.Select(static point => point.IsOpen ? point with { Actual = null } : point)] } };
        ControlValues values = new(control);
        int end = Array.FindLastIndex(values.Actual, double.IsFinite) + 1, start = Math.Max(0, end - Periods);
        SceneDraft draft = new(new ChartLook(language, width, height, HasHead: false));
        string name = control.Series.Measure.Name;
        if (values.Actual[start..end].Count(double.IsFinite) < 2)
            return draft.Done(height, name + ScorecardWords.For(language).Colon + ScorecardWords.For(language).NoData, "", SceneTable.Empty);
        int last = end - 1;
        LinearScale scale = LinearScale.Of([.. values.Actual[start..end], .. values.Lower[start..end], .. values.Upper[start..end]], height - Edge, Edge, 0);
        double step = (width - 2 * Edge) / (end - start - 1);
        Point place(int i, double value) => new(Math.Round(Edge + (i - start) * step), Math.Round(scale.At(value), 1));
        foreach (double[] limit in (double[][])[values.Upper, values.Lower])
            foreach (List<int> run in Runs(limit, start, end))
                if (run.TrueForAll(i => limit[i] == limit[run[0]]))
                    draft.Straight(ThemeRole.Limit, DataRole.Limit, place(run[0], 0).X, scale.At(limit[run[0]]), place(run[^1], 0).X, scale.At(limit[run[0]]), 1, isDashed: true);
                else
                    draft.Path(ThemeRole.Limit, DataRole.Limit, [.. run.Select(i => place(i, limit[i]))], 1, isDashed: true);
        foreach (List<int> run in Runs(values.Actual, start, end))
            draft.Path(ThemeRole.Actual, DataRole.Value, [.. run.Select(i => place(i, values.Actual[i]))], 1.5);
        draft.Add(new CircleMark(ThemeRole.Actual, DataRole.Value, "", place(last, values.Actual[last]), 2, Fill.Solid));
        if (values.Signals[last] != 0)
            draft.Add(new CircleMark(ThemeRole.Signal, DataRole.Signal, "", place(last, values.Actual[last]), Edge - 1, Fill.Outline, IsRing: true));
        ChartNumbers numbers = new(language, control.Series.Measure, values.Actual[start..end]);
        DrawingWords words = DrawingWords.For(language);
        double[] there = [.. values.Actual[start..end].Where(double.IsFinite)];
        string period(int i) => PeriodAxis.Name(control.Series.Points[i].Label, language);
        string title = $"{name}{ScorecardWords.For(language).Colon}{DrawingWords.With(words.Run, end - start, period(start), period(last))} {DrawingWords.With(words.Range, numbers.Value(there.Min()), numbers.Said(there.Max()))}";
        return draft.Done(height, title, "", new SceneTable([words.Period, name], [.. Enumerable.Range(start, end - start).Select(i => (IReadOnlyList<string>)[period(i), double.IsFinite(values.Actual[i]) ? numbers.Value(values.Actual[i]) : ""])]));
    }

    private static List<List<int>> Runs(double[] values, int start, int end)
    {
        List<List<int>> runs = [];
        for (int i = start; i < end; i++)
            if (double.IsFinite(values[i]))
            {
                if (i == start || !double.IsFinite(values[i - 1]))
                    runs.Add([]);
                runs[^1].Add(i);
            }
        return runs;
    }
}
