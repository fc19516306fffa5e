using System.Globalization;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Customers by the number of their repeat purchases: what a model expects of each group, against what was held out and really happened.</summary>
/// <remarks>Expected means are hatched, real ones full; where nothing was held out, expectation stands alone.</remarks>
public static class CustomerColumns
{
    private const double UsualHeight = 240;

    /// <summary>Draws it; an empty scene where the model tells nothing.</summary>
    /// <param name="study">The study.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(CustomerStudy study, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(look);
        CustomerWords words = CustomerWords.For(look.Language);
        PlotWords plot = PlotWords.For(look.Language);
        (string Name, int Count, double Expected, double? Actual)[] groups = !study.Tells ? [] :
        [
            .. study.Rows.GroupBy(static row => Math.Min(row.History.Repeats, CustomerStudy.MostRepeatsShown)).OrderBy(static group => group.Key).Select(group =>
                (group.Key.ToString(CultureInfo.InvariantCulture) + (group.Key == CustomerStudy.MostRepeatsShown ? "+" : ""), group.Count(), group.Average(static row => row.Purchases), study.HasHoldout ? group.Average(static row => (double)(row.Actual ?? 0)) : (double?)null)),
        ];
        ChartNumbers numbers = new(look.Language, new ChartMeasure(words.Expected, Unit.Parse("number")), groups.SelectMany(static group => new[] { group.Expected, group.Actual ?? 0 }));
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, words.Expected, "", $"{words.Repeats} → · {plot.Expected} ▨{(study.HasHoldout ? $", {plot.Observed} ■" : "")}");
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 14 * TextMeasure.CellHeight : UsualHeight, bottom = height - 2 * draft.Line - 4, step = look.Width / Math.Max(1, groups.Length), width = step * 2 / 3 / (study.HasHoldout ? 2 : 1);
        LinearScale y = LinearScale.WithZero(groups.SelectMany(static group => new[] { group.Expected, group.Actual ?? 0 }), bottom, top + draft.Line);
        Box field = new(0, top - 6, look.Width, height - top + 6);
        ChartNumbers counts = new(look.Language, new ChartMeasure("", Unit.Parse("count")), groups.Select(static group => (double)group.Count));
        for (int i = 0; i < groups.Length; i++)
        {
            double middle = (i + 0.5) * step, x = middle - (groups[i].Actual is null ? width / 2 : width);
            string says(string what, double value) => $"{words.Repeats} {groups[i].Name}, {what}{ScorecardWords.For(look.Language).Colon}{numbers.Value(value)}";
            draft.Column(ThemeRole.Forecast, DataRole.Reference, says(plot.Expected, groups[i].Expected), x, width, y.At(0), y.At(groups[i].Expected), Fill.Hatch);
            draft.TryText(numbers.Value(groups[i].Expected), x + width / 2, y.At(groups[i].Expected) - 3, TextAnchor.Middle, field);
            if (groups[i].Actual is { } actual)
            {
                draft.Column(ThemeRole.Actual, DataRole.Value, says(plot.Observed, actual), middle, width, y.At(0), y.At(actual), Fill.Solid);
                draft.TryText(numbers.Value(actual), middle + width / 2, y.At(actual) - 3, TextAnchor.Middle, field);
            }
            draft.Text(groups[i].Name, middle, bottom + draft.Line - 3, TextAnchor.Middle, size: SceneDraft.Small);
            draft.TryText($"n {counts.Value(groups[i].Count)}", middle, bottom + 2 * draft.Line - 4, TextAnchor.Middle, field, ThemeRole.Muted);
        }
        draft.Straight(ThemeRole.Axis, DataRole.Frame, 0, bottom, look.Width, bottom);
        return draft.Done(height, words.Expected, study.Verdict, new SceneTable([words.Repeats, words.Customers, plot.Expected, .. study.HasHoldout ? [plot.Observed] : Array.Empty<string>()],
            [.. groups.Select(group => (IReadOnlyList<string>)[group.Name, counts.Value(group.Count), numbers.Value(group.Expected), .. group.Actual is { } actual ? [numbers.Value(actual)] : Array.Empty<string>()])]));
    }
}
