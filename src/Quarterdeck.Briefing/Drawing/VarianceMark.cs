using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>One difference in the row of a table: a bar for the amount, a pin for the share, each with its number.</summary>
/// <remarks>The axis in the middle stands for what is compared with. What is longer than the column's scale ends in a triangle.</remarks>
public static class VarianceMark
{
    private const double UsualWidth = 140, Height = 22, Gap = 4;

    /// <summary>A bar as long as the difference.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="change">The difference; null and what is not finite give an empty scene.</param>
    /// <param name="most">The difference that reaches the edge, in the same unit: the same for all rows that have one unit.</param>
    /// <param name="reference">What it is compared with.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="width">In pixels; default 140.</param>
    /// <param name="isForecast">True for the difference of a forecast, which is hatched.</param>
    /// <param name="written">The difference as the row writes its numbers; empty, the default, to write it at the scale of <paramref name="most"/>.</param>
    /// <param name="widest">The longest number of the column, for which every row leaves room, so that bars of one unit keep one scale; empty, the default, for this row's own.</param>
    public static Scene Bar(ChartMeasure measure, double? change, double most, ChartScenario reference, string language, double width = UsualWidth, bool isForecast = false, string written = "", string widest = "")
    {
        ArgumentNullException.ThrowIfNull(measure);
        ChartNumbers numbers = new(language, measure, [most, change ?? 0]);
        return Draw(measure, change, most, reference, language, width, number => written.Length > 0 ? written : numbers.Change(number), (draft, role, from, to, label) =>
            draft.Bar(role, DataRole.Variance, label, from, to, 5, Height - 10, isForecast ? Fill.Hatch : Fill.Solid), widest);
    }

    /// <summary>A pin as long as the share; its head says whether the number is measured or forecast.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="share">The difference as a share of what is compared with; null and what is not finite are written as not defined.</param>
    /// <param name="most">The share that reaches the edge: the same for all rows.</param>
    /// <param name="reference">What it is compared with.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="width">In pixels; default 140.</param>
    /// <param name="isForecast">True for the share of a forecast.</param>
    public static Scene Pin(ChartMeasure measure, double? share, double most, ChartScenario reference, string language, double width = UsualWidth, bool isForecast = false)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ChartNumbers numbers = new(language, measure, []);
        return Draw(measure, share, most, reference, language, width, number => numbers.Share(number) + ReaderLanguage.PercentSign(language), (draft, role, from, to, label) =>
        {
            draft.Bar(role, DataRole.Variance, label, from, to, Height / 2 - 1.5, 3, Fill.Solid);
            (_, Fill fill) = ScenarioNotation.Of(isForecast ? ChartScenario.Forecast : ChartScenario.Actual);
            if (Math.Abs(share!.Value) <= most)
                draft.Add(new RectMark(isForecast ? ThemeRole.Forecast : ThemeRole.Actual, DataRole.Variance, "", new Box(to - 3.5, Height / 2 - 3.5, 7, 7), fill));
        });
    }

    private static Scene Draw(ChartMeasure measure, double? change, double most, ChartScenario reference, string language, double width, Func<double, string> written, Action<SceneDraft, ThemeRole, double, double, string> shape, string widest = "")
    {
        SceneDraft draft = new(new ChartLook(language, width, Height, HasHead: false));
        string code = "Δ" + ScenarioNotation.Code(reference), head = $"{measure.Name} {code}{ScorecardWords.For(language).Colon}";
        if (change is not { } number || !double.IsFinite(number) || !(most > 0))
            return draft.Done(Height, head + ScorecardWords.For(language).NotDefined, "", SceneTable.Empty);
        string text = written(number);
        // The number stands beyond the end of its bar, so that both sides keep room for one.
        double room = Math.Max(draft.Width(text, SceneDraft.Small), draft.Width(widest, SceneDraft.Small)) + Gap + 4, middle = width / 2, reach = Math.Max(8, middle - room);
        double end = middle + Math.Clamp(number / most, -1, 1) * reach;
        ThemeRole role = ScenarioNotation.Effect(number, measure.Better, reference);
        string label = head + text;
        shape(draft, role, middle, end, label);
        int sign = number < 0 ? -1 : 1;
        if (Math.Abs(number) > most)
            draft.Add(new TriangleMark(role, DataRole.Variance, "", new Point(end + sign * 6, Height / 2), new Point(end, Height / 2 - 6), new Point(end, Height / 2 + 6), Fill.Solid));
        ScenarioNotation.Axis(draft, reference, new Point(middle, 1), new Point(middle, Height - 1));
        draft.Text(text, end + sign * (Gap + 4), Height / 2 + 4, sign < 0 ? TextAnchor.End : TextAnchor.Start, size: SceneDraft.Small);
        return draft.Done(Height, label, "", SceneTable.Empty);
    }
}
