using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Parts of a whole from the largest to the smallest, with their differences to the prior year beside them on the same scale.</summary>
public static class StructureBars
{
    private const int MostRows = 20;
    private const double RowHeight = 22;

    /// <summary>Draws it.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="rows">The parts, in any order.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartMeasure measure, IReadOnlyList<StructureRow> rows, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        StructureRow[] sorted = [.. rows.Where(static row => double.IsFinite(row.Value)).Select(static row => row.PriorYear is { } prior && !double.IsFinite(prior) ? row with { PriorYear = null } : row).OrderByDescending(static row => row.Value)];
        // Rates of the rest cannot be put together; amounts can.
        StructureRow[] shown = sorted.Length <= MostRows ? sorted : measure.Unit.IsRate ? sorted[..MostRows]
            : [.. sorted.Take(MostRows - 1), new(words.Others, sorted.Skip(MostRows - 1).Sum(static row => row.Value), sorted.Skip(MostRows - 1).All(static row => row.PriorYear is not null) ? sorted.Skip(MostRows - 1).Sum(static row => row.PriorYear) : null)];
        bool hasPrior = Array.Exists(shown, static row => row.PriorYear is not null);
        double[] changes = [.. shown.Select(static row => row.PriorYear is { } prior ? row.Value - prior : double.NaN)];
        ChartNumbers numbers = new(look.Language, measure, shown.SelectMany(static row => new[] { row.Value, row.PriorYear ?? 0 }));
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, measure.Name, numbers.Unit, hasPrior ? "AC, PY, ΔPY" : "");
        double row = look.IsTerminal ? TextMeasure.CellHeight : RowHeight, height = top + row * Math.Max(1, shown.Length) + 4;
        double left = Math.Min(look.Width * 0.36, shown.Select(one => draft.Width(one.Label)).DefaultIfEmpty(0).Max() + 12), gap = look.IsTerminal ? 12 : 6;
        double room = shown.Select((one, i) => Math.Max(draft.Width(numbers.Value(one.Value)), double.IsFinite(changes[i]) ? draft.Width(numbers.Change(changes[i])) : 0)).DefaultIfEmpty(0).Max() + gap + 6;
        double[] values = [.. shown.SelectMany(static one => new[] { one.Value, one.PriorYear ?? 0 }), 0], moves = [.. changes.Where(double.IsFinite), 0];
        double least = values.Min() < 0 ? room : 0, space = look.Width - left - least - room - (hasPrior ? 2 * room + 8 : 0);
        double range = values.Max() - values.Min() + (hasPrior ? moves.Max() - moves.Min() : 0), each = range > 0 ? space / range : 0;
        double zero = left + least - Math.Min(0, values.Min()) * each, axis = zero + values.Max() * each + 2 * room + 8 - moves.Min() * each;
        double bar = look.IsTerminal ? 12 : RowHeight * 2 / 3 * (measure.Unit.IsRate ? 0.6 : 1);
        string colon = ScorecardWords.For(look.Language).Colon;
        for (int i = 0; i < shown.Length; i++)
        {
            double y = top + i * row + (row - bar) / 2, foot = top + i * row + row / 2 + 4;
            draft.Text(draft.Cut(shown[i].Label, left - 8), 0, foot);
            if (shown[i].PriorYear is { } prior && !look.IsTerminal)
                draft.Bar(ThemeRole.PriorYear, DataRole.Reference, "", zero, zero + prior * each, y - 3, bar, Fill.Solid);
            draft.Bar(ThemeRole.Actual, DataRole.Value, $"{shown[i].Label}{colon}{numbers.Said(shown[i].Value)}", zero, zero + shown[i].Value * each, y, bar, Fill.Solid);
            bool isLeft = shown[i].Value < 0;
            double end = isLeft ? zero + shown[i].Value * each - gap : zero + Math.Max(shown[i].Value, Math.Max(0, shown[i].PriorYear ?? 0)) * each + gap;
            draft.Text(numbers.Value(shown[i].Value), end, foot, isLeft ? TextAnchor.End : TextAnchor.Start);
            if (!double.IsFinite(changes[i]))
                continue;
            draft.Bar(ScenarioNotation.Effect(changes[i], measure.Better, ChartScenario.PriorYear), DataRole.Variance, $"{shown[i].Label} ΔPY{colon}{numbers.Change(changes[i])}", axis, axis + changes[i] * each, y, bar, Fill.Solid);
            draft.Text(numbers.Change(changes[i]), axis + changes[i] * each + (changes[i] < 0 ? -gap : gap), foot, changes[i] < 0 ? TextAnchor.End : TextAnchor.Start);
        }
        draft.Straight(ThemeRole.Axis, DataRole.Frame, zero, top, zero, height - 4);
        if (hasPrior)
            ScenarioNotation.Axis(draft, ChartScenario.PriorYear, new Point(axis, top), new Point(axis, height - 4));
        return draft.Done(height, measure.Name, shown.Length == 0 ? ScorecardWords.For(look.Language).NoData : DrawingWords.With(words.Largest, shown[0].Label, numbers.Said(shown[0].Value)),
            new SceneTable([words.Part, words.Value, .. hasPrior ? [ScorecardWords.For(look.Language).PriorYear, "ΔPY"] : Array.Empty<string>()],
                [.. shown.Select((one, i) => (IReadOnlyList<string>)[one.Label, numbers.Value(one.Value), .. hasPrior ? [one.PriorYear is { } prior ? numbers.Value(prior) : "", double.IsFinite(changes[i]) ? numbers.Change(changes[i]) : ""] : Array.Empty<string>()])]));
    }
}
