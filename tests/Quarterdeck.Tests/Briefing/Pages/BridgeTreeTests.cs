using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Tests.Briefing.Bridges;

namespace Quarterdeck.Tests.Briefing.Pages;

/// <summary>A bridge as a tree: who is made of whom, how, and what is only believed.</summary>
public sealed class BridgeTreeTests : IDisposable
{
    private readonly Shop _shop = new();

    [Fact]
    public void Each_step_stands_over_its_parts_with_the_way_they_make_it()
    {
        BridgeTree tree = Tree("revenue");
        Assert.Equal(("revenue", EdgeKind.Product, "orders order_value"), (tree.Line.Id, tree.Kind, string.Join(' ', tree.Parts.Select(part => part.Line.Id))));
        BridgeTree orders = tree.Parts[0];
        Assert.Equal((EdgeKind.Product, "visits orders_per_visit"), (orders.Kind, string.Join(' ', orders.Parts.Select(part => part.Line.Id))));
        Assert.All(orders.Parts, part => Assert.Equal((EdgeKind.None, 0), (part.Kind, part.Parts.Count)));
    }

    [Fact]
    public void What_is_believed_hangs_on_what_it_is_believed_to_move_and_has_no_effect()
    {
        BridgeTree tree = Tree("revenue");
        Assert.Equal(["buyers"], tree.Believed.Select(influence => influence.Metric));
        Assert.DoesNotContain(tree.Parts, part => part.Line.Id == "buyers");
        Assert.Equal(tree.Line.Contribution, tree.Parts.Sum(part => part.Line.Contribution), 9);
    }

    [Fact]
    public void A_margin_is_a_ratio_and_a_profit_a_sum()
    {
        Assert.Equal(EdgeKind.Ratio, DriverEdges.KindOf(_shop.Layer.Company, "margin"));
        Assert.Equal(EdgeKind.Sum, DriverEdges.KindOf(_shop.Layer.Company, "profit"));
        Assert.Equal(EdgeKind.None, DriverEdges.KindOf(_shop.Layer.Company, "visits"));
    }

    [Fact]
    public void Segments_have_no_tree() => Assert.Null(BridgeTree.Of(_shop.Bridge("revenue", by: "orders.region"), _shop.Layer.Company));

    [Fact]
    public void The_sum_of_the_parts_is_said_with_what_is_left_over() => Assert.Contains("residual 0.0", BridgePage.Sum(_shop.Bridge("revenue")), StringComparison.Ordinal);

    public void Dispose() => _shop.Dispose();

    private BridgeTree Tree(string kpi)
    {
        KpiBridge bridge = _shop.Bridge(kpi);
        return BridgeTree.Of(bridge, _shop.Layer.Company)!;
    }
}
