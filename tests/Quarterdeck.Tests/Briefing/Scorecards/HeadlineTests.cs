using System.Text.Json;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Tests.Briefing.Bridges;
using Quarterdeck.Tests.Metrics;

namespace Quarterdeck.Tests.Briefing.Scorecards;

/// <summary>What a scorecard says first.</summary>
public sealed class HeadlineTests
{
    private static Scorecard Card(Quarterdeck.Metrics.Running.MetricLayer layer, string office, string period, string language = "en") =>
        new ScorecardMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions)).Make(new ScorecardRequest(office, period, null, language));

    // 100 visits x 10 % x 20 = 200 to 128 x 12.5 % x 25 = 400; the parts are those of the bridge (KpiBridgeTests), and the target is 500
    [Theory]
    [InlineData("en", "Revenue rose by 200.00 EUR (+100.0\u00a0%) against 2024-01; largest driver: Visits (CMO) +71.17 EUR, 36\u00a0% of the change; target missed; too few periods to tell signal from noise. 0 of 1")]
    [InlineData("fr", "Ventes : hausse de 200,00 EUR (+100,0\u202f%) par rapport à 2024-01 ; premier levier : Visits (CMO) +71,17 EUR, soit 36\u202f% de la variation ; objectif manqué ; trop peu de périodes pour distinguer signal et bruit. Conformes")]
    [InlineData("pl", "Revenue: wzrost o 200,00 EUR (+100,0\u00a0%) względem 2024-01; największy czynnik: Visits (CMO) +71,17 EUR, 36\u00a0% zmiany; cel nieosiągnięty; za mało okresów, by odróżnić sygnał od szumu. Zgodnie")]
    [InlineData("vi", "Revenue tăng 200,00 EUR (+100,0%) so với 2024-01; yếu tố lớn nhất: Visits (CMO) +71,17 EUR, chiếm 36% mức thay đổi; không đạt mục tiêu; quá ít kỳ để phân biệt tín hiệu với nhiễu. Đúng")]
    [InlineData("zh", "Revenue比2024-01增加200.00 EUR（+100.0%）；最大驱动因素：Visits（CMO） +71.17 EUR，占变化的36%；未达目标；期间太少，无法区分信号与噪声。有目标的")]
    public void It_names_the_change_the_largest_driver_its_office_the_target_and_the_signal(string language, string expected)
    {
        using Shop shop = new();
        Assert.StartsWith(expected, KpiMessage.Write(Card(shop.Layer, "ceo", "2024-02", language)), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_parts_sum_to_the_change_and_stand_in_the_document()
    {
        using Shop shop = new();
        Scorecard card = Card(shop.Layer, "ceo", "2024-02");
        Assert.Equal(("revenue", "2024-01", 200.0), (card.Headline!.Kpi, card.Headline.Against, card.Headline.Change));
        Assert.Equal(200, card.Headline.Drivers.Sum(driver => driver.Contribution), 1e-9);
        Assert.Equal(shop.Bridge("revenue").Leaves.Select(leaf => (leaf.Id, leaf.Contribution)), card.Headline.Drivers.Select(driver => (driver.Id, driver.Contribution)));
        using JsonDocument json = JsonDocument.Parse(ScorecardJson.Write(card, withSql: false));
        JsonElement headline = json.RootElement.GetProperty("headline");
        Assert.Equal(("revenue", "2024-01", 200m, 3), (headline.GetProperty("kpi").GetString(), headline.GetProperty("against").GetProperty("period").GetString(), headline.GetProperty("against").GetProperty("value").GetDecimal(), headline.GetProperty("drivers").GetArrayLength()));
        Assert.Equal("Target missed; too few periods to tell signal from noise.", json.RootElement.GetProperty("kpis")[0].GetProperty("message").GetString());
    }

    [Fact]   // margin is the only KPI of the CFO; its drivers leave nothing over, and it is a rate, so there is no relative change
    public void A_rate_moves_by_points()
    {
        using Shop shop = new();
        Assert.StartsWith("Margin rose by 1.00 pp against 2024-01; rises of ", KpiMessage.Write(Card(shop.Layer, "cfo", "2024-02")), StringComparison.Ordinal);
    }

    // January has nothing before it, so only the targets are left to speak of.
    [Fact]
    public void Without_anything_to_compare_with_only_the_targets_are_told()
    {
        using Shop shop = new();
        Scorecard card = Card(shop.Layer, "ceo", "2024-01");
        Assert.Null(card.Headline);
        Assert.Equal(card.Message, KpiMessage.Write(card));
        Assert.Contains("\"headline\": null", ScorecardJson.Write(card, withSql: false), StringComparison.Ordinal);
    }

    /// <summary>Four years of months: twice as much each December, without drivers.</summary>
    [Fact]
    public void What_has_a_season_is_held_against_the_year_before_and_without_drivers_only_the_change_is_told()
    {
        using MetricCompany company = new("""
            datasets:
              d: {source: {table: d}, key: day, time: day, covers: {from: 2020-01-01, to: 2023-12-31}}
            metrics:
              sold: {formula: SUM(d.n), unit: count, better: up}
            offices: {ceo: Ann}
            kpis:
              sold: {office: ceo, target: {monthly: 100}}
            """, "CREATE TABLE d AS SELECT DATE '2020-01-10' + to_months(m::INTEGER) AS day, 100 + m * 7 % 5 + CASE WHEN m % 12 = 11 THEN 100 ELSE 0 END AS n FROM range(48) t(m)");
        // 100 + 329 % 5 + 100 = 204 in December 2023, 100 + 245 % 5 + 100 = 200 in December 2022
        Scorecard card = Card(company.Layer, "ceo", "2023-12");
        Assert.Equal(("2022-12", 4.0), (card.Headline!.Against, card.Headline.Change));
        Assert.StartsWith("Sold rose by 4 (+2.0\u00a0%) against 2022-12; target met, no signal: ", KpiMessage.Write(card), StringComparison.Ordinal);
        Assert.Equal("2022-05", Card(company.Layer, "ceo", "2023-05").Headline!.Against);
    }
}
