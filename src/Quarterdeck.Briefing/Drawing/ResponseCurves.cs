using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Response over spend, one small chart a channel, with intervals, the points of today and of the plan, and the part beyond what was seen dashed.</summary>
public static class ResponseCurves
{
    private const double LeastWidth = 220, PanelHeight = 170;

    /// <summary>Where the widest spend is so many times the narrowest, one scale would leave curves that nobody can read.</summary>
    private const double MostUnlike = 4;

    /// <summary>Draws it.</summary>
    /// <param name="response">What the channels bring.</param>
    /// <param name="spend">What is spent on them.</param>
    /// <param name="curves">One a channel.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartMeasure response, ChartMeasure spend, IReadOnlyList<ResponseCurve> curves, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(spend);
        ArgumentNullException.ThrowIfNull(curves);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        double[] ups = [.. curves.SelectMany(static curve => curve.Points).SelectMany(static point => new[] { point.Response, point.High, point.Low })], spends = [.. curves.SelectMany(static curve => curve.Points).Select(static point => point.Spend)];
        ChartNumbers ys = new(look.Language, response, ups), xs = new(look.Language, spend, spends);
        SceneDraft draft = new(look);
        string plan = DrawingWords.For(look.Language).Plan, colon = ScorecardWords.For(look.Language).Colon;
        bool hasInterval = curves.Any(static curve => curve.Points.Any(static point => double.IsFinite(point.Low + point.High)));
        double[] widest = [.. curves.Select(static curve => curve.Points.Select(static point => point.Spend).DefaultIfEmpty(0).Max())];
        bool hasOwn = curves.Count > 0 && widest.Max() > MostUnlike * widest.Min();
        string under = string.Join(" · ", [$"{spend.Name}{(xs.Unit.Length > 0 ? $" ({xs.Unit})" : "")} →", .. curves.Any(static curve => double.IsFinite(curve.Today)) ? [$"● {words.Today}"] : Array.Empty<string>(),
            .. curves.Any(static curve => curve.Planned is not null) ? [$"○ {plan}"] : Array.Empty<string>(), .. curves.Any(static curve => curve.Points.Any(point => point.Spend > curve.MostSeen)) ? [$"╌ {words.Beyond}"] : Array.Empty<string>(), .. hasOwn ? [words.OwnScales] : Array.Empty<string>()]);
        double top = ChartHead.Write(draft, response.Name, ys.Unit, under);
        int across = Math.Max(1, Math.Min(curves.Count, (int)(look.Width / LeastWidth))), lines = (curves.Count + across - 1) / across;
        double panel = look.IsTerminal ? 12 * TextMeasure.CellHeight : PanelHeight, width = look.Width / across, height = top + lines * panel + 4;
        double now(ResponseCurve curve) => curve.Points.Count == 0 || !double.IsFinite(curve.Today) ? double.NaN : Between(curve, curve.Today);
        double then(ResponseCurve curve) => curve.Points.Count == 0 || curve.Planned is not { } spends ? double.NaN : Between(curve, spends);
        for (int i = 0; i < curves.Count; i++)
        {
            ResponseCurve curve = curves[i];
            double left = i % across * width, upper = top + i / across * panel, inner = width - 20, bottom = upper + panel - draft.Line - 8;
            draft.Text(draft.Cut(curve.Channel, inner, isBold: true), left, upper + 12, isBold: true);
            LinearScale x = LinearScale.WithZero(hasOwn ? [widest[i]] : spends, left, left + inner), y = LinearScale.WithZero(ups, bottom, upper + draft.Line + 10);
            LinePlot plot = new(draft, x, y);
            plot.Band([.. curve.Points.Select(static point => (point.Spend, point.Low, point.High))]);
            plot.Floor(0);
            double edge = Between(curve, curve.MostSeen);
            plot.Curve([.. curve.Points.Where(point => point.Spend <= curve.MostSeen).Select(static point => (point.Spend, point.Response)), (curve.MostSeen, edge)], ThemeRole.Actual, DataRole.Value);
            plot.Curve([(curve.MostSeen, edge), .. curve.Points.Where(point => point.Spend > curve.MostSeen).Select(static point => (point.Spend, point.Response))], ThemeRole.Actual, DataRole.Value, 1.5, isDashed: true);
            Box field = new(left, upper + draft.Line - 2, inner + 16, panel - draft.Line), above = field with { Height = bottom - 2 - field.Y };
            if (double.IsFinite(now(curve)))
            {
                plot.Dot(curve.Today, now(curve), $"{curve.Channel}, {words.Today}{colon}{xs.Said(curve.Today)} → {ys.Said(now(curve))}", ThemeRole.Signal, radius: 4);
                plot.Name(ys.Value(now(curve)), curve.Today, now(curve), ThemeRole.Ink, above, isOnLine: true);
            }
            if (curve.Planned is { } planned && double.IsFinite(then(curve)))
            {
                plot.Dot(planned, then(curve), $"{curve.Channel}, {plan}{colon}{xs.Said(planned)} → {ys.Said(then(curve))}", ThemeRole.Signal, Fill.Outline, 4.5);
                plot.Name(ys.Value(then(curve)), planned, then(curve), ThemeRole.Ink, above, isOnLine: true);
            }
            string spent = string.Join(" → ", ((double[])[double.IsFinite(now(curve)) ? curve.Today : double.NaN, double.IsFinite(then(curve)) ? curve.Planned!.Value : double.NaN]).Where(double.IsFinite).Select(value => xs.Value(value)));
            double half = draft.Width(spent, SceneDraft.Small) / 2, at = double.IsFinite(then(curve)) ? curve.Planned!.Value : double.IsFinite(now(curve)) ? curve.Today : 0;
            if (spent.Length > 0)
                draft.TryText(spent, Math.Clamp(x.At(at), left + half, Math.Max(left + half, left + inner - half)), bottom + draft.Line - 2, TextAnchor.Middle, field, ThemeRole.Muted);
            draft.TryText(xs.Value(x.High), left + inner, bottom + draft.Line - 2, TextAnchor.End, field, ThemeRole.Muted);
        }
        double told(ResponseCurve curve) => double.IsFinite(then(curve)) ? then(curve) : now(curve);
        ResponseCurve? first = curves.OrderByDescending(told).FirstOrDefault();
        return draft.Done(height, DrawingWords.With(words.Versus, response.Name, spend.Name), first is null ? ScorecardWords.For(look.Language).NoData : DrawingWords.With(words.Largest, first.Channel, ys.Said(told(first))),
            new SceneTable([words.Part, spend.Name, response.Name, .. hasInterval ? [words.Low, words.High] : Array.Empty<string>()], [.. curves.SelectMany(curve => curve.Points.Select(point => (IReadOnlyList<string>)[curve.Channel, xs.Value(point.Spend) + (point.Spend > curve.MostSeen ? $" ({words.Beyond})" : ""), ys.Value(point.Response), .. hasInterval ? [End(point.Low), End(point.High)] : Array.Empty<string>()]))]));

        string End(double value) => double.IsFinite(value) ? ys.Value(value) : "";
    }

    /// <summary>The response at a spend, on the straight line between the neighbouring points.</summary>
    private static double Between(ResponseCurve curve, double spend)
    {
        IReadOnlyList<(double Spend, double Response, double Low, double High)> points = curve.Points;
        for (int i = 1; i < points.Count; i++)
            if (spend <= points[i].Spend)
                return points[i].Spend == points[i - 1].Spend ? points[i].Response
                    : points[i - 1].Response + (points[i].Response - points[i - 1].Response) * (spend - points[i - 1].Spend) / (points[i].Spend - points[i - 1].Spend);
        return points.Count == 0 ? double.NaN : points[^1].Response;
    }
}
