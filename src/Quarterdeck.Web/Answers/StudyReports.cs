using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Science.Forecasts;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Web.Answers;

/// <summary>Makes the reports of the studies of a company: those that <c>quarterdeck study KIND COMPANY -o report.html</c> writes, with KPIs by their names in the reader's language.</summary>
internal static partial class StudyReports
{
    /// <summary>A year of months ahead.</summary>
    private const int ForecastPeriods = 12, MostCauses = 20;

    private static readonly (string Text, double Level)[] _levels = [("80", 80), ("95", 95)];

    /// <summary>What is news and what is noise.</summary>
    public static StudyReport? Signals(StudyAsk ask) => ask.Kpis.History(ask.Kpi!.Id, ask.State.Period) is not { } series ? null
        : SignalsReport.Of(SignalStudy.Make(Named(series, ask), null, new() { WithChangePoints = true }, ask.Language, ask.Findings), ask.Frame("signals", ("--period", ask.State.Period), ("--changepoints", "true")));

    /// <summary>Which KPIs lead another one.</summary>
    public static StudyReport? Links(StudyAsk ask) =>
        ask.Kpis.Histories(ask.Kpi!.Id, ask.State.Period, null) is { } histories && LinkStudy.Make(Named(histories.Outcome, ask), [.. histories.Candidates.Select(one => Named(one, ask))], null, new(), ask.Language, ask.Findings) is { } study
            ? LinksReport.Of(study, ask.Frame("links", ("--period", ask.State.Period))) : null;

    /// <summary>Which segments explain a change.</summary>
    public static StudyReport? Causes(StudyAsk ask) =>
        ask.Period is { } label && ask.Kpis.Segments(ask.Kpi!.Id, label, null) is { } segments && CauseStudy.Make(Label(ask), segments, MostCauses, ask.Language, ask.Findings) is { } study
            ? CausesReport.Of(study, ask.Frame("causes", ("--period", label))) : null;

    /// <summary>What is at stake in each gap to a target.</summary>
    public static StudyReport? Priorities(StudyAsk ask)
    {
        KpiPriorities study = new PriorityMaker(ask.Answers.Edition.Company, ask.Answers.Edition.Calendar, ask.Answer)
            .Make(new GoalRequest(ask.Kpi!.Id, ask.State.Period, ask.Answers.AsOf(ask.State), ask.Language));
        ask.Findings.AddRange(study.Findings);
        return PrioritiesReport.Of(study, ask.Frame("priorities", ("--period", ask.State.Period)));
    }

    /// <summary>What comes next.</summary>
    public static StudyReport? Forecast(StudyAsk ask)
    {
        if (ask.Kpis.Forecastable(ask.Kpi!.Id, ask.State.Period, ForecastPeriods) is not { } input
            || ForecastStudy.Make([input with { Name = Label(ask) }], new ForecastQuestion(ForecastPeriods, null, _levels, ForecastMethod.Auto), ask.Language, ask.Findings) is not { } study)
            return null;
        return ForecastReport.Of(study, ask.Frame("forecast", ("--period", ask.State.Period)));
    }

    /// <summary>What an action did.</summary>
    public static StudyReport? Impact(StudyAsk ask)
    {
        if (ask.Value(StudyAsk.DeclaredName) is { } declared)
            return Impact(ask, declared);
        string from = ask.Value("from")!;
        string? to = ask.Value("to"), controls = ask.Value("controls");
        if (ask.Kpis.Around(ask.Kpi!.Id, from, (controls ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) is not { } around
            || ImpactStudy.Make(Named(around.Outcome, ask), [.. around.Controls.Select(one => Named(one, ask))], around.Periods, new ImpactQuestion(ImpactMethod.Structural, [from], to is null ? [] : [to], [], 0, new ImpactOptions()), ask.Language, ask.Findings) is not { } study)
            return null;
        return ImpactReport.Of(study, ask.Frame("impact", ("--from", from), ("--to", to), ("--controls", controls)));
    }

    private static string Label(StudyAsk ask) => ask.Answers.Labels(ask.Language)[ask.Kpi!.Id];

    /// <summary>A KPI's series under the name that readers know it by.</summary>
    private static StudySeries Named(StudySeries series, StudyAsk ask)
    {
        string name = ask.Answers.Labels(ask.Language).GetValueOrDefault(series.Name, series.Name);
        return series with { Name = name, Label = name };
    }
}
