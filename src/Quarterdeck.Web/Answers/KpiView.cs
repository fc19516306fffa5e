using System.Globalization;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>What the page of a KPI shows.</summary>
public sealed record KpiView
{
    /// <summary>The KPI's id.</summary>
    public required string Kpi { get; init; }
    /// <summary>Its name in the reader's language.</summary>
    public required string Label { get; init; }
    /// <summary>The scorecard that it stands on.</summary>
    public required Scorecard Card { get; init; }
    /// <summary>The sentence above the page.</summary>
    public required string Message { get; init; }
    /// <summary>Company, measure, unit and period.</summary>
    public required string Subtitle { get; init; }
    /// <summary>Each figure of the period: actual, target, comparisons.</summary>
    public required IReadOnlyList<(string Name, string Value)> Figures { get; init; }
    /// <summary>How it stands against its target.</summary>
    public KpiStatus Status { get; init; }
    /// <summary>The same in words.</summary>
    public required string StatusText { get; init; }
    /// <summary>Whether its movement is news.</summary>
    public required LocalWord Signal { get; init; }
    /// <summary>What target and signal together say.</summary>
    public required string Advice { get; init; }
    /// <summary>Its course as charts; null where nothing is known of it.</summary>
    public KpiCharts? Charts { get; init; }
    /// <summary>What happened, and where its limits start anew.</summary>
    public IReadOnlyList<KpiEvent> Events { get; init; } = [];
    /// <summary>What its numbers are, for charts.</summary>
    public ChartMeasure? Measure { get; init; }
    /// <summary>How many points there are.</summary>
    public int Points { get; init; }
    /// <summary>The split of its change against the year before; null where it has no drivers.</summary>
    public TablePage? Drivers { get; init; }
    /// <summary>The KPIs that it feeds.</summary>
    public required IReadOnlyList<KpiParent> Parents { get; init; }
    /// <summary>Its segments; null where no dimension cuts it.</summary>
    public KpiSegmentsView? Segments { get; init; }
    /// <summary>The dimension that the reader asked for; null where none was.</summary>
    public string? By { get; init; }
    /// <summary>The statements that were run for it.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];
    /// <summary>What it means, how it is made, where it is written.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }
    /// <summary>What is wrong or should be known.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    /// <summary>Address, as-of day and definitions, for paper.</summary>
    public required string Stamp { get; init; }

