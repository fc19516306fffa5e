using Quarterdeck.Briefing.Scenes;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>The lines over a chart: the measure in bold with its unit, then periods and scenarios.</summary>
internal static class ChartHead
{
    /// <summary>Writes them where the look asks for them.</summary>
    /// <param name="draft">The scene.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="unit">Its unit; empty for none.</param>
    /// <param name="line">Periods and scenarios; empty for none.</param>
    /// <returns>Where the chart may begin.</returns>
    public static double Write(SceneDraft draft, string measure, string unit, string line)
    {
        if (!draft.Look.HasHead)
            return draft.Look.IsTerminal ? 0 : 6;
        double foot = draft.Look.IsTerminal ? 12 : 13, room = draft.Look.Width;
        string tail = unit.Length == 0 ? "" : draft.Cut(unit, room / 3);
        string name = draft.Cut(measure, room - draft.Width(tail) - 8, isBold: true);
        Box at = draft.Text(name, 0, foot, isBold: true);
        if (tail.Length > 0)
            draft.Text(tail, at.Right + (draft.Look.IsTerminal ? TextMeasure.CellWidth : 6), foot, role: ThemeRole.Muted);
        if (line.Length > 0)
            draft.Text(draft.Cut(line, room), 0, foot + draft.Line, role: ThemeRole.Muted);
        return foot + (line.Length > 0 ? draft.Line : 0) + (draft.Look.IsTerminal ? 4 : 9);
    }
}
