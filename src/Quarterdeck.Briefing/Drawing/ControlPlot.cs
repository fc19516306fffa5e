using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Draws values over periods between their limits; what X chart and moving ranges have in common.</summary>
/// <param name="draft">The scene.</param>
/// <param name="numbers">How numbers are written.</param>
/// <param name="labels">The periods.</param>
internal sealed class ControlPlot(SceneDraft draft, ChartNumbers numbers, IReadOnlyList<string> labels)
{
    /// <summary>So few points have room for a number each.</summary>
    private const int FewPoints = 12;

    /// <summary>Limits that stand still for so many periods on average are steps; those that move more often follow a season.</summary>
    private const int LeastStretch = 4;

    private const double PointRadius = 2.5, RingRadius = 6;

    /// <summary>The values; NaN where a period has none.</summary>
    public required double[] Values { get; init; }
    /// <summary>The centre at each period, or NaN.</summary>
    public required double[] Center { get; init; }
    /// <summary>The lower limit at each period, or NaN.</summary>
    public required double[] Lower { get; init; }
    /// <summary>The upper limit at each period, or NaN.</summary>
    public required double[] Upper { get; init; }
    /// <summary>True for each period that is a signal.</summary>
    public required bool[] IsSignal { get; init; }
    /// <summary>What each point says.</summary>
    public required string[] Says { get; init; }
    /// <summary>The target at each period, or NaN.</summary>
    public double[] Target { get; init; } = [];
    /// <summary>The forecast at each period, or NaN.</summary>
    public double[] Forecast { get; init; } = [];
    /// <summary>True for each period whose data are not all there.</summary>
    public bool[] IsOpen { get; init; } = [];
    /// <summary>Where limits were computed anew.</summary>
    public IReadOnlyList<ChartFlag> Dividers { get; init; } = [];
    /// <summary>What happened.</summary>
    public IReadOnlyList<ChartFlag> Events { get; init; } = [];
    /// <summary>True for values that are drawn from zero.</summary>
    public bool FromZero { get; init; }

    /// <summary>The room to the right, for what stands at the end of limits and centre.</summary>
    public required double EndRoom { get; init; }

    /// <summary>What stands at the end of limits and centre; charts that stand over each other need the room of both, so that their periods do too.</summary>
    public static IEnumerable<string> EndTexts(DrawingWords words, ChartNumbers numbers, double upper, double lower, double center)
    {
        yield return $"{words.Limit} {numbers.Value(upper)}";
        yield return double.IsNaN(lower) ? "" : $"{words.Limit} {numbers.Value(lower)}";
        yield return $"Ø {numbers.Value(center)}";
    }

    /// <summary>Draws it.</summary>
    /// <param name="top">Where it begins.</param>
    /// <param name="height">Where it ends, with the names of the periods.</param>
    public void Draw(double top, double height)
    {
        DrawingWords words = DrawingWords.For(draft.Look.Language);
        double cell = draft.Look.IsTerminal ? TextMeasure.CellWidth : 5;
        string[] ends = [.. EndTexts(words, numbers, Last(Upper), Last(Lower), Last(Center))];
        double right = draft.Look.Width - EndRoom;
        double bottom = height - draft.Line * PeriodAxis.Lines(labels) - (Events.Count > 0 ? draft.Line : 0) - 4;
        double upper = top + (Dividers.Count > 0 ? draft.Line : 4) + RingRadius + 10, step = right / Math.Max(1, labels.Count);
        double[] at = [.. labels.Select((_, i) => (i + 0.5) * step)];
        IEnumerable<double> all = [.. Values, .. Lower, .. Upper, .. Target, .. Forecast];
        LinearScale scale = FromZero ? LinearScale.WithZero(all, bottom, upper) : LinearScale.Of(all, bottom - RingRadius, upper, 0.04);
        Box field = new(0, top, draft.Look.Width, bottom - top);

        Lines(scale, at, step);
        Straight(scale, at, right, bottom, top);
        Ends(ends, scale, right + cell, field);
        Forecasts(scale, at);
        Points(scale, at, field);
        Box under = new(0, bottom, draft.Look.Width, height - bottom);
        double foot = bottom + draft.Line - 3 + (Events.Count > 0 ? draft.Line : 0);
        PeriodAxis.Write(draft, labels, at, foot, under);
    }