    /// <summary>Makes the view; null where the company has no such KPI.</summary>
    /// <param name="id">The KPI.</param>
    /// <param name="by">The dimension by which it is cut; null for the first that fits.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    public static KpiView? Of(string id, string? by, CompanyAnswers answers, PageState state)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        CompanyModel company = answers.Edition.Company;
        if (company.Kpis.FirstOrDefault(own => string.Equals(own.Id, id, StringComparison.OrdinalIgnoreCase)) is not { } kpi)
            return null;
        Scorecard card = answers.Card(kpi.Office, state);
        ScorecardKpi? row = card.Kpis.FirstOrDefault(one => one.Id == kpi.Id);
        Metric? metric = company.Metrics.GetValueOrDefault(kpi.Metric) ?? company.Computed.GetValueOrDefault(kpi.Metric);
        ScorecardWords words = ScorecardWords.For(state.Language);
        NumberText text = new(state.Language);
        string unit = row is null ? "" : text.UnitName(row.Unit, row.UnitLabel, card.Currency, MoneyScale.Unscaled);
        int points = row?.Course.Count(point => double.IsFinite(point.Value)) ?? 0;
        KpiStatus status = row?.Status ?? KpiStatus.NoData;
        KpiCharts? charts = row is null || card.Period is null ? null : KpiCharts.Of(kpi, row, card, answers.Outlook(row, card, state), answers.Edition.Calendar, EventFlags.Concerning(company, kpi), state.Language);
        return new KpiView
        {
            Kpi = kpi.Id,
            Label = answers.Labels(state.Language)[kpi.Id],
            Card = card,
            Message = row is null ? card.Message : MessageOf(row, text, words),
            Subtitle = $"{company.Name}, {kpi.Office.ToUpperInvariant()}{(unit.Length > 0 ? ", " + unit : "")}{(card.Period is { } period ? ", " + period.Label : "")}",
            Figures = row is null ? [] : FiguresOf(row, text, words),
            Status = status,
            StatusText = words.Statuses[(int)status],
            Signal = SignalWord(row?.Signal ?? KpiSignal.NotEnoughData),
            Advice = row is null ? "" : AdviceOf(row, state.Language),
            Charts = charts,
            Events = KpiEvent.Of(kpi, charts?.Control, answers, state.Language),
            Measure = row is null ? null : KpiSeries.Measure(row, card.Currency),
            Points = points,
            Drivers = DriversOf(kpi, card, answers, state),
            Parents = KpiParent.Of(kpi, card.Period?.Label, answers, state),
            Segments = row is null || card.Period is null ? null : KpiSegmentsView.Of(kpi, card.Period.Label, by, answers, state),
            By = by,
            Statements = row?.Receipt?.Sql ?? [],
            Facts = KpiFacts.Of(kpi, metric, row, company, unit, state.Language),
            Findings = card.Findings,
            Stamp = Stamps.Of([row?.Receipt?.DefinitionHash], state.Language),
        };
    }

    /// <summary>What a signal is called.</summary>
    public static LocalWord SignalWord(KpiSignal signal) => signal switch
    {
        KpiSignal.Outside => Words.SignalOutside,
        KpiSignal.ThreeOfFour or KpiSignal.RunOfEight => Words.SignalWeak,
        KpiSignal.None => Words.SignalNone,
        _ => Words.SignalUnknown,
    };

    private static TablePage? DriversOf(Model.Company.Kpi kpi, Scorecard card, CompanyAnswers answers, PageState state)
    {
        if (answers.Edition.Company.Drivers.GetValueOrDefault(kpi.Metric)?.Identity is null || card.Period is null)
            return null;
        KpiBridge bridge = answers.Bridge(kpi.Id, null, card.Period.Label, null, null, false, state);
        return bridge.Leaves.Count == 0 ? null : BridgePage.Of(bridge);
    }

    private static string MessageOf(ScorecardKpi kpi, NumberText text, ScorecardWords words)
    {
        string change = text.RelativeDifference(kpi.Actual, kpi.PriorYear, kpi.Unit) is { Length: > 0 } share ? share : text.Difference(kpi.Actual, kpi.PriorYear, kpi.Unit, MoneyScale.Unscaled);
        return $"{kpi.Label}{words.Colon}{text.Value(kpi.Actual, kpi.Unit, MoneyScale.Unscaled)}{(change.Length > 0 ? $" ({words.Change} {change})" : "")}{words.Separator}{words.Statuses[(int)kpi.Status]}{words.Stop}";
    }

    private static List<(string Name, string Value)> FiguresOf(ScorecardKpi kpi, NumberText text, ScorecardWords words)
    {
        List<(string Name, string Value)> figures = [];
        foreach ((string name, Cell cell) in ((string, Cell)[])[(words.Actual, kpi.Actual), (words.Target, kpi.Target), (words.Prior, kpi.PriorPeriod), (words.PriorYear, kpi.PriorYear), (words.ToDate, kpi.ToDate), (words.ToDatePriorYear, kpi.ToDatePriorYear)])
            if (name == words.Actual || !cell.IsAbsent)
                figures.Add((name, text.Value(cell, kpi.Unit, MoneyScale.Unscaled)));
        return figures;
    }

    private static string AdviceOf(ScorecardKpi kpi, string language) => string.Join(' ', new[]
    {
        KpiMessage.Write(kpi, language), kpi.LimitsSince is { } since ? string.Format(CultureInfo.InvariantCulture, StudyWords.For(language).LimitsSince, since) : null,
        kpi.Status == KpiStatus.NoTarget && kpi.Target.IsAbsent ? string.Format(CultureInfo.InvariantCulture, Words.NoTargetYet[language]) : null, kpi.Note,
    }.Where(text => !string.IsNullOrEmpty(text)));
}
