using Quarterdeck.Briefing.Scorecards;

namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Ratios and targets at a coarser grain than they were written for.</summary>
public sealed class RatioAndTargetTests
{
    /// <summary>https://github.com/apache/superset/issues/25747: the total of a rate is the sum of the months' rates.</summary>
    [Fact]
    public void A_rate_s_total_is_the_rate_of_the_totals()
    {
        using MetricCompany company = new("""
            datasets: {spend: {source: {table: spend}, time: month}}
            metrics: {planned: SUM(spend.plan), spent: SUM(spend.fact), spend_rate: spent / planned}
            """, "CREATE TABLE spend AS SELECT * FROM (VALUES (DATE '2024-01-01', 100, 50), (DATE '2024-02-01', 300, 450)) v(month, plan, fact)");
        Assert.Equal("2024-01-01 | 0.5\n2024-02-01 | 1.5", company.Ask("--metrics spend_rate --grain month"));
        // 500 / 400; the rates' sum is 2 and their mean 1.
        Assert.Equal("400 | 500 | 1.25", company.Ask("--metrics planned,spent,spend_rate"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/4134: revenue per visitor is summed row by row.</summary>
    [Fact]
    public void Revenue_per_visitor_is_revenue_by_visitors()
    {
        using MetricCompany company = new("""
            datasets: {traffic: {source: {table: traffic}, time: day}}
            metrics: {per_visitor: SUM(traffic.revenue) / SUM(traffic.visitors)}
            """, "CREATE TABLE traffic AS SELECT * FROM (VALUES (DATE '2017-01-01', 'U.S.', 2000, 100), (DATE '2017-01-02', 'U.S.', 100, 50), (DATE '2017-01-02', 'U.K.', 30, 10)) v(day, country, revenue, visitors)");
        // 2100 / 150; the sum of 20 and 2 is 22.
        Assert.Equal("U.K. | 3\nU.S. | 14", company.Ask("--metrics per_visitor --by traffic.country"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/20205: metrics have no targets, so a quarter is held against a month's in the head; the targets are those of the issue.</summary>
    [Fact]
    public void A_quarter_is_judged_by_its_three_months_targets()
    {
        using MetricCompany company = new("""
            offices: {ceo: {}}
            datasets: {sales: {source: {table: sales}, time: day, covers: {from: 2026-01-01, to: 2026-03-31}}}
            metrics: {revenue: {formula: SUM(sales.amount), unit: money, better: up}}
            kpis:
              revenue: {office: ceo, target: {points: {2026-01: 5000000, 2026-02: 5500000, 2026-03: 6050000}}, tolerance: {at_risk: 5%, behind: 10%}}
            """, "CREATE TABLE sales AS SELECT * FROM (VALUES (DATE '2026-01-15', 4400000), (DATE '2026-02-15', 5500000), (DATE '2026-03-15', 6050000)) v(day, amount)");
        ScorecardMaker maker = new(company.Layer.Company, company.Layer.Calendar, questions => company.Layer.Answer(questions));
        ScorecardKpi january = Assert.Single(maker.Make(new ScorecardRequest("ceo", "2026-01", null, "en")).Kpis);
        // 88% of the target: below the 90% of the issue.
        Assert.Equal((5_000_000m, KpiStatus.Behind), (january.Target.AsDecimal(), january.Status));
        ScorecardKpi quarter = Assert.Single(maker.Make(new ScorecardRequest("ceo", "2026-Q1", null, "en")).Kpis);
        // 15.95 of 16.55 million are 96%; against March's target alone the quarter would look well ahead.
        Assert.Equal((16_550_000m, KpiStatus.OnTrack), (quarter.Target.AsDecimal(), quarter.Status));
        Assert.Equal(15_950_000m, quarter.Actual.AsDecimal());
    }
}