    private void Straight(LinearScale scale, double[] at, double right, double bottom, double top)
    {
        draft.Straight(ThemeRole.Axis, DataRole.Frame, 0, bottom, right, bottom);
        foreach (ChartFlag divider in Dividers.Where(flag => flag.Index >= 0 && flag.Index < at.Length))
        {
            double x = divider.Index == 0 ? 0 : (at[divider.Index - 1] + at[divider.Index]) / 2;
            draft.Straight(ThemeRole.Axis, DataRole.Divider, x, top, x, bottom);
            draft.TryText(draft.Cut(divider.Text, right / 3, SceneDraft.Small), x + 4, top + 11, TextAnchor.Start, new Box(0, top, right, draft.Line), ThemeRole.Muted);
        }
        foreach ((ChartFlag flag, int number) in Events.Where(flag => flag.Index >= 0 && flag.Index < at.Length).Select((flag, i) => (flag, i + 1)))
        {
            double x = at[flag.Index];
            draft.Add(new TriangleMark(ThemeRole.Signal, DataRole.Event, flag.Text, new Point(x, bottom + 2), new Point(x - 4, bottom + 9), new Point(x + 4, bottom + 9), Fill.Solid));
            draft.TryText(number.ToString(System.Globalization.CultureInfo.InvariantCulture), x + 6, bottom + 12, TextAnchor.Start, new Box(0, bottom, draft.Look.Width, draft.Line), ThemeRole.Signal);
        }
        // The axis of a chart that leaves zero out is no reference, and zero is drawn where it lies inside.
        if (scale.Low < 0 && scale.High > 0)
            draft.Straight(ThemeRole.Axis, DataRole.Frame, 0, scale.At(0), right, scale.At(0));
    }

    private void Lines(LinearScale scale, double[] at, double step)
    {
        foreach ((double[] line, DataRole data) in ((double[], DataRole)[])[(Upper, DataRole.Limit), (Lower, DataRole.Limit), (Center, DataRole.Center)])
            foreach (int[] run in Runs(line))
            {
                double width = data == DataRole.Center ? 1 : 1.5;
                // Limits that do not move are straight lines over whole periods; those of a season follow it.
                List<int[]> level = Levels(run, line);
                if (level.Count * LeastStretch <= run.Length || level.Count == 1)
                    foreach (int[] stretch in level)
                        draft.Straight(ThemeRole.Limit, data, at[stretch[0]] - step / 2, scale.At(line[stretch[0]]), at[stretch[^1]] + step / 2, scale.At(line[stretch[0]]), width, data == DataRole.Limit);
                else
                    draft.Path(ThemeRole.Limit, data, [.. run.Select(i => new Point(at[i], scale.At(line[i])))], width, data == DataRole.Limit);
            }
        foreach (int i in Enumerable.Range(0, Target.Length).Where(i => double.IsFinite(Target[i])))
        {
            double half = Math.Clamp(step * 0.3, 2, 9);
            draft.Add(new RectMark(ThemeRole.Plan, DataRole.Target, "", new Box(at[i] - half, scale.At(Target[i]) - 2.5, 2 * half, 5), Fill.Outline));
        }
    }

    private void Ends(string[] texts, LinearScale scale, double x, Box field)
    {
        if (double.IsNaN(Last(Upper)))
            return;
        List<(string Text, double Value)> ends = [(texts[0], Last(Upper)), (texts[2], Last(Center))];
        if (!double.IsNaN(Last(Lower)))
            ends.Add((texts[1], Last(Lower)));
        foreach ((string text, double value) in ends)
            foreach (double shift in (double[])[4, -4, 12, -12, 20])
                if (draft.TryText(text, x, Math.Clamp(scale.At(value) + shift, field.Y + 10, field.Bottom), TextAnchor.Start, field, ThemeRole.Limit))
                    break;
    }

