using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Steps of leads or orders as bars one under the other, each with its share of the step before; no drawing of a funnel, whose areas would mislead.</summary>
public static class StepRateBars
{
    private const double RowHeight = 30;

    /// <summary>Draws it.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="steps">The steps in their order, each with its count.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartMeasure measure, IReadOnlyList<(string Label, double Value)> steps, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        ChartNumbers numbers = new(look.Language, measure, steps.Select(static step => step.Value));
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, measure.Name, numbers.Unit, "");
        double row = look.IsTerminal ? 2 * TextMeasure.CellHeight : RowHeight, height = top + row * Math.Max(1, steps.Count) + 2, bar = look.IsTerminal ? 12 : 15;
        double left = Math.Min(look.Width * 0.36, steps.Select(step => draft.Width(step.Label)).DefaultIfEmpty(0).Max() + 12), gap = look.IsTerminal ? 12 : 6;
        string rate(int i) => i == 0 || !(steps[i - 1].Value > 0) || !double.IsFinite(steps[i].Value / steps[i - 1].Value) ? "" : numbers.Percent(steps[i].Value / steps[i - 1].Value) + ReaderLanguage.PercentSign(look.Language);
        double most = steps.Select(static step => step.Value).Where(double.IsFinite).Append(0).Max();
        double room = steps.Select(step => draft.Width(numbers.Value(step.Value))).DefaultIfEmpty(0).Max() + gap + 2, each = most > 0 ? (look.Width - left - room) / most : 0;
        for (int i = 0; i < steps.Count; i++)
        {
            double y = top + i * row, size = Math.Max(0, double.IsFinite(steps[i].Value) ? steps[i].Value : 0) * each;
            draft.Text(draft.Cut(steps[i].Label, left - 8), 0, y + bar / 2 + 4);
            draft.Bar(ThemeRole.Actual, DataRole.Value, $"{steps[i].Label}{ScorecardWords.For(look.Language).Colon}{numbers.Said(steps[i].Value)}", left, left + size, y, bar, Fill.Solid);
            draft.Text(numbers.Value(steps[i].Value), left + size + gap, y + bar / 2 + 4);
            if (rate(i).Length > 0)
                draft.TryText("↳ " + rate(i), left + 2, y - (look.IsTerminal ? 4 : 4), TextAnchor.Start, new Box(0, top, look.Width, height), ThemeRole.Muted);
        }
        draft.Straight(ThemeRole.Axis, DataRole.Frame, left, top, left, height - 2);
        return draft.Done(height, measure.Name, steps.Count < 2 ? "" : DrawingWords.With(words.Ends, steps[0].Label, numbers.Said(steps[0].Value), steps[^1].Label, numbers.Said(steps[^1].Value)),
            new SceneTable([words.Part, words.Value, DrawingWords.With(words.StepRate, "%")], [.. steps.Select((step, i) => (IReadOnlyList<string>)[step.Label, numbers.Value(step.Value), rate(i)])]));
    }
}
