using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Targets;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Brings a company's KPIs to the studies: their history, the histories of the others, their segments.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
/// <param name="asOf">Rows after this day are hidden; null hides nothing.</param>
/// <param name="findings">Receives what is wrong.</param>
public sealed partial class KpiStudy(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, DateOnly? asOf, FindingList findings)
{
    /// <summary>The language in which KPIs are called; empty, the default, calls them by their ids.</summary>
    public string Language { get; init; } = "";

    /// <summary>A KPI's history up to a period; null and findings where there is none.</summary>
    /// <param name="id">The KPI.</param>
    /// <param name="label">The last period; null: all complete months.</param>
    public StudySeries? History(string id, string? label)
    {
        if (Find(id) is not { } kpi || !IsPeriod(label, out Period? last))
            return null;
        MetricTable answer = ask([Question(kpi, last)])[0];
        findings.AddRange(answer.Findings);
        return findings.HasErrors ? null : Series(kpi, answer, last);
    }

    /// <summary>A KPI's history and those of the company's other KPIs over the same periods; null and findings where there is none.</summary>
    /// <param name="id">The KPI.</param>
    /// <param name="label">The last period; null: all complete months.</param>
    /// <param name="candidates">The ids of the others; null for all but those behind which a model looks ahead: what follows from all purchases so far leads none of them.</param>
    public (StudySeries Outcome, IReadOnlyList<StudySeries> Candidates)? Histories(string id, string? label, IReadOnlyList<string>? candidates)
    {
        if (Find(id) is not { } kpi || !IsPeriod(label, out Period? last))
            return null;
        List<Kpi> others = [];
        foreach (string other in candidates ?? [.. company.Kpis.Where(own => company.Metrics.TryGetValue(own.Metric, out Metric? metric) && !Additivity.IsModelled(company, metric)).Select(static own => own.Id)])
            if (Find(other) is { } found && found.Id != kpi.Id && found.Metric != kpi.Metric)
                others.Add(found);
        if (findings.HasErrors)
            return null;
        IReadOnlyList<MetricTable> answers = ask([Question(kpi, last), .. others.Select(other => Question(other, last))]);
        findings.AddRange(answers[0].Findings);
        if (findings.HasErrors || Series(kpi, answers[0], last) is not { } outcome)
            return null;
        List<StudySeries> leading = [];
        foreach ((Kpi other, MetricTable answer) in others.Zip(answers.Skip(1)))
        {
            Dictionary<string, double> values = KpiHistory.Of(calendar, answer, other.Id, LastOf(answer, last)).ToDictionary(point => calendar.Label(point.Period), point => point.Value);
            double[] aligned = [.. outcome.Labels.Select(period => values.GetValueOrDefault(period, double.NaN))];
            if (aligned.Any(double.IsFinite))
                leading.Add(outcome with { Name = other.Id, Label = other.Id, Values = aligned });
            else
                findings.Note(FindingCodes.StudyLeftOut, SourceSpan.None, $"The KPI '{other.Id}' has no complete value in these periods and was left out.", "See with 'query' where its values lie.");
        }
        return (outcome, leading);
    }

    /// <summary>The KPI of an id; null and a finding where the company has none, or it is counted from statuses.</summary>
    private Kpi? Find(string id)
    {
        Kpi? kpi = company.Kpis.FirstOrDefault(own => string.Equals(own.Id, id, StringComparison.OrdinalIgnoreCase));
        if (kpi is null)
            findings.Error(FindingCodes.StudyKpi, new SourceSpan("--kpi", 1, 1, id.Length), $"The company has no KPI '{id}'.{NearestName.DidYouMean(id, company.Kpis.Select(static own => own.Id))}",
                $"Name one of: {string.Join(", ", company.Kpis.Select(static own => own.Id).Take(60))}.");
        if (kpi is null || company.Metrics.ContainsKey(kpi.Metric))
            return kpi;
        findings.Error(FindingCodes.StudyKpi, new SourceSpan("--kpi", 1, 1, id.Length), $"'{kpi.Id}' is worked out from the statuses of other KPIs, so no study can ask the data for it.", "Name a KPI with a metric of its own.");
        return null;
    }

    private bool IsPeriod(string? label, out Period? period)
    {
        period = label is null ? null : calendar.Parse(label);
        if (label is null || period is not null)
            return true;
        findings.Error(FindingCodes.PeriodAsked, new SourceSpan("--period", 1, 1, label.Length), $"'{label}' is no period of this company's calendar.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013 or FY2013-Q1.");
        return false;
    }

    private MetricQuery Question(Kpi kpi, Period? last) =>
        new() { Columns = [new(kpi.Id, Formula(kpi))], Grain = last?.Grain ?? Grain.Month, To = last?.LastDay, AsOf = asOf };

    private static Formula Formula(Kpi kpi) => kpi.Where is null ? new Name([kpi.Metric]) : new Filtered(new Name([kpi.Metric]), kpi.Where);

    private Period LastOf(MetricTable answer, Period? last) =>
        last ?? (answer.Rows.Count > 0 && answer.Rows[^1][0].AsMoment() is { } start ? calendar.Containing(Grain.Month, start) : null) ?? calendar.Containing(Grain.Month, DateTime.UnixEpoch)!.Value;

    private StudySeries? Series(Kpi kpi, MetricTable answer, Period? last)
    {
        List<(Period Period, double Value)> points = [.. KpiHistory.Of(calendar, answer, kpi.Id, LastOf(answer, last))];
        // Open periods at the end are not there yet; asking for one by name shows it, untested.
        while (points.Count > 0 && double.IsNaN(points[^1].Value))
            points.RemoveAt(points.Count - 1);
        if (points.Count == 0)
        {
            findings.Error(FindingCodes.StudyShort, SourceSpan.None, $"The KPI '{kpi.Id}' has no complete period with a value.", "See with 'query' where its values lie.");
            return null;
        }
        int gaps = points.Count(static point => double.IsNaN(point.Value));
        if (gaps > 0)
            findings.Note(FindingCodes.StudyGaps, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"{gaps} of {points.Count} periods of '{kpi.Id}' have no complete value; they are not judged."), "See with 'query' what is missing.");
        return new StudySeries(kpi.Id, [.. points.Select(point => calendar.Label(point.Period))], [.. points.Select(static point => point.Value)], [.. Enumerable.Range(0, points.Count)], KpiHistory.SeasonOf(points[0].Period.Grain))
        {
            Label = Language.Length == 0 ? kpi.Id : KpiOwners.LabelOf(kpi, company.Metrics[kpi.Metric], Language),
            Unit = company.Metrics[kpi.Metric].Unit,
            Better = company.Metrics[kpi.Metric].Better,
            Currency = company.Currency,
            AnewAfterChanges = true,
            Dividers = KpiHistory.DividersOf(calendar, kpi, [.. points.Select(static point => point.Period)]),
        };
    }
}
