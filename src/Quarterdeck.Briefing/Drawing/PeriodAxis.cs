using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>The names of periods under a chart: months and quarters over their years, as many as there is room for.</summary>
internal static partial class PeriodAxis
{
    /// <summary>The lines of text that the names need: two where years stand under months or quarters.</summary>
    public static int Lines(IReadOnlyList<string> labels) => Parts(labels, "en") is null ? 1 : 2;

    /// <summary>Writes the names.</summary>
    /// <param name="draft">The scene.</param>
    /// <param name="labels">The periods.</param>
    /// <param name="at">The middle of each.</param>
    /// <param name="foot">The foot of the first line's letters.</param>
    /// <param name="field">The names stay inside it.</param>
    public static void Write(SceneDraft draft, IReadOnlyList<string> labels, IReadOnlyList<double> at, double foot, Box field)
    {
        List<(string Year, string Part)>? parts = Parts(labels, draft.Look.Language);
        // The last period is the one that is spoken of, so that its name goes first; then every nth before it.
        int step = Step(draft, parts is null ? labels : [.. parts.Select(static part => part.Part)], at);
        for (int i = labels.Count - 1; i >= 0; i -= step)
            Put(draft, parts?[i].Part ?? labels[i], at[i], foot, field);
        if (parts is null)
            return;
        foreach (IGrouping<string, int> year in Enumerable.Range(0, labels.Count).GroupBy(i => parts[i].Year))
        {
            double middle = (at[year.First()] + at[year.Last()]) / 2;
            // A year of a period or two at an edge is left out rather than written over its neighbour.
            draft.TryText(year.Key, middle, foot + draft.Line - 2, TextAnchor.Middle, field, ThemeRole.Muted);
        }
    }

    /// <summary>A period as it is written in a sentence or a table.</summary>
    public static string Name(string label, string language) =>
        Parts([label], language) is [var (year, part)] ? language == "zh" ? $"{year}年{part}" : $"{part} {year}" : label;

    private static void Put(SceneDraft draft, string text, double x, double foot, Box field)
    {
        double half = draft.Width(text, SceneDraft.Small) / 2;
        double middle = Math.Clamp(x, field.X + half, Math.Max(field.X + half, field.Right - half));
        draft.TryText(text, middle, foot, TextAnchor.Middle, field, ThemeRole.Muted);
    }

    private static int Step(SceneDraft draft, IReadOnlyList<string> names, IReadOnlyList<double> at)
    {
        if (names.Count < 2)
            return 1;
        double widest = names.Max(name => draft.Width(name, SceneDraft.Small)) + (draft.Look.IsTerminal ? TextMeasure.CellWidth : 5), each = (at[^1] - at[0]) / (names.Count - 1);
        int step = Math.Max(1, (int)Math.Ceiling(widest / Math.Max(each, 0.01)));
        // Steps that fall on the same months each year are easier to read.
        int[] tidy = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];
        return Array.Find(tidy, one => one >= step) is > 0 and int found ? found : step;
    }

    private static List<(string Year, string Part)>? Parts(IReadOnlyList<string> labels, string language)
    {
        List<(string, string)> parts = [];
        IReadOnlyList<string> months = DrawingWords.For(language).Months;
        foreach (string label in labels)
        {
            if (Label().Match(label) is not { Success: true } match)
                return null;
            int part = int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
            string kind = match.Groups[2].Value;
            if (kind.Length == 0 && part is < 1 or > 12 || kind == "Q" && part is < 1 or > 4)
                return null;
            parts.Add((match.Groups[1].Value, kind.Length == 0 ? months[part - 1] : kind + part.ToString(kind == "W" ? "00" : "0", CultureInfo.InvariantCulture)));
        }
        return parts;
    }

    [GeneratedRegex(@"^((?:FY)?\d{4})-([QW]?)(\d{1,2})(?:-01)?$")]
    private static partial Regex Label();
}
