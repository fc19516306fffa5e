using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Goals;

/// <summary>Ranks the KPIs below a KPI by what meeting their targets would do to it.</summary>
/// <remarks>
/// At stake = gap to the target x the exact derivative of the KPI above by the one below, both as they stand: it holds for one KPI at a time and small gaps. Actual values
/// and targets are those of the scorecards.
/// </remarks>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
public sealed class PriorityMaker(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
{
    /// <summary>Makes the study; what is wrong is among its findings.</summary>
    public KpiPriorities Make(GoalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        FindingList findings = new();
        if (GoalPoint.Find(company, calendar, ask, request, [], findings) is not { } point)
            return Study(request, null, [], [], findings);
        if (Sensitivity.Of(point.Tree.Root, point.Values) is not { } slopes)
        {
            findings.Warning(FindingCodes.BridgeRefused, point.Metric.Span, $"'{request.Kpi}' divides by 0 in {calendar.Label(point.Period)}, so nothing can be said of its drivers.", "Choose another period.");
            return Study(request, point, [], [], findings);
        }
        string[] below = [.. GoalPoint.Steps(point.Tree.Root).Concat(point.Tree.Leaves.Select(leaf => leaf.Id)).Where(id => id != point.Metric.Id && company.Metrics.ContainsKey(id))];
        (Kpi Kpi, string Metric)[] kpis = [.. below.Select(id => (KpiOwners.KpiOf(company, id), id)).Where(pair => pair.Item1?.Target is not null).Select(pair => (pair.Item1!, pair.id))];
        Dictionary<string, ScorecardKpi> standing = Standing(request, point, kpis, findings);
        IReadOnlyDictionary<string, IReadOnlyList<(DateTime Quarter, double Value)>> histories = new UsualMovement(company, calendar, ask).Histories([.. kpis.Select(kpi => (kpi.Metric, (Formula)new Name([kpi.Metric])))], null, request.AsOf);
        IReadOnlyDictionary<string, (double Size, bool IsRelative)?> usual = UsualMovement.Of(histories);
        List<PriorityRow> rows = [];
        List<ChanceMaker.Wanted> wanted = [];
        foreach ((Kpi kpi, string metric) in kpis)
            if (standing.TryGetValue(kpi.Id, out ScorecardKpi? card) && card is { Actual.IsNumber: true, Target.IsNumber: true, IsIncomplete: false })
            {
                rows.Add(Row(kpi, card, slopes[metric], usual[metric]));
                if (Met(kpi, card, metric) is { } range)
                    wanted.Add(range);
            }
        TargetsChance chance = ChanceMaker.Of(wanted, histories, request.Language);
        return Study(request, point, [.. rows.Where(row => row.Gap != 0).OrderByDescending(row => row.AtStake).ThenBy(row => row.Effort ?? double.MaxValue).ThenBy(row => row.Kpi, StringComparer.Ordinal)],
            Influences(request, [point.Metric.Id, .. below]), findings) with
        { Chance = chance };
    }

    /// <summary>Which values meet a KPI's target; null where nobody said which way is better.</summary>
    private static ChanceMaker.Wanted? Met(Kpi kpi, ScorecardKpi card, string metric)
    {
        double target = card.Target.AsDouble(), around = (double)kpi.Tolerance.AtRisk * (kpi.Tolerance.InPoints ? 1 : Math.Abs(target));
        return card.Better switch
        {
            Direction.Up => new(metric, card.Label, card.Actual.AsDouble(), target, double.PositiveInfinity),
            Direction.Down => new(metric, card.Label, card.Actual.AsDouble(), double.NegativeInfinity, target),
            // What is best at its target is met within the tolerance, as on the scorecard.
            Direction.Target => new(metric, card.Label, card.Actual.AsDouble(), target - around, target + around),
            _ => null,
        };
    }

    private static PriorityRow Row(Kpi kpi, ScorecardKpi card, double slope, (double Size, bool IsRelative)? usual)
    {
        (double actual, double target) = (card.Actual.AsDouble(), card.Target.AsDouble());
        double? reach = usual is { Size: > 0 } movement ? UsualMovement.For(actual, movement) : null;
        return new PriorityRow(kpi.Id, card.Label, card.Unit, kpi.Office, card.Actual, card.Target, slope, (target - actual) * slope, reach is { } size ? Math.Abs(UsualMovement.Moves(actual, target, size)) : null);
    }

    /// <summary>Actual values and targets as the scorecards of the offices have them.</summary>
    private Dictionary<string, ScorecardKpi> Standing(GoalRequest request, GoalPoint point, (Kpi Kpi, string Metric)[] kpis, FindingList findings)
    {
        Dictionary<string, ScorecardKpi> cards = new(StringComparer.Ordinal);
        // Only the KPIs that are asked for: the rest of an office's scorecard may be large.
        CompanyModel asked = company with { Kpis = [.. kpis.Select(kpi => kpi.Kpi)] };
        ScorecardMaker maker = new(asked, calendar, ask);
        foreach (string office in kpis.Select(kpi => kpi.Kpi.Office).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Scorecard card = maker.Make(new ScorecardRequest(office, calendar.Label(point.Period), request.AsOf, request.Language) { WithHeadline = false });
            findings.AddRange(card.Findings.Where(finding => finding.Severity == Severity.Error));
            foreach (ScorecardKpi kpi in card.Kpis)
                cards.TryAdd(kpi.Id, kpi);
        }
        return cards;
    }

    private List<InfluenceRow> Influences(GoalRequest request, IReadOnlyList<string> metrics)
    {
        List<InfluenceRow> rows = [];
        foreach (string metric in metrics)
            foreach (Influence influence in company.Drivers.GetValueOrDefault(metric)?.Influences ?? [])
                if (company.Metrics.TryGetValue(influence.Metric, out Metric? source))
                    rows.Add(new InfluenceRow(influence.Metric, KpiOwners.LabelOf(company, source, request.Language), KpiOwners.KpiOf(company, influence.Metric)?.Office ?? KpiOwners.Unowned,
                        string.Format(CultureInfo.InvariantCulture, BridgeWords.For(request.Language).InfluenceWhy, KpiOwners.LabelOf(company, company.Metrics[metric], request.Language))));
        return rows;
    }

    private KpiPriorities Study(GoalRequest request, GoalPoint? point, IReadOnlyList<PriorityRow> rows, IReadOnlyList<InfluenceRow> influences, FindingList findings) => new(
        company.Name, request.Kpi, point is null ? request.Kpi : KpiOwners.LabelOf(company, point.Metric, request.Language), point?.Metric.Unit ?? default, company.Currency, request.Language,
        point is null ? "" : calendar.Label(point.Period), rows, influences, findings.Sorted());
}