    private void Forecasts(LinearScale scale, double[] at)
    {
        int[] ahead = [.. Enumerable.Range(0, Forecast.Length).Where(i => double.IsFinite(Forecast[i]) && double.IsNaN(Values[i]))];
        int before = Array.FindLastIndex(Values, double.IsFinite);
        if (ahead.Length == 0)
            return;
        List<Point> line = [.. ahead.Select(i => new Point(at[i], scale.At(Forecast[i])))];
        if (before >= 0 && before == ahead[0] - 1)
            line.Insert(0, new Point(at[before], scale.At(Values[before])));
        draft.Path(ThemeRole.Forecast, DataRole.Value, line, 1.5, isDashed: true);
        foreach (int i in ahead)
            draft.Add(new RectMark(ThemeRole.Forecast, DataRole.Value, Says[i], new Box(at[i] - 4, scale.At(Forecast[i]) - 4, 8, 8), Fill.Hatch));
    }

    private void Points(LinearScale scale, double[] at, Box field)
    {
        foreach (int[] run in Runs(Values))
        {
            int closed = run.TakeWhile(i => !Open(i)).Count();
            draft.Path(ThemeRole.Actual, DataRole.Value, [.. run.Take(closed).Select(i => new Point(at[i], scale.At(Values[i])))], 2);
            if (closed > 0 && closed < run.Length)
                draft.Path(ThemeRole.Actual, DataRole.Value, [.. run.Skip(closed - 1).Select(i => new Point(at[i], scale.At(Values[i])))], 1.5, isDashed: true);
        }
        int[] there = [.. Enumerable.Range(0, Values.Length).Where(i => double.IsFinite(Values[i]))];
        foreach (int i in there)
        {
            Point place = new(at[i], scale.At(Values[i]));
            draft.Add(new CircleMark(ThemeRole.Actual, DataRole.Value, Says[i], place, Open(i) ? PointRadius + 1 : PointRadius, Open(i) ? Fill.Outline : Fill.Solid));
            draft.Take(new Box(place.X - 3, place.Y - 3, 6, 6));
            if (IsSignal[i])
                draft.Add(new CircleMark(ThemeRole.Signal, DataRole.Signal, "", place, RingRadius, Fill.Outline, IsRing: true));
        }
        // Numbers stand at the last point and at signals; the rest is in the table.
        foreach (int i in there.Reverse().Take(there.Length <= FewPoints ? there.Length : 1).Concat(there.Where(i => IsSignal[i])).Distinct())
        {
            double y = scale.At(Values[i]);
            bool isUp = double.IsNaN(Last(Center)) || Values[i] >= (double.IsNaN(Center[i]) ? Last(Center) : Center[i]);
            double half = draft.Width(numbers.Value(Values[i]), SceneDraft.Small) / 2;
            double x = Math.Max(half, Math.Min(at[i], draft.Look.Width - half));
            double above = y - RingRadius - 3, below = y + RingRadius + 11;
            _ = draft.TryText(numbers.Value(Values[i]), x, isUp ? above : below, TextAnchor.Middle, field, isBold: IsSignal[i])
                || draft.TryText(numbers.Value(Values[i]), x, isUp ? below : above, TextAnchor.Middle, field, isBold: IsSignal[i]);
        }
    }

    private bool Open(int i) => i < IsOpen.Length && IsOpen[i];

    /// <summary>The last value that is there; NaN where none is.</summary>
    public static double Last(double[] line) => line.LastOrDefault(double.IsFinite, double.NaN);

    /// <summary>The stretches of a run over which a line does not move.</summary>
    private static List<int[]> Levels(int[] run, double[] line)
    {
        List<int[]> levels = [];
        for (int i = 0; i < run.Length;)
        {
            int start = i;
            while (i < run.Length && line[run[i]] == line[run[start]])
                i++;
            levels.Add(run[start..i]);
        }
        return levels;
    }

    /// <summary>The stretches without a gap.</summary>
    private static List<int[]> Runs(double[] values)
    {
        List<int[]> runs = [];
        for (int i = 0; i < values.Length;)
        {
            int start = i;
            while (i < values.Length && double.IsFinite(values[i]))
                i++;
            if (i > start)
                runs.Add([.. Enumerable.Range(start, i - start)]);
            i++;
        }
        return runs;
    }
}
