using System.Globalization;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Who of each cohort is left after each period: a table of percentages, shaded by their size.</summary>
public static class CohortTable
{
    private const double RowHeight = 22;
    private const int MostPeriods = 24;

    /// <summary>Draws it.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="cohorts">Each with its size and the shares (0 to 1) after each period, the first one after the start; NaN where one is not known.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(string title, IReadOnlyList<(string Name, double Size, IReadOnlyList<double> Shares)> cohorts, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        ArgumentNullException.ThrowIfNull(look);
        CustomerWords words = CustomerWords.For(look.Language);
        ChartNumbers numbers = new(look.Language, new ChartMeasure(title, Model.Values.Unit.Parse("count")), cohorts.Select(static cohort => cohort.Size));
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, title, "%", "");
        string[] sizes = [.. cohorts.Select(cohort => numbers.Value(cohort.Size))];
        double row = look.IsTerminal ? TextMeasure.CellHeight : RowHeight, left = Math.Min(look.Width * 0.3, cohorts.Select(cohort => draft.Width(cohort.Name)).Append(draft.Width(words.Cohort)).Max() + 12);
        double size = sizes.Select(text => draft.Width(text)).DefaultIfEmpty(0).Max() + 14, least = look.IsTerminal ? 6 * TextMeasure.CellWidth : 34;
        int periods = Math.Min(Math.Min(MostPeriods, (int)((look.Width - left - size) / least)), cohorts.Select(static cohort => cohort.Shares.Count).DefaultIfEmpty(0).Max());
        double cell = Math.Min(64, (look.Width - left - size) / Math.Max(1, periods)), height = top + row * (cohorts.Count + 1) + 2;
        if (look.IsTerminal)
            cell = Math.Floor(cell / TextMeasure.CellWidth) * TextMeasure.CellWidth;
        draft.Text(draft.Cut(words.Cohort, left - 8), 0, top + row / 2 + 4, role: ThemeRole.Muted);
        for (int p = 0; p < periods; p++)
            draft.Text((p + 1).ToString(CultureInfo.InvariantCulture), left + size + (p + 0.5) * cell, top + row / 2 + 4, TextAnchor.Middle, ThemeRole.Muted);
        for (int c = 0; c < cohorts.Count; c++)
        {
            double y = top + (c + 1) * row, foot = y + row / 2 + 4;
            draft.Text(draft.Cut(cohorts[c].Name, left - 8), 0, foot);
            draft.Text(sizes[c], left + size - 10, foot, TextAnchor.End, ThemeRole.Muted);
            for (int p = 0; p < Math.Min(periods, cohorts[c].Shares.Count); p++)
            {
                double share = cohorts[c].Shares[p];
                if (!double.IsFinite(share))
                    continue;
                string text = numbers.Percent(share);
                // The shade runs from hardly anything to full, and the number is read on all of them.
                if (!look.IsTerminal)
                    draft.Add(new RectMark(ThemeRole.Band, DataRole.Value, $"{cohorts[c].Name}, {p + 1}{ScorecardWords.For(look.Language).Colon}{text}{ReaderLanguage.PercentSign(look.Language)}", new Box(left + size + p * cell, y, cell - 1, row - 1), Fill.Solid) { Strength = Math.Clamp(0.08 + 0.92 * share, 0.08, 1) });
                draft.Text(text, left + size + (p + 0.5) * cell, foot, TextAnchor.Middle, isInside: true);
            }
        }
        return draft.Done(height, title, cohorts.Count == 0 ? ScorecardWords.For(look.Language).NoData : "",
            new SceneTable([words.Cohort, words.Start, .. Enumerable.Range(1, periods).Select(static p => p.ToString(CultureInfo.InvariantCulture))],
                [.. cohorts.Select((cohort, c) => (IReadOnlyList<string>)[cohort.Name, sizes[c], .. Enumerable.Range(0, periods).Select(p => p < cohort.Shares.Count && double.IsFinite(cohort.Shares[p]) ? numbers.Percent(cohort.Shares[p]) + ReaderLanguage.PercentSign(look.Language) : "")])]));
    }
}
