using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Tests.Metrics;
using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Briefing.Bridges;

/// <summary>Where rates move, what they did is a leaf of its own.</summary>
public sealed class CurrencyBridgeTests : IDisposable
{
    private readonly MetricCompany _company = new(MoneyTables.RatesYaml + """

        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day}
          plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2023-01-01, to: 2024-02-29}, currency: code}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money, better: up}
          orders: {formula: COUNT(orders.*), unit: count, better: up}
          order_value: {formula: revenue / orders, unit: money}
        offices: {ceo: Ann, cmo: Bob}
        kpis:
          revenue: {office: ceo}
          orders: {office: cmo}
        drivers:
          revenue: orders * order_value
        """, MoneyTables.All);

    public void Dispose() => _company.Dispose();

    private KpiBridge Make(string? by = null) => new KpiBridgeMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions))
        .Make(new BridgeRequest("revenue", "2024-01", "2024-02", null, by is null ? [] : [new Quarterdeck.Model.Formulas.Name([.. by.Split('.')])], false, null, "en"));

    [Fact]   // At January's mean rates (USD 0.92, PLN 0.24): 92 + 184 + 50 = 326 to 240 + 9.20; at those of their days 324 to 208
    public void The_currency_effect_is_apart_from_what_the_drivers_did()
    {
        KpiBridge bridge = Make();
        Assert.Equal(-116, bridge.Change!.Value, 1e-9);
        Assert.Equal(-116, bridge.Leaves.Sum(leaf => leaf.Contribution), 1e-9);
        BridgeLine rates = bridge.Leaves.Single(leaf => leaf.Id == KpiBridgeMaker.CurrencyLeaf);
        Assert.Equal((-2, -41.2), (Math.Round(rates.From!.Value, 9), Math.Round(rates.To!.Value, 9)));
        Assert.Equal(-41.2 + 2, rates.Contribution, 1e-9);
        Assert.Equal(249.2 - 326, bridge.Leaves.Where(leaf => leaf != rates).Sum(leaf => leaf.Contribution), 1e-9);
        Assert.Equal("unowned", rates.Office);
    }

    [Fact]
    public void Segments_are_split_at_the_rates_of_their_days() => Assert.Equal(-116, Make("orders.customer").Leaves.Sum(leaf => leaf.Contribution), 1e-9);
}
