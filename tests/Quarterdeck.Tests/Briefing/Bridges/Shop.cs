using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Tests.Metrics;

namespace Quarterdeck.Tests.Briefing.Bridges;

/// <summary>A shop with numbers small enough to work by hand: two months of orders, and a plan.</summary>
/// <remarks>January 10 orders of 20 and a cost of 5 each; February 16 orders of 25 and a cost of 6. The plan of February: 300 of money, 12 orders.</remarks>
internal sealed class Shop : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2024-01-01, to: 2024-12-31}, scenario: {field: scenario, AC: A, PL: P}}
          visits: {source: {table: visits}, time: day, covers: {from: 2024-01-01, to: 2024-12-31}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money, better: up, label: {en: revenue, fr: ventes}}
          orders: {formula: COUNT(orders.id), unit: count, better: up}
          order_value: {formula: revenue / orders, unit: money}
          visits: {formula: SUM(visits.n), unit: count}
          orders_per_visit: {formula: orders / visits, unit: percent}
          cost: {formula: SUM(orders.cost), unit: money, better: down}
          profit: {formula: revenue - cost, unit: money}
          margin: {formula: profit / revenue, unit: percent, better: up}
          growth: "revenue / PRIOR(revenue) - 1"
          buyers: COUNT(DISTINCT orders.buyer)
          revenue_to_day: {formula: "TO_DATE(revenue, YEAR)", unit: money}
          swing: {formula: "revenue / (12 - orders)", unit: number}
          with_default: "orders + COALESCE(nothing, 0)"
          nothing: {formula: "SUM(orders.amount) FILTER (WHERE orders.id < 0)", empty: missing}
        offices: {ceo: Ann, cmo: Bob, coo: Cid, cfo: Dee}
        kpis:
          revenue: {office: ceo, target: {monthly: 500}}
          orders: {office: coo, target: {monthly: 20}}
          visits: {office: cmo, shared_with: [coo], target: {monthly: 180}}
          orders_per_visit: {office: coo}
          margin: {office: cfo}
        drivers:
          revenue: {identity: orders * order_value, influenced_by: {buyers: {sign: up}}}
          orders: visits * orders_per_visit
        """,
        """
        CREATE TABLE orders AS
        SELECT 100 + i AS id, DATE '2024-01-15' AS day, 20.00::DECIMAL(18,2) AS amount, 5.00::DECIMAL(18,2) AS cost, CASE WHEN i < 4 THEN 'north' ELSE 'south' END AS region, i % 3 AS buyer, 'A' AS scenario FROM range(10) t(i)
        UNION ALL SELECT 200 + i, DATE '2024-02-15', 25.00, 6.00, CASE WHEN i < 12 THEN 'north' ELSE 'west' END, i % 3, 'A' FROM range(16) t(i)
        UNION ALL SELECT 300 + i, DATE '2024-02-15', 25.00, 6.00, 'north', i, 'P' FROM range(12) t(i)
        """,
        "CREATE TABLE visits AS SELECT DATE '2024-01-15' AS day, 100 AS n UNION ALL SELECT DATE '2024-02-15', 128");

    public Quarterdeck.Metrics.Running.MetricLayer Layer => _company.Layer;

    public KpiBridge Bridge(string kpi, string? from = "2024-01", string? to = "2024-02", string? against = null, string? by = null, bool chained = false, string language = "en") =>
        new KpiBridgeMaker(Layer.Company, Layer.Calendar, questions => Layer.Answer(questions))
            .Make(new BridgeRequest(kpi, from, to, against, by is null ? [] : [new Name([.. by.Split('.')])], chained, null, language));

    public KpiBridge WhatIf(string kpi, params string[] sets) =>
        new WhatIfMaker(Layer.Company, Layer.Calendar, questions => Layer.Answer(questions)).Make(new GoalRequest(kpi, "2024-02", null, "en") { Sets = sets });

    public KpiGoal Goal(GoalRequest request) => new GoalMaker(Layer.Company, Layer.Calendar, questions => Layer.Answer(questions)).Make(request);

    public KpiPriorities Priorities(string kpi) => new PriorityMaker(Layer.Company, Layer.Calendar, questions => Layer.Answer(questions)).Make(new GoalRequest(kpi, "2024-02", null, "en"));

    public void Dispose() => _company.Dispose();
}
