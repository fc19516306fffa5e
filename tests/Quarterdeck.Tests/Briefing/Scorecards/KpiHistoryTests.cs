using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;
using Quarterdeck.Tests.Metrics;

namespace Quarterdeck.Tests.Briefing.Scorecards;

/// <summary>Where the limits of a KPI's signal start, on a shop of 50 people that became 60 in July 2023, and whose orders have a divider in January 2024.</summary>
public sealed class KpiHistoryTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          months: {source: {table: months}, time: day, covers: {from: 2022-01-01, to: 2024-12-31}}
        metrics:
          people: {formula: SUM(months.people), unit: count, better: up}
          orders: {formula: SUM(months.orders), unit: count, better: up}
        offices: {ceo: Ann}
        kpis:
          people: {office: ceo}
          orders: {office: ceo, divider: {2020: opening, 2024-01: the second shop, 2030-01: the third}}
        """,
        "CREATE TABLE months AS SELECT DATE '2022-01-01' + to_months(i::INTEGER) AS day, CASE WHEN i < 18 THEN 50 ELSE 60 END AS people, 100 + (i * 7) % 5 AS orders FROM range(36) t(i)");

    public void Dispose() => _company.Dispose();

    private ScorecardKpi Kpi(string id, string period) =>
        new ScorecardMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions)).Make(new ScorecardRequest("ceo", period, null, "en")).Kpis.Single(kpi => kpi.Id == id);

    private SignalStudy Study(string id, string? period, string language = "en")
    {
        FindingList findings = new();
        StudySeries series = new KpiStudy(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions), null, findings).History(id, period)!;
        return SignalStudy.Make(series, null, new SignalOptions(), language, findings);
    }

    [Fact]
    public void A_step_is_news_in_its_month_and_no_more_once_it_stands()
    {
        Assert.Equal((KpiSignal.None, null), (Kpi("people", "2023-06").Signal, Kpi("people", "2023-06").LimitsSince));
        Assert.Equal(KpiSignal.Outside, Kpi("people", "2023-07").Signal);
        Assert.Equal((KpiSignal.None, "2023-07"), (Kpi("people", "2024-12").Signal, Kpi("people", "2024-12").LimitsSince));
    }

    [Fact]
    public void The_scorecard_says_in_JSON_since_when_limits_hold()
    {
        string json = ScorecardJson.Write(new ScorecardMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions)).Make(new ScorecardRequest("ceo", "2024-12", null, "en")), withSql: false);
        Assert.Contains("\"limits_since\": \"2023-07\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-12", KpiSignal.None, null)]
    [InlineData("2024-05", KpiSignal.NotEnoughData, "2024-01")]     // five months after the divider have no limits
    [InlineData("2024-06", KpiSignal.None, "2024-01")]
    public void Limits_start_at_the_KPIs_divider(string period, KpiSignal signal, string? since)
    {
        ScorecardKpi orders = Kpi("orders", period);
        Assert.Equal((signal, since), (orders.Signal, orders.LimitsSince));
    }

    [Theory]
    [InlineData("people", null, "en", "Limits since 2023-07: the level changed there. Nothing has varied since.")]
    [InlineData("orders", "2024-06", "en", "Limits since 2024-01: the second shop. The limits are provisional: fewer than 12 points.")]
    [InlineData("orders", "2024-03", "en", "Limits since 2024-01: the second shop. No limits: fewer than 6 points.")]
    [InlineData("people", null, "fr", "Limites depuis 2023-07 : le niveau y a changé. Rien ne varie depuis.")]
    public void The_study_says_so_in_its_note(string kpi, string? period, string language, string note) => Assert.Equal(note, Study(kpi, period, language).Note);

    [Fact]
    public void The_study_tells_the_change_itself_as_news() =>
        Assert.Equal(["2023-07"], Study("people", null) is { } study ? study.Report.Points.Where(point => point.Signals != SignalKind.None).Select(point => study.Series.Labels[point.Index]) : []);

    [Fact]
    public void Fewer_periods_of_a_quarter_than_of_a_month_are_looked_at() => Assert.Equal((36, 20, 60), (KpiHistory.PeriodsOf(Grain.Month), KpiHistory.PeriodsOf(Grain.Quarter), KpiHistory.PeriodsOf(Grain.Week)));
}
