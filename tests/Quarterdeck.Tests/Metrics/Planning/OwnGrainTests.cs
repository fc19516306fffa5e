using System.Text.Json;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>The tiny retailer of cases/ossie: three readings of the same rows, of which one is right (metrics.md 4, Atoms and joins).</summary>
public sealed class OwnGrainTests : IDisposable
{
    private const string Yaml = """
        datasets:
          store_sales:
            source: {table: store_sales}
            key: [ss_item_sk, ss_ticket_number]
            joins:
              date_dim: {to: date_dim, on: ss_sold_date_sk}
              customer: {to: customer, on: ss_customer_sk}
              item: {to: item, on: ss_item_sk}
              store: {to: store, on: ss_store_sk}
          date_dim: {source: {table: date_dim}, key: d_date_sk}
          customer: {source: {table: customer}, key: c_customer_sk}
          item: {source: {table: item}, key: i_item_sk}
          store: {source: {table: store}, key: s_store_sk}
        metrics:
          total_sales: SUM(store_sales.ss_ext_sales_price)
          total_profit: SUM(store_sales.ss_net_profit)
          customer_lifetime_value: SUM(store_sales.ss_ext_sales_price) / COUNT(customer.c_customer_sk)
          store_productivity: SUM(store_sales.ss_ext_sales_price) / SUM(store.s_number_employees)
          buyers: COUNT(DISTINCT store_sales.ss_customer_sk)
          sales_per_buyer: total_sales / buyers
        """;

    private static readonly Dictionary<string, string> Dimensions = new()
    {
        ["by_brand"] = "item.i_brand", ["by_state"] = "store.s_state", ["by_quarter"] = "date_dim.d_quarter_name",
    };

    private readonly MetricCompany _company = new(Yaml, File.ReadAllText(RepositoryFolders.Shared("cases/ossie/mini_tpcds/data.sql")));

    [Fact]
    public void The_total_is_the_given_one()
    {
        JsonElement total = Expected("total")[0];
        IReadOnlyList<Cell> row = Assert.Single(_company.Answered("--metrics total_sales,total_profit,customer_lifetime_value,store_productivity").Rows);
        string[] names = ["total_sales", "total_profit", "customer_lifetime_value", "store_productivity"];
        for (int i = 0; i < names.Length; i++)
            Assert.Equal(total.GetProperty(names[i]).GetDouble(), row[i].AsDouble(), 1e-9);
    }

    [Theory]
    [InlineData("by_brand")]
    [InlineData("by_state")]
    [InlineData("by_quarter")]
    public void A_cut_that_every_atom_reaches_is_the_given_one(string grouping)
    {
        JsonElement given = Expected(grouping);
        string[] ask = [.. given.GetProperty("ask").EnumerateArray().Select(name => name.GetString()!)];
        string dimension = Dimensions[grouping];
        MetricTable answer = _company.Answered($"--metrics {string.Join(',', ask)} --by {dimension}");
        Assert.Equal(given.GetProperty("rows").GetArrayLength(), answer.Rows.Count);
        foreach ((JsonElement row, IReadOnlyList<Cell> cells) in given.GetProperty("rows").EnumerateArray().Zip(answer.Rows))
        {
            Assert.Equal(row.GetProperty(dimension.Split('.')[1]).GetString(), cells[0].AsText());
            for (int i = 0; i < ask.Length; i++)
                if (row.GetProperty(ask[i]).ValueKind == JsonValueKind.Null)
                    Assert.True(cells[i + 1].IsAbsent);
                else
                    Assert.Equal(row.GetProperty(ask[i]).GetDouble(), cells[i + 1].AsDouble(), 1e-9);
        }
    }

    [Theory]
    [InlineData("by_brand")]
    [InlineData("by_state")]
    [InlineData("by_quarter")]
    public void A_cut_that_an_atom_does_not_reach_is_refused_with_the_metrics_that_can(string grouping)
    {
        foreach (JsonProperty refused in Expected(grouping).GetProperty("refused").EnumerateObject())
        {
            MetricTable answer = _company.Table($"--metrics {refused.Name} --by {Dimensions[grouping]}");
            Assert.Empty(answer.Rows);
            string told = _company.Told($"--metrics {refused.Name} --by {Dimensions[grouping]}");
            Assert.StartsWith($"error QD3032  '{refused.Name}' cannot be cut by {Dimensions[grouping]}", told, StringComparison.Ordinal);
            Assert.Contains("total_sales", told[told.IndexOf("Do:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_naive_reading_is_never_given()
    {
        double never = Expected("never").GetProperty("store_productivity").GetDouble();
        Assert.Equal("12.857142857", _company.Ask("--metrics store_productivity"));
        foreach (string by in Dimensions.Values)
            foreach (IReadOnlyList<Cell> row in _company.Table($"--metrics store_productivity --by {by}").Rows)
                Assert.NotEqual(never, row[1].IsNumber ? row[1].AsDouble() : 0, 1e-6);
    }

    [Fact]
    public void Buyers_are_counted_where_they_buy() => Assert.Equal("2 | 225", _company.Ask("--metrics buyers,sales_per_buyer"));

    [Fact]
    public void A_condition_that_an_atom_does_not_reach_is_refused_too() =>
        Assert.Contains("QD3032", _company.Told("--metrics store_productivity --where item.i_brand = 'Acme'"), StringComparison.Ordinal);

    public void Dispose() => _company.Dispose();

    private static JsonElement Expected(string grouping) =>
        JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared("cases/ossie/mini_tpcds/expected_own_grain.json"))).RootElement.GetProperty(grouping);
}
