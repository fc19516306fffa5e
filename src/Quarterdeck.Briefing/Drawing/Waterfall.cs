using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>From one value to another over what each step adds: bars from top to bottom, joined, the last one the value that was reached.</summary>
/// <remarks>
/// Bars start at zero and are never broken. Where the steps would be too short to be seen beside the values, the chart shows the change alone:
/// its axis then stands for the first value, and both values are written.
/// </remarks>
public static class Waterfall
{
    private const int MostSteps = 14;
    private const double RowHeight = 22, BarShare = 2.0 / 3, LeastMovement = 0.15;

    /// <summary>Draws the bridge of a KPI; where there is none, an empty scene that says so.</summary>
    /// <param name="bridge">The bridge.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(KpiBridge bridge, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        ArgumentNullException.ThrowIfNull(look);
        ChartMeasure measure = new(bridge.Label, bridge.Unit, bridge.Better, bridge.Currency, bridge.Unit.Name);
        if (bridge is not { From: { Value.IsNumber: true } from, To: { Value.IsNumber: true } to } || bridge.Leaves.Count == 0)
            return Empty(measure, look);
        BridgeWords words = BridgeWords.For(bridge.Language);
        BridgeNumbers numbers = new(bridge.Language, bridge.Unit, [from.Value.AsDouble(), to.Value.AsDouble(), .. bridge.Leaves.Select(leaf => leaf.Contribution)]);
        return Draw(measure, End(from, words, Before(from, to)), [.. bridge.Leaves.Select(leaf => new WaterfallStep(leaf.Label, leaf.Contribution, BridgeMessage.OfficeName(leaf.Office, words)))],
            End(to, words, ChartScenario.Actual), look, BridgeMessage.Write(bridge, numbers));
    }

    /// <summary>Draws a bridge by segments over volume, mix and rate instead of the segments.</summary>
    /// <param name="bridge">The bridge.</param>
    /// <param name="effects">Its effects, in the coordinates that are wanted.</param>
    /// <param name="look">How.</param>
    public static Scene DrawEffects(KpiBridge bridge, MixEffects effects, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(look);
        ChartMeasure measure = new(bridge.Label, bridge.Unit, bridge.Better, bridge.Currency, bridge.Unit.Name);
        if (bridge is not { From: { Value.IsNumber: true } from, To: { Value.IsNumber: true } to })
            return Empty(measure, look);
        BridgeWords words = BridgeWords.For(bridge.Language);
        return Draw(measure, End(from, words, Before(from, to)), [new(words.VolumeEffect, effects.Volume), new(words.MixEffect, effects.Mix), new(words.RateEffect, effects.Rate)], End(to, words, ChartScenario.Actual), look);
    }

    /// <summary>Draws a waterfall.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="steps">What each step adds; together they lead from start to end.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="look">How.</param>
    /// <param name="description">What it says; empty, the default, for the ends alone.</param>
    public static Scene Draw(ChartMeasure measure, WaterfallEnd from, IReadOnlyList<WaterfallStep> steps, WaterfallEnd to, ChartLook look, string description = "")
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(look);
        if (!double.IsFinite(from.Value) || !double.IsFinite(to.Value) || steps.Any(static step => !double.IsFinite(step.Change)))
            return Empty(measure, look);
        DrawingWords words = DrawingWords.For(look.Language);
        WaterfallStep[] shown = Shown(steps, words);
        double[] at = new double[shown.Length + 1];
        at[0] = from.Value;
        for (int i = 0; i < shown.Length; i++)
            at[i + 1] = at[i] + shown[i].Change;
        double largest = Math.Max(Math.Abs(from.Value), Math.Abs(to.Value));
        bool isChange = at.Append(to.Value).Max(value => Math.Abs(value - from.Value)) < LeastMovement * largest;
        double origin = isChange ? from.Value : 0;
        ChartNumbers values = new(look.Language, measure, [from.Value, to.Value]);
        ChartNumbers numbers = isChange ? new ChartNumbers(look.Language, measure, shown.Select(static step => step.Change).Append(to.Value - from.Value)) : values;
        SceneDraft draft = new(look);
        string code = ScenarioNotation.Code(from.Scenario);
        double top = ChartHead.Write(draft, measure.Name, numbers.Unit, $"{from.Label} {code} → {to.Label} {ScenarioNotation.Code(to.Scenario)}{(isChange ? $" · Δ{code} {numbers.UnitOfChange}".TrimEnd() : "")}");
        double row = look.IsTerminal ? TextMeasure.CellHeight : RowHeight;
        int rows = shown.Length + (isChange ? 3 : 2);
        double height = top + row * rows + 4;

        string reached = $"{to.Label} {ScenarioNotation.Code(to.Scenario)}";
        IReadOnlyList<string> changes = numbers.Changes([.. shown.Select(static step => step.Change)]);
        string first = isChange ? values.Said(from.Value) : values.Value(from.Value), last = isChange ? numbers.Change(to.Value - from.Value) : values.Value(to.Value);
        string[] names = [$"{from.Label} {code}", .. shown.Select(static step => step.Owner.Length > 0 ? $"{step.Label} ({step.Owner})" : step.Label), isChange ? $"Δ{code}" : reached];
        double left = Math.Min(look.Width * 0.42, Math.Max(names.Max(name => draft.Width(name)), draft.Width(names[^1], isBold: true)) + 2 * TextMeasure.CellWidth);
        double room = changes.Append(first).Append(last).Max(text => draft.Width(text, isBold: true)) + (look.IsTerminal ? 16 : 10);
        double[] ends = [.. at.Append(to.Value).Select(value => value - origin), .. isChange ? Array.Empty<double>() : [0.0]];
        // Numbers stand beyond the ends of their bars, to the left too where a bar ends below zero.
        LinearScale scale = LinearScale.WithZero(ends, left + (ends.Min() < 0 ? room : 0), look.Width - room);

        double bar = look.IsTerminal ? 12 : RowHeight * BarShare, inset = (row - bar) / 2;
        // In a terminal bars end in whole cells, so that a number needs one more.
        double gap = look.IsTerminal ? 12 : 6;
        double y(int i) => top + i * row + inset;
        void name(int i, bool isBold) => draft.Text(draft.Cut(names[i], left - TextMeasure.CellWidth, isBold: isBold), 0, top + i * row + row / 2 + 4, isBold: isBold);
        double value(double number) => scale.At(number - origin);
        ScenarioNotation.Axis(draft, isChange ? from.Scenario : ChartScenario.Actual, new Point(value(origin), top), new Point(value(origin), top + row * rows));
        name(0, false);
        if (isChange)
            draft.Text(first, value(origin) + gap, y(0) + bar / 2 + 4);
        else
            End(draft, from, scale, y(0), bar, first, names[0]);
        for (int i = 0; i < shown.Length; i++)
        {
            name(i + 1, false);
            string says = $"{names[i + 1]}{ScorecardWords.For(look.Language).Colon}{changes[i]}";
            draft.Straight(ThemeRole.Axis, DataRole.Joint, value(at[i]), y(i) + bar, value(at[i]), y(i + 1));
            draft.Bar(ScenarioNotation.Effect(shown[i].Change, measure.Better, ChartScenario.PriorYear), DataRole.Variance, says, value(at[i]), value(at[i + 1]), y(i + 1), bar, to.Scenario == ChartScenario.Forecast ? Fill.Hatch : Fill.Solid);
            bool isLeft = shown[i].Change < 0 && ends.Min() < 0;
            double edge = isLeft ? Math.Min(value(at[i]), value(at[i + 1])) : Math.Max(value(at[i]), value(at[i + 1]));
            draft.Text(changes[i], isLeft ? edge - gap : edge + gap, y(i + 1) + bar / 2 + 4, isLeft ? TextAnchor.End : TextAnchor.Start);
        }
        name(shown.Length + 1, true);
        draft.Straight(ThemeRole.Axis, DataRole.Joint, value(at[^1]), y(shown.Length) + bar, value(at[^1]), y(shown.Length + 1));
        if (isChange)
        {
            draft.Bar(ScenarioNotation.Effect(to.Value - from.Value, measure.Better, ChartScenario.PriorYear), DataRole.Value, $"{names[^1]}{ScorecardWords.For(look.Language).Colon}{last}", value(origin), value(to.Value), y(shown.Length + 1), bar, Fill.Solid);
            bool isLeft = to.Value < from.Value;
            draft.Text(last, value(to.Value) + (isLeft ? -gap : gap), y(shown.Length + 1) + bar / 2 + 4, isLeft ? TextAnchor.End : TextAnchor.Start, isBold: true);
            draft.Text(draft.Cut(reached, left - TextMeasure.CellWidth), 0, top + (rows - 1) * row + row / 2 + 4);
            draft.Text(values.Said(to.Value), value(origin) + gap, top + (rows - 1) * row + row / 2 + 4);
        }
        else
            End(draft, to, scale, y(shown.Length + 1), bar, last, names[^1]);
        string ends2 = $"{from.Label}{ScorecardWords.For(look.Language).Colon}{values.Said(from.Value)} → {to.Label}{ScorecardWords.For(look.Language).Colon}{values.Said(to.Value)}";
        return draft.Done(height, DrawingWords.With(words.BridgeTitle, measure.Name, $"{from.Label} ({code})", $"{to.Label} ({ScenarioNotation.Code(to.Scenario)})"), description.Length > 0 ? description : ends2,
            new SceneTable([BridgeWords.For(look.Language).Driver, BridgeWords.For(look.Language).Contribution],
                [[names[0], values.Said(from.Value)], .. shown.Select((_, i) => (IReadOnlyList<string>)[names[i + 1], changes[i]]), [reached, values.Said(to.Value)]]));
    }

    /// <summary>Draws a change alone, where its ends are not known or do not matter: from nothing to the change.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="reference">What the change is counted from, for the reader.</param>
    /// <param name="steps">What each step adds; together they make the change.</param>
    /// <param name="change">The change.</param>
    /// <param name="look">How.</param>
    /// <param name="description">What it says.</param>
    public static Scene DrawChange(ChartMeasure measure, string reference, IReadOnlyList<WaterfallStep> steps, double change, ChartLook look, string description)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(look);
        if (!double.IsFinite(change) || steps.Any(static step => !double.IsFinite(step.Change)))
            return Empty(measure, look);
        DrawingWords words = DrawingWords.For(look.Language);
        WaterfallStep[] shown = Shown(steps, words);
        double[] at = [0, .. shown.Select(static step => step.Change)];
        for (int i = 1; i < at.Length; i++)
            at[i] += at[i - 1];
        ChartNumbers numbers = new(look.Language, measure, [.. shown.Select(static step => step.Change), change]);
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, measure.Name, numbers.UnitOfChange, $"Δ {reference}"), row = look.IsTerminal ? TextMeasure.CellHeight : RowHeight, height = top + row * (shown.Length + 1) + 4;
        IReadOnlyList<string> changes = [.. numbers.Changes([.. shown.Select(static step => step.Change)]), numbers.Change(change)];
        string[] names = [.. shown.Select(static step => step.Label), "Δ"];
        double left = Math.Min(look.Width * 0.45, names.Max(name => draft.Width(name)) + 2 * TextMeasure.CellWidth), room = changes.Max(text => draft.Width(text, isBold: true)) + (look.IsTerminal ? 16 : 10);
        LinearScale scale = LinearScale.WithZero([.. at, change], left + (at.Append(change).Min() < 0 ? room : 0), look.Width - room);
        double bar = look.IsTerminal ? 12 : RowHeight * BarShare, gap = look.IsTerminal ? 12 : 6;
        draft.Straight(ThemeRole.Axis, DataRole.Frame, scale.At(0), top, scale.At(0), height - 4);
        for (int i = 0; i <= shown.Length; i++)
        {
            bool isLast = i == shown.Length;
            double y = top + i * row + (row - bar) / 2, from = isLast ? 0 : at[i], to = isLast ? change : at[i + 1];
            draft.Text(draft.Cut(names[i], left - TextMeasure.CellWidth, isBold: isLast), 0, top + i * row + row / 2 + 4, isBold: isLast);
            draft.Bar(ScenarioNotation.Effect(to - from, measure.Better, ChartScenario.PriorYear), isLast ? DataRole.Value : DataRole.Variance, $"{names[i]}{ScorecardWords.For(look.Language).Colon}{changes[i]}", scale.At(from), scale.At(to), y, bar, Fill.Solid);
            if (!isLast)
                draft.Straight(ThemeRole.Axis, DataRole.Joint, scale.At(to), y + bar, scale.At(to), y + row);
            bool isLeft = to < from && scale.Low < 0;
            draft.Text(changes[i], isLeft ? scale.At(to) - gap : scale.At(Math.Max(from, to)) + gap, top + i * row + row / 2 + 4, isLeft ? TextAnchor.End : TextAnchor.Start, isBold: isLast);
        }
        return draft.Done(height, measure.Name, description, new SceneTable([BridgeWords.For(look.Language).Driver, BridgeWords.For(look.Language).Contribution], [.. names.Select((name, i) => (IReadOnlyList<string>)[name, changes[i]])]));
    }

    private static void End(SceneDraft draft, WaterfallEnd end, LinearScale scale, double y, double bar, string text, string name)
    {
        double gap = draft.Look.IsTerminal ? 12 : 6;
        (ThemeRole role, Fill fill) = ScenarioNotation.Of(end.Scenario);
        draft.Bar(role, DataRole.Value, $"{name}{ScorecardWords.For(draft.Look.Language).Colon}{text}", scale.At(0), scale.At(end.Value), y, bar, fill);
        bool isLeft = end.Value < 0;
        draft.Text(text, scale.At(end.Value) + (isLeft ? -gap : gap), y + bar / 2 + 4, isLeft ? TextAnchor.End : TextAnchor.Start, isBold: end.Scenario == ChartScenario.Actual);
    }

    /// <summary>The steps in their order; where there are too many, the smallest as one at the end.</summary>
    private static WaterfallStep[] Shown(IReadOnlyList<WaterfallStep> steps, DrawingWords words)
    {
        WaterfallStep[] moved = [.. steps.Where(static step => step.Change != 0)];
        if (moved.Length <= MostSteps)
            return moved;
        HashSet<WaterfallStep> large = new(moved.OrderByDescending(static step => Math.Abs(step.Change)).Take(MostSteps - 1), ReferenceEqualityComparer.Instance);
        return [.. moved.Where(large.Contains), new WaterfallStep(DrawingWords.With(words.Others, moved.Length - large.Count), moved.Where(step => !large.Contains(step)).Sum(static step => step.Change))];
    }

    /// <summary>What the first bar of two measured ends is: what-if starts from what is, and only the same period of the year before is the prior year.</summary>
    private static ChartScenario Before(BridgeEnd from, BridgeEnd to) =>
        to.Scenario == "what_if" ? ChartScenario.Actual : IsYearBefore(from.Period, to.Period) ? ChartScenario.PriorYear : ChartScenario.PriorPeriod;

    private static bool IsYearBefore(string earlier, string later)
    {
        (string Mark, int Year, string After)? first = Parts(earlier), second = Parts(later);
        return first is { } one && second is { } other && one.Mark == other.Mark && one.After == other.After && one.Year + 1 == other.Year;
    }

    /// <summary>A label in its parts: FY, the year, what follows.</summary>
    private static (string Mark, int Year, string After)? Parts(string label)
    {
        int mark = label.StartsWith("FY", StringComparison.Ordinal) ? 2 : 0;
        return label.Length >= mark + 4 && int.TryParse(label.AsSpan(mark, 4), System.Globalization.CultureInfo.InvariantCulture, out int year) ? (label[..mark], year, label[(mark + 4)..]) : null;
    }

    private static WaterfallEnd End(BridgeEnd end, BridgeWords words, ChartScenario usual) => new(BridgeMessage.EndName(end, words), end.Value.AsDouble(), end.Scenario switch
    {
        "PL" => ChartScenario.Plan,
        "FC" => ChartScenario.Forecast,
        "what_if" => ChartScenario.Forecast,
        _ => usual,
    });

    private static Scene Empty(ChartMeasure measure, ChartLook look)
    {
        SceneDraft draft = new(look);
        draft.Text(ScorecardWords.For(look.Language).NoData, 0, 13, role: ThemeRole.Muted);
        return draft.Done(draft.Line + 8, measure.Name, ScorecardWords.For(look.Language).NoData, SceneTable.Empty);
    }
}
