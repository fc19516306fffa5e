using System.Collections.Frozen;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Company;

public sealed class JoinPathsTests
{
    // lines -> orders -> customers -> regions; orders has two ways to places; people report to people.
    private static readonly FrozenDictionary<string, Dataset> Datasets = Make(
        ("lines", [("order", "orders"), ("product", "products")]),
        ("orders", [("customer", "customers"), ("bill_place", "places"), ("ship_place", "places")]),
        ("customers", [("region", "regions"), ("place", "places")]),
        ("places", [("region", "regions")]),
        ("people", [("manager", "people"), ("region", "regions")]),
        ("products", []), ("regions", []));

    [Theory]
    [InlineData("orders", "orders", null, "orders")]
    [InlineData("lines", "customers", null, "lines.order.customer")]
    [InlineData("customers", "regions", null, "customers.region")]
    [InlineData("orders", "places", "ship_place", "orders.ship_place")]
    [InlineData("lines", "places", "order.ship_place", "lines.order.ship_place")]
    [InlineData("lines", "regions", "order.customer", "lines.order.customer.region")]
    [InlineData("people", "regions", null, "people.region")]
    [InlineData("people", "regions", "manager", "people.manager.region")]
    public void The_only_nearest_path_is_found(string from, string to, string? via, string path) =>
        Assert.Equal(path, JoinPaths.Find(Datasets, from, to, via).Path?.ToString());

    [Theory]
    [InlineData("orders", "places", "orders.bill_place, orders.ship_place")]
    [InlineData("orders", "regions", "orders.bill_place.region, orders.customer.region, orders.ship_place.region")]
    [InlineData("lines", "places", "lines.order.bill_place, lines.order.ship_place")]
    public void Paths_that_are_equally_near_are_listed(string from, string to, string paths)
    {
        JoinPathResult result = JoinPaths.Find(Datasets, from, to);
        Assert.True(result.IsAmbiguous);
        Assert.Equal(paths, string.Join(", ", result.Candidates));
    }

    [Theory]
    [InlineData("orders", "lines", null)]
    [InlineData("products", "orders", null)]
    [InlineData("orders", "places", "nowhere")]
    [InlineData("nothing", "orders", null)]
    public void Where_no_join_leads_there_is_none(string from, string to, string? via) =>
        Assert.Equal(JoinPathResult.None, JoinPaths.Find(Datasets, from, to, via));

    [Fact]
    public void Dotted_names_walk_joins_by_name()
    {
        FieldPath path = JoinPaths.Resolve(Datasets, new Name(["lines", "order", "customer", "city"]))!;
        Assert.Equal(("lines", "customers", "city", "order.customer"), (path.Home, path.Owner, path.Field, path.Path.Via));
        Assert.Null(JoinPaths.Resolve(Datasets, new Name(["lines", "custmer", "city"])));
        Assert.Null(JoinPaths.Resolve(Datasets, new Name(["city"])));
    }

    [Fact]
    public void An_aggregate_lives_where_all_else_is_reached()
    {
        Call call = new("SUM", [new Binary("*", new Name(["customers", "rate"]), new Name(["lines", "amount"]))]);
        Assert.Equal("lines", AtomHome.Find(Datasets, call).Home);
        Call apart = new("SUM", [new Binary("*", new Name(["people", "rate"]), new Name(["lines", "amount"]))]);
        Assert.Null(AtomHome.Find(Datasets, apart).Home);
        Assert.Equal(["people", "lines"], AtomHome.Find(Datasets, apart).Named);
    }

    private static FrozenDictionary<string, Dataset> Make(params (string Name, (string Join, string To)[] Joins)[] datasets) =>
        datasets.ToFrozenDictionary(one => one.Name, one => new Dataset
        {
            Name = one.Name,
            Source = new TableSource(one.Name, null),
            Key = ["id"],
            Fields = FrozenDictionary<string, Field>.Empty,
            Joins = one.Joins.ToFrozenDictionary(join => join.Join, join => new Join(join.Join, join.To, [join.Join + "_id"], ["id"], null, SourceSpan.None)),
        });
}
