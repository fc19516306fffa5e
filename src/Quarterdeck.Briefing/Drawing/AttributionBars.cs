using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>The credit of each channel by each model side by side on one scale, so that one sees where models disagree.</summary>
public static class AttributionBars
{
    private const double RowHeight = 22;
    private const int MostChannels = 20;

    /// <summary>Draws it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(AttributionStudy study, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(look);
        AttributionWords words = AttributionWords.For(look.Language);
        PlotWords plot = PlotWords.For(look.Language);
        AttributionResult result = study.Result;
        IReadOnlyList<AttributionModel> models = result.Options.Models;
        double[] leading = result.Conversions[study.Leading];
        int[] order = [.. Enumerable.Range(0, leading.Length).OrderByDescending(c => leading[c]).ThenBy(static c => c)];
        bool hasOthers = order.Length > MostChannels;
        int[] shown = hasOthers ? order[..(MostChannels - 1)] : order, rest = order[shown.Length..];
        string[] names = [.. shown.Select(c => result.Journeys.Channels[c]), .. hasOthers ? [plot.Others] : Array.Empty<string>()];
        double value(AttributionModel model, int row) => row < shown.Length ? result.Conversions[model][shown[row]] : rest.Sum(c => result.Conversions[model][c]);
        double[] all = [.. models.SelectMany(model => names.Select((_, row) => value(model, row)))];
        ChartNumbers numbers = new(look.Language, new ChartMeasure("", Unit.Parse("number")), all);
        SceneDraft draft = new(look);
        double row = look.IsTerminal ? TextMeasure.CellHeight : RowHeight, left = Math.Min(look.Width * 0.25, names.Max(name => draft.Width(name)) + 12);
        double least = all.Max(number => draft.Width(numbers.Value(number), SceneDraft.Small)) + 34;
        // As many models beside each other as there is room for; the rest stands below.
        int across = Math.Clamp((int)((look.Width - left) / least), 1, models.Count), blocks = (models.Count + across - 1) / across;
        across = (models.Count + blocks - 1) / blocks;
        double top = ChartHead.Write(draft, plot.Credit, numbers.Unit, ""), block = draft.Line + row * names.Length + 10, height = top + blocks * block;
        double width = (look.Width - left) / across, room = all.Max(number => draft.Width(numbers.Value(number), SceneDraft.Small)) + (look.IsTerminal ? 16 : 14), bar = look.IsTerminal ? 12 : RowHeight * 2 / 3;
        double low = Math.Min(0, all.Min()), each = (width - room - (low < 0 ? room : 0)) / Math.Max(1e-300, Math.Max(0, all.Max()) - low);
        for (int m = 0; m < models.Count; m++)
        {
            double x = left + m % across * width, zero = x + (low < 0 ? room : 0) - low * each, y0 = top + m / across * block;
            draft.Text(draft.Cut(words.Models[(int)models[m]], width - 6, SceneDraft.Small, models[m] == study.Leading), x, y0 + 11, size: SceneDraft.Small, isBold: models[m] == study.Leading);
            for (int c = 0; c < names.Length; c++)
            {
                double y = y0 + draft.Line + c * row, credit = value(models[m], c);
                if (m % across == 0)
                    draft.Text(draft.Cut(names[c], left - 8), 0, y + row / 2 + 4);
                draft.Bar(models[m] == study.Leading ? ThemeRole.Actual : ThemeRole.Neutral, DataRole.Value, $"{names[c]}, {words.Models[(int)models[m]]}{ScorecardWords.For(look.Language).Colon}{numbers.Value(credit)}", zero, zero + credit * each, y + (row - bar) / 2, bar, Fill.Solid);
                draft.Text(numbers.Value(credit), zero + credit * each + (credit < 0 ? -5 : look.IsTerminal ? 10 : 5), y + row / 2 + 4, credit < 0 ? TextAnchor.End : TextAnchor.Start, size: SceneDraft.Small);
            }
            draft.Straight(ThemeRole.Axis, DataRole.Frame, zero, y0 + draft.Line, zero, y0 + draft.Line + row * names.Length);
        }
        return draft.Done(height, plot.Credit, study.Verdict, new SceneTable([words.Channel, .. models.Select(model => words.Models[(int)model])], [.. names.Select((name, c) => (IReadOnlyList<string>)[name, .. models.Select(model => numbers.Value(value(model, c)))])]));
    }
}
