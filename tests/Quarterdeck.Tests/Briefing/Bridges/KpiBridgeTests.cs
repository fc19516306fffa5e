using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Tests.Briefing.Bridges;

public sealed class KpiBridgeTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    private static BridgeLine Leaf(KpiBridge bridge, string id) => bridge.Leaves.Single(leaf => leaf.Id == id);

    private static string[] Codes(KpiBridge bridge) => [.. bridge.Findings.Select(finding => finding.Code)];

    private static void Closes(KpiBridge bridge)
    {
        Assert.Equal(bridge.Change!.Value, bridge.Leaves.Sum(leaf => leaf.Contribution), 1e-9);
        Assert.Equal(bridge.Change.Value, bridge.Offices.Sum(office => office.Contribution), 1e-9);
    }

    [Fact]   // 100 visits x 10 % x 20 = 200 to 128 x 12.5 % x 25 = 400; the Shapley value of a product of three
    public void Revenue_comes_apart_into_visits_conversion_and_order_value()
    {
        KpiBridge bridge = _shop.Bridge("revenue");
        Assert.Equal(200, bridge.Change);
        // Δv [(c0 p0 + c1 p1)/3 + (c0 p1 + c1 p0)/6]: 28 x [(2 + 3.125)/3 + (2.5 + 2.5)/6]
        Assert.Equal(28 * (5.125 / 3 + 5.0 / 6), Leaf(bridge, "visits").Contribution, 1e-10);
        Assert.Equal(0.025 * ((2000 + 3200) / 3.0 + (2500 + 2560) / 6.0), Leaf(bridge, "orders_per_visit").Contribution, 1e-10);
        Assert.Equal(5 * ((10 + 16) / 3.0 + (12.5 + 12.8) / 6.0), Leaf(bridge, "order_value").Contribution, 1e-10);
        Assert.Equal(("cmo", "coo", "unowned"), (Leaf(bridge, "visits").Office, Leaf(bridge, "orders_per_visit").Office, Leaf(bridge, "order_value").Office));
        Assert.Equal(["coo"], Leaf(bridge, "visits").SharedWith);
        Assert.Equal(0, bridge.Residual);
        Closes(bridge);
    }

    [Fact]
    public void A_step_is_the_sum_of_what_stands_below_it()
    {
        KpiBridge bridge = _shop.Bridge("revenue");
        BridgeLine orders = bridge.Nodes.Single(node => node.Id == "orders");
        Assert.Equal((10, 16), (orders.From, orders.To));
        Assert.Equal(Leaf(bridge, "visits").Contribution + Leaf(bridge, "orders_per_visit").Contribution, orders.Contribution, 1e-10);
        Assert.Equal("revenue", bridge.Nodes[^1].Id);
        Assert.Equal(["revenue", "orders", "visits", "orders_per_visit", "order_value"], bridge.Tree.Select(line => line.Id));
    }

    [Fact]   // profit 150 of 200 to 304 of 400; revenue stands above and below the line
    public void A_driver_in_two_places_is_told_once_with_all_that_it_does()
    {
        KpiBridge bridge = _shop.Bridge("margin");
        Assert.Equal(0.76 - 0.75, bridge.Change!.Value, 1e-12);
        // margin = 1 - cost/revenue: by cost -46 times the mean of 1/revenue on the way, here by Simpson's rule
        double Inverse(double t) => 1 / ((100 + 28 * t) * (0.1 + 0.025 * t) * (20 + 5 * t));
        double mean = Enumerable.Range(0, 500).Sum(i => (Inverse(i / 500.0) + 4 * Inverse((i + 0.5) / 500) + Inverse((i + 1) / 500.0)) / 3000);
        Assert.Equal(-46 * mean, Leaf(bridge, "cost").Contribution, 1e-12);
        Assert.Equal(["revenue"], bridge.Repeated);
        Assert.Equal(200, bridge.Nodes.Single(node => node.Id == "revenue").From);
        Closes(bridge);
    }

    [Fact]
    public void What_is_a_function_of_time_is_one_leaf_and_said_so()
    {
        KpiBridge bridge = _shop.Bridge("growth", "2024-02", "2024-02");
        Assert.Contains("QD5112", Codes(bridge));
        Assert.Equal(["PRIOR(revenue)"], bridge.Whole);
        Assert.Equal("ceo", Leaf(bridge, "PRIOR(revenue)").Office);
    }

    [Fact]   // the plan has 12 orders of 25 and no visits
    public void Against_a_plan_the_tree_ends_where_the_plan_does()
    {
        KpiBridge bridge = _shop.Bridge("revenue", from: null, against: "PL");
        Assert.Equal((300.0, 400.0), (bridge.From!.Value.AsDouble(), bridge.To!.Value.AsDouble()));
        Assert.Equal(["orders", "order_value"], bridge.Leaves.Select(leaf => leaf.Id));
        Assert.Equal(100, Leaf(bridge, "orders").Contribution, 1e-10);
        Assert.Equal(0, Leaf(bridge, "order_value").Contribution, 1e-10);
    }

    [Fact]
    public void A_plan_that_is_not_there_is_refused()
    {
        KpiBridge bridge = _shop.Bridge("visits", from: null, against: "PL");
        Assert.Contains(bridge.Findings, finding => finding is { Code: FindingCodes.ScenarioAsked, Severity: Severity.Error });
        Assert.Empty(bridge.Leaves);
    }

    [Fact]   // 12 - orders goes from 2 to -4
    public void A_denominator_that_passes_zero_refuses_and_shows_both_sides()
    {
        KpiBridge bridge = _shop.Bridge("swing");
        Assert.Empty(bridge.Leaves);
        Assert.Equal("QD5118", Assert.Single(bridge.Findings).Code);
        Assert.Equal(Severity.Warning, bridge.Findings[0].Severity);
        Assert.Equal(200, bridge.Refusal!.Numerator.Sum(leaf => leaf.Contribution), 1e-10);
        Assert.Equal(-6, bridge.Refusal.Divisor.Sum(leaf => leaf.Contribution), 1e-10);
    }

    [Fact]
    public void A_missing_driver_counts_as_nothing_where_the_formula_says_so()
    {
        KpiBridge bridge = _shop.Bridge("with_default");
        Assert.Equal(6, bridge.Leaves.Sum(leaf => leaf.Contribution), 1e-10);
        Assert.Equal(0, bridge.Residual);
    }

    [Fact]   // south goes, west comes: 80, 120 and 0 to 300, 0 and 100
    public void An_amount_is_split_by_segments_without_any_declaration()
    {
        KpiBridge bridge = _shop.Bridge("revenue", by: "orders.region");
        Assert.Equal([("north", 220.0), ("south", -120.0), ("west", 100.0)], bridge.Leaves.Select(leaf => (leaf.Id, leaf.Contribution)));
        Closes(bridge);
        // Volume, mix and rate of the total, from the identity orders x order_value
        MixEffects shares = bridge.Effects[0];
        Assert.Equal((MixCoordinates.Shares, MixCoordinates.Volumes), (shares.Coordinates, bridge.Effects[1].Coordinates));
        Assert.Equal(200, shares.Volume + shares.Mix + shares.Rate, 1e-9);
        Assert.Equal(200, bridge.Effects[1].Volume + bridge.Effects[1].Mix + bridge.Effects[1].Rate, 1e-9);
    }

    [Fact]
    public void A_ratio_is_split_into_rate_and_mix()
    {
        KpiBridge bridge = _shop.Bridge("margin", by: "orders.region");
        Assert.Equal(2, bridge.Effects.Count);
        // Each region has the same margin in a month: all of the change is rate, but for what comes and goes.
        Assert.All(bridge.Leaves, leaf => Assert.Equal(leaf.Contribution, leaf.Rate!.Value + leaf.Mix!.Value, 1e-12));
        Assert.Equal(0, Leaf(bridge, "west").Rate!.Value, 1e-12);
        Closes(bridge);
    }

    [Fact]
    public void What_is_no_sum_over_segments_is_refused()
    {
        KpiBridge bridge = _shop.Bridge("buyers", by: "orders.region");
        Assert.Equal(["QD5119"], Codes(bridge));
        Assert.Empty(bridge.Leaves);
    }

    [Fact]
    public void A_chain_of_one_link_is_the_bridge_itself()
    {
        KpiBridge plain = _shop.Bridge("revenue"), chained = _shop.Bridge("revenue", chained: true);
        Assert.True(chained.IsChained);
        Assert.Equal(plain.Leaves.Select(leaf => leaf.Contribution), chained.Leaves.Select(leaf => leaf.Contribution));
    }

    [Fact]   // each month of the second quarter would be held against one of the first; a ratio does not add up over them
    public void What_does_not_add_up_over_months_is_not_chained_over_quarters()
    {
        Assert.Equal(["QD5120"], Codes(_shop.Bridge("margin", "2024-Q1", "2024-Q2", chained: true)));
        Assert.Equal(["QD5120"], Codes(_shop.Bridge("revenue", "2024-02", "2024-01", chained: true)));
    }

    [Theory]
    [InlineData("revenu", "2024-01", "2024-02", "QD5111")]
    [InlineData("revenue", "soon", "2024-02", "QD3503")]
    [InlineData("revenue", "2024-01", "2019-02", "QD5113")]
    [InlineData("order_value", "2024-01", "2024-03", "QD5113")]
    public void Wrong_requests_are_told(string kpi, string from, string to, string code)
    {
        KpiBridge bridge = _shop.Bridge(kpi, from, to);
        Assert.Contains(bridge.Findings, finding => finding.Code == code && finding.Severity == Severity.Error);
        Assert.Empty(bridge.Leaves);
    }

    [Theory]
    [InlineData("en", "Revenue rose by 200.00 EUR (+100.0 %) from 2024-01 to 2024-02; target missed; too few periods to tell signal from noise. Largest driver: Visits (CMO) +71.17 EUR, 36 % of the change.")]
    [InlineData("fr", "Ventes : hausse de 200,00 EUR")]
    [InlineData("pl", "Revenue: wzrost o 200,00 EUR")]
    [InlineData("vi", "Revenue tăng 200,00 EUR")]
    [InlineData("zh", "Revenue从 2024-01 到 2024-02 上升 200.00 EUR")]
    public void The_message_says_change_and_largest_driver_in_every_language(string language, string start)
    {
        string message = BridgePage.Of(_shop.Bridge("revenue", language: language)).Message.Replace('\u202f', ' ').Replace('\u00a0', ' ');
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.DoesNotContain("caus", message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]   // 16 orders are fewer than the 20 that are wanted; a metric that is nobody's KPI has no target
    public void The_message_knows_target_and_signal_in_chains_by_segment_and_against_a_plan()
    {
        foreach (KpiBridge bridge in new[] { _shop.Bridge("orders"), _shop.Bridge("orders", chained: true), _shop.Bridge("orders", by: "orders.region"), _shop.Bridge("orders", from: null, against: "PL") })
        {
            Assert.Contains("; target missed; too few periods to tell signal from noise. ", BridgePage.Of(bridge).Message + " ", StringComparison.Ordinal);
            Assert.Contains("\"status\": \"behind\",\n  \"signal\": \"not_enough_data\"", BridgeJson.Write(bridge), StringComparison.Ordinal);
        }
        Assert.StartsWith("Orders rose by 6 (+60.0\u00a0%) from 2024-01 to 2024-02; target missed; ", BridgePage.Of(_shop.Bridge("orders")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("target", BridgePage.Of(_shop.Bridge("cost")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("target", BridgePage.Of(_shop.WhatIf("revenue", "orders=+10%")).Message, StringComparison.Ordinal);
    }

    [Fact]   // north is 110 % of the change of 200, which would mislead; the margin's drivers nearly offset each other
    public void A_share_above_the_whole_is_not_given()
    {
        Assert.Contains("Largest driver: north +220.00 EUR; against it: south -120.00 EUR.", BridgePage.Of(_shop.Bridge("revenue", by: "orders.region")).Message, StringComparison.Ordinal);
        Assert.Contains("Rises of +", BridgePage.Of(_shop.Bridge("margin")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KPIs_without_a_path_to_the_chief_executive_are_listed() =>
        Assert.Equal([("cfo", "margin")], _shop.Bridge("revenue").Disconnected.Select(office => (office.Office, string.Join(',', office.Kpis))));

    [Fact]
    public void The_page_in_a_terminal_is_the_approved_one() =>
        Approved.Matches(Quarterdeck.Cli.Printing.PageScreen.Write(BridgePage.Of(_shop.Bridge("revenue")), 120, hasColor: false)
            + "\n" + Quarterdeck.Cli.Printing.PageScreen.Write(BridgePage.Of(_shop.Bridge("margin", by: "orders.region")), 120, hasColor: false)
            + "\n" + Quarterdeck.Cli.Printing.PageScreen.Write(BridgePage.Of(_shop.Bridge("swing", language: "fr")), 120, hasColor: false));
}
