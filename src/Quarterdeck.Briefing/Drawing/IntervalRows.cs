using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Estimates as points with their intervals as lines, one a row. Effects stand around zero, which what does not cross it is told from; levels stand where they lie.</summary>
public static class IntervalRows
{
    private const double RowHeight = 22;
    private const int MostRows = 30;

    /// <summary>Draws it.</summary>
    /// <param name="measure">What is estimated.</param>
    /// <param name="rows">The estimates, in the order in which they are read; more than 30 are left to the table.</param>
    /// <param name="level">The probability of the intervals, in percent.</param>
    /// <param name="look">How.</param>
    /// <param name="description">What it says; empty for nothing.</param>
    /// <param name="areLevels">True for levels, such as shares and scores, which have no sign; false, the default, for effects.</param>
    public static Scene Draw(ChartMeasure measure, IReadOnlyList<IntervalRow> rows, double level, ChartLook look, string description = "", bool areLevels = false)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        IntervalRow[] shown = [.. rows.Where(static row => double.IsFinite(row.Value)).Take(MostRows)];
        double[] all = [.. shown.SelectMany(static row => new[] { row.Value, row.Low, row.High })];
        ChartNumbers numbers = new(look.Language, measure, all);
        string written(double value) => areLevels ? numbers.Value(value) : numbers.Change(value);
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, measure.Name, numbers.Unit, DrawingWords.With(words.Interval, numbers.Plain(level, 0)));
        double row = look.IsTerminal ? TextMeasure.CellHeight : RowHeight, height = top + row * Math.Max(1, shown.Length) + 4;
        double left = Math.Min(look.Width * 0.4, shown.Select(one => draft.Width(one.Label, isBold: one.IsStrong)).DefaultIfEmpty(0).Max() + 12), room = all.Where(double.IsFinite).Select(value => draft.Width(written(value), isBold: true)).DefaultIfEmpty(0).Max() + 14;
        LinearScale x = LinearScale.Of([.. all, 0], left, look.Width - room, 0.03);
        draft.Straight(ThemeRole.Axis, DataRole.Frame, x.At(0), top, x.At(0), height - 4);
        for (int i = 0; i < shown.Length; i++)
        {
            double y = top + i * row + row / 2, foot = y + 4;
            ThemeRole role = shown[i].IsStrong ? ThemeRole.Actual : ThemeRole.Neutral;
            draft.Text(draft.Cut(shown[i].Label, left - 8, isBold: shown[i].IsStrong), 0, foot, isBold: shown[i].IsStrong);
            if (double.IsFinite(shown[i].Low + shown[i].High))
                draft.Straight(role, DataRole.Limit, x.At(shown[i].Low), y, x.At(shown[i].High), y, 2);
            draft.Add(new CircleMark(role, DataRole.Value, $"{shown[i].Label}{ScorecardWords.For(look.Language).Colon}{written(shown[i].Value)} ({written(shown[i].Low)} – {written(shown[i].High)})", new Point(x.At(shown[i].Value), y), 4, Fill.Solid));
            draft.Text(written(shown[i].Value), look.Width, foot, TextAnchor.End, isBold: shown[i].IsStrong);
        }
        string text(double value) => double.IsFinite(value) ? written(value) : "";
        return draft.Done(height, measure.Name, description, new SceneTable([words.Part, words.Value, words.Low, words.High], [.. rows.Select(one => (IReadOnlyList<string>)[one.Label, text(one.Value), text(one.Low), text(one.High)])]));
    }
}
