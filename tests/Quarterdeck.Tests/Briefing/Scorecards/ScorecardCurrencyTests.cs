using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Values;
using Quarterdeck.Tests.Metrics;
using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Briefing.Scorecards;

/// <summary>A scorecard in another currency: values row by row, written targets at the mean rate of their days.</summary>
public sealed class ScorecardCurrencyTests : IDisposable
{
    private readonly MetricCompany _company = new(MoneyTables.RatesYaml + """

        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day}
          plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2023-01-01, to: 2024-02-29}, currency: code}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money, better: up}
          orders: {formula: COUNT(orders.*), unit: count, better: up}
        offices: {ceo: Ann}
        kpis:
          revenue: {office: ceo, target: {monthly: 360}}
          orders: {office: ceo, target: {monthly: 3}}
        """, MoneyTables.All);

    private Scorecard Card(string? currency, RateChoice rates, string language = "en") =>
        new ScorecardMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions), _company.Layer.Rate)
            .Make(new ScorecardRequest("ceo", "2024-01", null, language) { Currency = currency, Rates = rates });

    private static decimal Number(Cell cell) => cell.Kind == CellKind.Exact ? cell.AsDecimal() : (decimal)cell.AsDouble();

    [Fact]
    public void Without_a_currency_it_is_the_companys()
    {
        Scorecard card = Card(null, RateChoice.Actual);
        Assert.Equal(("EUR", 324m, 360m, ""), (card.Currency, Number(card.Kpis[0].Actual), Number(card.Kpis[0].Target), card.Kpis[0].Note));
    }

    [Fact]
    public void A_written_target_is_converted_at_the_mean_rate_of_its_days()
    {
        Scorecard card = Card("PLN", RateChoice.Actual);
        // 360 / ((0.25 + 0.23) / 2)
        Assert.Equal(("PLN", 1360m, 1500m, 3m), (card.Currency, Number(card.Kpis[0].Actual), Number(card.Kpis[0].Target), Number(card.Kpis[1].Target)));
        Assert.Equal("target written in EUR, converted at the mean rate of its days", card.Kpis[0].Note);
        Assert.Equal(KpiStatus.Behind, card.Kpis[0].Status);
    }

    [Fact]
    public void At_planned_and_constant_rates_the_target_takes_them_too()
    {
        Assert.Equal(1200m, Number(Card("PLN", new RateChoice("plan", null)).Kpis[0].Target));
        Period february = _company.Layer.Calendar.Parse("2024-02")!.Value;
        Assert.Equal(1800m, Number(Card("PLN", new RateChoice("actual", february)).Kpis[0].Target));
    }

    [Fact]
    public void As_of_hides_later_rates_from_the_target()
    {
        Scorecard card = new ScorecardMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions), _company.Layer.Rate)
            .Make(new ScorecardRequest("ceo", "2024-01", new DateOnly(2024, 1, 15), "en") { Currency = "PLN" });
        // What is due by the 15th, 360 * 15 / 31 = 174.19, at the only rate known by then, 0.25.
        Assert.Equal(696.76m, Number(card.Kpis[0].Target));
    }

    [Fact]
    public void A_target_without_a_rate_is_missing()
    {
        Scorecard card = Card("GBP", RateChoice.Actual);
        Assert.True(card.Kpis[0].Target.IsAbsent && card.Kpis[0].Actual.IsAbsent);
        Assert.NotEmpty(card.Findings);
    }

    [Theory]
    [InlineData("fr", "objectif fixé en EUR, converti au taux moyen de ses jours")]
    [InlineData("pl", "cel zapisany w EUR, przeliczony po średnim kursie z jego dni")]
    [InlineData("vi", "mục tiêu ghi bằng EUR, quy đổi theo tỷ giá trung bình của các ngày")]
    [InlineData("zh", "目标以 EUR 设定，按其各日平均汇率换算")]
    public void The_reader_is_told_so_in_his_language(string language, string note) => Assert.Equal(note, Card("PLN", RateChoice.Actual, language).Kpis[0].Note);

    [Fact]
    public void Targets_met_are_those_met_in_the_companys_currency_whatever_is_shown()
    {
        // 324 against 330 EUR is 1.8 % short and at risk; 1360 against 330 / 0.24 = 1375 PLN is 1.1 % short and on track.
        using MetricCompany company = new(MoneyTables.RatesYaml + """

            include: ceo
            datasets:
              rates: {source: {table: rates}, key: [code, day], time: day}
              plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
              orders: {source: {table: orders}, key: id, time: day, covers: {from: 2023-01-01, to: 2024-02-29}, currency: code}
            metrics:
              takings: {formula: SUM(orders.amount), unit: money, better: up}
            kpis:
              takings: {office: ceo, target: {monthly: 330}, tolerance: {at_risk: 1.5%, behind: 5%}}
            """, MoneyTables.All);
        ScorecardMaker maker = new(company.Layer.Company, company.Layer.Calendar, questions => company.Layer.Answer(questions), company.Layer.Rate);
        (KpiStatus Takings, decimal Met, string Note) Of(string? currency, RateChoice rates, string language = "en")
        {
            Scorecard card = maker.Make(new ScorecardRequest("ceo", "2024-01", null, language) { Currency = currency, Rates = rates });
            ScorecardKpi met = card.Kpis.Single(kpi => kpi.Id == "targets_met");
            return (card.Kpis.Single(kpi => kpi.Id == "takings").Status, Number(met.Actual), met.Note);
        }
        Assert.Equal((KpiStatus.AtRisk, 0m, "met of judged, by office: CEO 0/1"), Of(null, RateChoice.Actual));
        Assert.Equal(Of(null, RateChoice.Actual), Of("EUR", RateChoice.Actual));
        Assert.Equal((KpiStatus.OnTrack, 0m, "met of judged, by office: CEO 0/1; judged in EUR at actual rates"), Of("PLN", RateChoice.Actual));
        // At planned rates 100 + 200 + 50 are 350 EUR and ahead.
        Assert.Equal((KpiStatus.Ahead, 0m, "atteints sur évalués, par fonction : CEO 0/1 ; évalués en EUR aux taux réels"), Of(null, new RateChoice("plan", null), "fr"));
    }

    public void Dispose() => _company.Dispose();
}
