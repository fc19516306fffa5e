using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Shares of a whole as bars of at most five parts, one row a whole: a period, a segment. Each part has its share above it.</summary>
public static class StackedBars
{
    /// <summary>More parts than this cannot be told apart; the smallest are put together.</summary>
    public const int MostParts = 5;

    private const double RowHeight = 46, DenseHeight = 36;
    private const int FewRows = 6;

    /// <summary>Draws it.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="parts">The names of the parts.</param>
    /// <param name="rows">The wholes, each with a value from 0 for each part.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartMeasure measure, IReadOnlyList<string> parts, IReadOnlyList<(string Label, IReadOnlyList<double> Values)> rows, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        int[] order = [.. Enumerable.Range(0, parts.Count).OrderByDescending(i => rows.Sum(row => Finite(row.Values[i])))];
        int[][] groups = parts.Count <= MostParts ? [.. order.Select(static i => new[] { i })] : [.. order.Take(MostParts - 1).Select(static i => new[] { i }), order[(MostParts - 1)..]];
        string[] names = [.. groups.Select(group => group.Length == 1 ? parts[group[0]] : words.Others)];
        double[][] values = [.. rows.Select(row => groups.Select(group => group.Sum(i => Finite(row.Values[i]))).ToArray())];
        ChartNumbers numbers = new(look.Language, measure, values.Select(static row => row.Sum()));
        string percent = ReaderLanguage.PercentSign(look.Language);
        SceneDraft draft = new(look);
        double left = Math.Min(look.Width * 0.3, rows.Select(one => draft.Width(one.Label)).DefaultIfEmpty(0).Max() + 12);
        double right = rows.Count == 0 ? 0 : values.Max(one => draft.Width(numbers.Said(one.Sum()))) + 12, width = look.Width - left - right;
        // Where a name has no room above its part, all of them stand in one line, in the order of the parts.
        bool areListed = rows.Count > 0 && names.Where((name, i) => values[0].Sum() > 0 && draft.Width(name, SceneDraft.Small) > values[0][i] / values[0].Sum() * width - 4).Any();
        double top = ChartHead.Write(draft, measure.Name, "%", areListed ? string.Join(" | ", names) : "") - (areListed ? draft.Line : 0);
        double row = look.IsTerminal ? 3 * TextMeasure.CellHeight : rows.Count > FewRows ? DenseHeight : RowHeight, height = top + draft.Line + row * Math.Max(1, rows.Count) + 2;
        for (int r = 0; r < rows.Count; r++)
        {
            double whole = values[r].Sum(), x = left, y = top + draft.Line + r * row + draft.Line + 2, bar = look.IsTerminal ? TextMeasure.CellHeight : row - draft.Line - 8;
            if (look.IsTerminal)
                y = Math.Ceiling(y / TextMeasure.CellHeight) * TextMeasure.CellHeight;
            draft.Text(draft.Cut(rows[r].Label, left - 8), 0, y + bar / 2 + 4);
            for (int i = 0; i < names.Length && whole > 0; i++)
            {
                double part = values[r][i] / whole, size = part * width;
                if (part <= 0)
                    continue;
                // Neighbours differ by shade and by fill, so that they can be told apart in black and white too.
                draft.Add(new RectMark(i % 2 == 0 ? ThemeRole.Actual : ThemeRole.PriorYear, DataRole.Value, $"{rows[r].Label}, {names[i]}{ScorecardWords.For(look.Language).Colon}{numbers.Percent(part)}{percent}", new Box(x, y, Math.Max(1, size - 1), bar), i >= 4 ? Fill.Outline : Fill.Solid) { Strength = i is 2 or 3 ? 0.55 : 1 });
                // In a terminal a text begins with a whole cell, which may lie half before its part.
                double early = look.IsTerminal ? TextMeasure.CellWidth / 2 : 0;
                Box room = new(x - early, y - draft.Line - 2, Math.Max(0, Math.Min(size + 2 + early, look.Width - x)), draft.Line + 2);
                draft.TryText(numbers.Percent(part), x, y - 4, TextAnchor.Start, room);
                if (r == 0 && !areListed)
                    draft.TryText(draft.Cut(names[i], Math.Max(0, size - 4), SceneDraft.Small), x, top + draft.Line - 5, TextAnchor.Start, new Box(x, top - 4, Math.Max(0, size), draft.Line + 4), ThemeRole.Muted);
                x += size;
            }
            draft.Text(numbers.Said(whole), look.Width, y + bar / 2 + 4, TextAnchor.End);
        }
        return draft.Done(height, measure.Name, rows.Count == 0 || names.Length == 0 || values[0].Sum() <= 0 ? ScorecardWords.For(look.Language).NoData : DrawingWords.With(words.Largest, names[0], numbers.Percent(values[0][0] / values[0].Sum()) + percent),
            new SceneTable([words.Part, .. names, numbers.Unit.Length > 0 ? $"{words.Value} ({numbers.Unit})" : words.Value],
                [.. rows.Select((one, r) => (IReadOnlyList<string>)[one.Label, .. values[r].Select(value => values[r].Sum() > 0 ? numbers.Percent(value / values[r].Sum()) + percent : ""), numbers.Value(values[r].Sum())])]));
    }

    private static double Finite(double value) => double.IsFinite(value) && value > 0 ? value : 0;
}
