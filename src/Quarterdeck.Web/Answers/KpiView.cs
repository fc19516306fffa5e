using System.Globalization;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;
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
    /// <summary>Its history with limits and signals; null where there are too few points.</summary>
    public ControlSeries? Control { get; init; }
    /// <summary>The last periods beside the same ones of the year before and what was due.</summary>
    public ChartSeries? Columns { get; init; }
    /// <summary>How many points there are.</summary>
    public int Points { get; init; }
    /// <summary>The split of its change against the year before; null where it has no drivers.</summary>
    public TablePage? Drivers { get; init; }
    /// <summary>KPIs of whose formula it is a part.</summary>
    public required IReadOnlyList<string> Parents { get; init; }
    /// <summary>Dimensions by which it can be cut.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }
    /// <summary>What it means, how it is made, where it is written.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }
    /// <summary>What is wrong or should be known.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    /// <summary>Names of the company's KPIs.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }
    /// <summary>Address, as-of day and definitions, for paper.</summary>
    public required string Stamp { get; init; }

    /// <summary>The name of a KPI.</summary>
    public string LabelOf(string kpi) => Labels.GetValueOrDefault(kpi, kpi);

    /// <summary>Makes the view; null where the company has no such KPI.</summary>
    public static KpiView? Of(string id, CompanyAnswers answers, PageState state)
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
            // The very limits that the signal comes from, so that page and scorecard never say two things.
            Control = row is null || row.Limits is null || row.Limits.Standing == LimitStanding.None ? null : KpiSeries.Of(row, card.Currency),
            Columns = row is null || row.Course.Count == 0 ? null : ColumnsOf(row, card, answers),
            Points = points,
            Drivers = DriversOf(kpi, card, answers, state),
            Parents = [.. company.Kpis.Where(other => other.Id != kpi.Id && Names(company, other.Metric).Contains(kpi.Metric)).Select(other => other.Id)],
            Dimensions = [.. company.Dimensions.Keys.Order(StringComparer.Ordinal)],
            Facts = FactsOf(kpi, metric, row, state.Language),
            Findings = card.Findings,
            Labels = answers.Labels(state.Language),
            Stamp = row?.Receipt?.DefinitionHash ?? "",
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

    /// <summary>The last thirteen periods, each beside the same one a year before.</summary>
    private static ChartSeries ColumnsOf(ScorecardKpi row, Scorecard card, CompanyAnswers answers)
    {
        const int shown = 13;
        Dictionary<string, double> known = row.Course.Where(point => double.IsFinite(point.Value)).ToDictionary(point => point.Period, point => point.Value);
        string last = card.Period?.Label ?? "";
        return new ChartSeries(KpiSeries.Measure(row, card.Currency), [.. row.Course.TakeLast(shown).Select(point => new ChartPoint(point.Period, Known(point.Period), Known(YearBefore(point.Period)),
            point.Period == last && row.Target.IsNumber ? row.Target.AsDouble() : null))]);
        double? Known(string? label) => label is not null && known.TryGetValue(label, out double value) ? value : null;
        string? YearBefore(string label) => answers.Edition.Calendar.Parse(label) is { } period
            && answers.Edition.Calendar.Shift(new TimeRange(period.Start, period.Next), -1, Grain.Year) is { } range && answers.Edition.Calendar.Containing(period.Grain, range.Start) is { } earlier
            ? answers.Edition.Calendar.Label(earlier) : null;
    }

    private static TablePage? DriversOf(Model.Company.Kpi kpi, Scorecard card, CompanyAnswers answers, PageState state)
    {
        if (answers.Edition.Company.Drivers.GetValueOrDefault(kpi.Metric)?.Identity is null || card.Period is null)
            return null;
        KpiBridge bridge = answers.Bridge(kpi.Id, null, card.Period.Label, null, null, false, state);
        return bridge.Leaves.Count == 0 ? null : BridgePage.Of(bridge);
    }

    private static HashSet<string> Names(CompanyModel company, string metric) =>
    [
        .. new[] { company.Drivers.GetValueOrDefault(metric)?.Identity, company.Metrics.GetValueOrDefault(metric)?.Formula }.OfType<Formula>()
            .SelectMany(formula => formula.SelfAndDescendants()).OfType<Name>().Where(name => name.Parts.Length == 1).Select(name => name.Parts[0].ToLowerInvariant()),
    ];

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

    private static List<(string Name, string Value)> FactsOf(Model.Company.Kpi kpi, Metric? metric, ScorecardKpi? row, string language)
    {
        List<(string Name, string Value)> facts = [];
        if (row is { Definition.Length: > 0 })
            facts.Add((Words.Definition[language], row.Definition));
        if (row is { Pitfalls.Length: > 0 })
            facts.Add((ScorecardWords.For(language).Mind, row.Pitfalls));
        if (row?.Receipt is { } receipt)
            facts.Add((Words.Formula[language], receipt.Formula));
        facts.Add((Words.Better[language], (metric?.Better switch { Direction.Up => Words.Up, Direction.Down => Words.Down, _ => Words.Unsaid })[language]));
        facts.Add((Words.Owner[language], kpi.Office.ToUpperInvariant()));
        facts.Add((Words.Place[language], string.Create(CultureInfo.InvariantCulture, $"{kpi.Span.File}:{kpi.Span.Line}:{kpi.Span.Column}")));
        return facts;
    }
}
