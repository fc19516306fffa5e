using System.Globalization;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A scorecard as it is read: every text made, every number written; terminal, browser and pack only lay it out.</summary>
/// <param name="Title">Company, office, holder.</param>
/// <param name="Subtitle">The period, and whether its data are all there.</param>
/// <param name="Message">What moved the first KPI, and how the office stands against its targets.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, group by group.</param>
/// <param name="StatusColumn">Which column holds the status.</param>
/// <param name="NotesHead">The head over the notes.</param>
/// <param name="Notes">What should be known of single KPIs.</param>
/// <param name="DefinitionsHead">The head over the definitions.</param>
/// <param name="Definitions">What each KPI means and what misleads in it, one a KPI of which somebody said it; for readers who ask.</param>
public sealed record ScorecardPage(
    string Title, string Subtitle, string Message, IReadOnlyList<PageColumn> Columns, IReadOnlyList<PageRow> Rows, int StatusColumn,
    string NotesHead, IReadOnlyList<string> Notes, string DefinitionsHead, IReadOnlyList<string> Definitions)
{
    /// <summary>Stands in the column of signals where a movement is news; a word there would take the room of a year's comparison.</summary>
    private const string NewsMark = "●";

    /// <summary>Makes the page.</summary>
    public static ScorecardPage Of(Scorecard card)
    {
        ScorecardWords words = ScorecardWords.For(card.Language);
        NumberText text = new(card.Language);
        MoneyScale tableScale = MoneyScale.ForTable(card.Kpis.Where(kpi => kpi.Unit.Kind == UnitKind.Money).Select(Largest));
        List<PageColumn> columns =
        [
            new(words.Kpi, false, 0), new(words.Actual, true, 0), new(words.Target, true, 0), new(words.Variance, true, 4), new("%", true, 1),
            new(words.Status, false, 0), new(StudyWords.For(card.Language).Signal, false, 1), new(words.Trend, false, 3), new(words.Prior, true, 5), new(words.PriorYear, true, 2),
            new(words.Change, true, 1), new(words.ToDate, true, 4), new(words.ToDatePriorYear, true, 6),
        ];
        if (card.HasForecast)
            columns.AddRange([new(ForecastWords.For(card.Language).Landing, true, 0), new(ForecastWords.For(card.Language).Chance, true, 0)]);
        List<PageRow> rows = [];
        // What is to be said of several KPIs alike is said once, under one number.
        List<(string Note, List<string> Labels)> notes = [];
        // Groups in the order in which they first appear, so that the author's order is kept.
        foreach (ScorecardKpi kpi in card.Kpis.GroupBy(kpi => kpi.Group).SelectMany(group => group))
        {
            // All numbers of a row have as many digits after the point as its largest needs; the year to date has its own place.
            MoneyScale scale = (kpi.Unit.Kind == UnitKind.Money && Largest(kpi) >= MoneyScale.LargeFrom ? tableScale : MoneyScale.Unscaled) with { Size = Largest(kpi) };
            string mark = "";
            if (kpi.Note.Length > 0)
            {
                int place = notes.FindIndex(note => note.Note == kpi.Note);
                if (place < 0)
                {
                    place = notes.Count;
                    notes.Add((kpi.Note, []));
                }
                notes[place].Labels.Add(kpi.Label);
                mark = string.Create(CultureInfo.InvariantCulture, $" [{place + 1}]");
            }
            string unit = text.UnitName(kpi.Unit, kpi.UnitLabel, card.Currency, scale);
            rows.Add(new PageRow(kpi.GroupLabel.Length > 0 ? kpi.GroupLabel : kpi.Group, Cells(card, kpi, text, words, scale, kpi.Label + (unit.Length == 0 || unit == "%" || kpi.Label.Contains(unit, StringComparison.OrdinalIgnoreCase) ? "" : $" ({unit})") + mark), kpi.Status) { Kpi = kpi.Id });
        }
        return new ScorecardPage(TitleOf(card), SubtitleOf(card, words), KpiMessage.Write(card), columns, rows, StatusColumn: 5, words.Notes, [.. notes.Select((note, place) => NoteText(note, place, words.Colon))],
            words.Definitions, [.. card.Kpis.Where(kpi => kpi.Definition.Length + kpi.Pitfalls.Length > 0).Select(kpi => DefinitionText(kpi, words))]);
    }

    private static string DefinitionText(ScorecardKpi kpi, ScorecardWords words)
    {
        string space = kpi.Definition.Length == 0 || words.Colon == "：" ? "" : " ";
        return $"{kpi.Label}{words.Colon}{kpi.Definition}{(kpi.Pitfalls.Length == 0 ? "" : $"{space}{words.Mind}{words.Colon}{kpi.Pitfalls}")}";
    }

    private static string NoteText((string Note, List<string> Labels) note, int place, string colon) =>
        string.Create(CultureInfo.InvariantCulture, $"[{place + 1}] {(note.Labels.Count == 1 ? note.Labels[0] + colon : "")}{note.Note}");

    private static string[] Cells(Scorecard card, ScorecardKpi kpi, NumberText text, ScorecardWords words, MoneyScale scale, string label)
    {
        string Optional(Cell cell) => cell.Kind == CellKind.Missing ? "" : text.Value(cell, kpi.Unit, scale);
        // A part of a period against a whole one is no change.
        string change = kpi.IsIncomplete ? "" : text.RelativeDifference(kpi.Actual, kpi.PriorYear, kpi.Unit);
        return
        [
            label, text.Value(kpi.Actual, kpi.Unit, scale), Optional(kpi.Target),
            kpi.Status >= KpiStatus.Behind ? text.Difference(kpi.Actual, kpi.Target, kpi.Unit, scale) : "",
            kpi.Status < KpiStatus.Behind ? "" : kpi.Unit.IsRate ? text.Difference(kpi.Actual, kpi.Target, kpi.Unit, scale) : text.RelativeDifference(kpi.Actual, kpi.Target, kpi.Unit),
            kpi is { IsIncomplete: true, Status: KpiStatus.NoData, Actual.IsAbsent: false } ? words.Incomplete : words.Statuses[(int)kpi.Status], kpi.Signal == KpiSignal.Outside ? NewsMark : "", Sparkline.Draw(kpi.History), Optional(kpi.PriorPeriod), Optional(kpi.PriorYear),
            change.Length > 0 || kpi.IsIncomplete ? change : text.Difference(kpi.Actual, kpi.PriorYear, kpi.Unit, scale),
            Optional(kpi.ToDate), Optional(kpi.ToDatePriorYear),
            .. card.HasForecast ? (string[])[Optional(kpi.Forecast is { } forecast && Math.Abs(forecast.Landing.Value) < 1e24 ? Cell.Of((decimal)forecast.Landing.Value) : Cell.Missing), Chance(kpi.Forecast?.ProbabilityOfTarget, card.Language)] : [],
        ];
    }

    private static string Chance(double? probability, string language) =>
        probability is { } known ? (100 * known).ToString("0", ReaderLanguage.Numbers(language)) + ReaderLanguage.PercentSign(language) : "";

    private static decimal Largest(ScorecardKpi kpi) =>
        new[] { kpi.Actual, kpi.Target, kpi.PriorPeriod, kpi.PriorYear }.Select(cell => Math.Abs(CellNumbers.Number(cell) ?? 0)).Max();

    private static string TitleOf(Scorecard card)
    {
        string holder = (card.Holder, card.Title) switch
        {
            ({ } name, { } title) => $": {name}, {title}",
            ({ } name, null) => $": {name}",
            (null, { } title) => $": {title}",
            _ => "",
        };
        return $"{card.Company} - {card.Office.ToUpperInvariant()}{holder}";
    }

    private static string SubtitleOf(Scorecard card, ScorecardWords words)
    {
        if (card.Period is not { } period)
            return "";
        string days = string.Create(CultureInfo.InvariantCulture, $"{period.Period.FirstDay:yyyy-MM-dd} - {period.Period.LastDay:yyyy-MM-dd}");
        return $"{period.Label} ({days}){(period.IsComplete ? "" : ", " + words.Incomplete)}";
    }
}
