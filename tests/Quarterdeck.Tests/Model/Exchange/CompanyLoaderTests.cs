using System.Text;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Exchange;

/// <summary>Tables of models of others are files of the data folder.</summary>
public sealed class CompanyLoaderTests
{
    private const string Models = """
        semantic_models:
          - name: orders
            model: ref('fct_orders')
            defaults: {agg_time_dimension: day}
            entities: [{name: order_id, type: primary}]
            dimensions: [{name: day, type: time}]
            measures: [{name: order_count, agg: sum, expr: 1, create_metric: true}]
        """;

    [Theory]
    [InlineData("fct_orders.parquet", "fct_orders.parquet")]
    [InlineData("FCT_ORDERS.CSV", "FCT_ORDERS.CSV")]
    [InlineData("shop/fct_orders.csv", "shop/fct_orders.csv")]
    [InlineData("fct_orders.csv|fct_orders.parquet", "fct_orders.parquet")]
    [InlineData("fct_orders/part-0.parquet|fct_orders/part-1.parquet", "fct_orders/*.parquet")]
    public void A_table_is_found_by_its_name(string files, string source)
    {
        using CompanyFolder folder = Folder(files);
        ReadResult read = Read(folder);
        Assert.Equal(new FileSource(source), read.Company!.Datasets["orders"].Source);
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void A_schema_chooses_between_two_files_of_one_name()
    {
        using CompanyFolder company = new(("company.yaml", "format: 1\ncompany: A\ndatasets:\n  orders: {source: {table: shop.orders}, key: id}\nmetrics: {orders: COUNT(orders.*)}\n"));
        company.Write("data/shop/orders.csv", "id\n1\n"u8.ToArray()).Write("data/test/orders.csv", "id\n1\n"u8.ToArray());
        Assert.Equal(new FileSource("shop/orders.csv"), Read(company).Company!.Datasets["orders"].Source);
    }

    [Theory]
    [InlineData("fct_order.csv", "QD2106", "Did you mean 'fct_order.csv'?")]
    [InlineData("readme.txt", "QD2106", "holds no Parquet, CSV or JSON files")]
    [InlineData("a/fct_orders.csv|b/fct_orders.csv", "QD2604", "a/fct_orders.csv, b/fct_orders.csv")]
    public void A_table_without_its_file_is_told_with_what_is_there(string files, string code, string told)
    {
        using CompanyFolder folder = Folder(files);
        Finding finding = Assert.Single(Read(folder).Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
        Assert.Equal("models/orders.yml:2:5", finding.Place.ToString());
    }

    [Fact]
    public void A_time_spine_is_needed_only_where_it_has_a_file()
    {
        using CompanyFolder folder = new(("models/orders.yml", Models), ("models/spine.yml", "models:\n  - {name: days, time_spine: {standard_granularity_column: date_day}, columns: [{name: date_day, granularity: day}]}\n"));
        folder.Write("data/fct_orders.csv", "order_id,day\n"u8.ToArray());
        ReadResult read = Read(folder);
        Assert.Equal(["orders"], read.Company!.Datasets.Keys);
        Assert.Equal(FindingCodes.SpineLeftOut, Assert.Single(read.Findings).Code);
        folder.Write("data/days.csv", "date_day\n"u8.ToArray());
        Assert.Contains("days", Read(folder).Company!.Datasets.Keys);
    }

    [Fact]
    public void Files_of_a_dbt_project_that_hold_no_semantics_are_not_read()
    {
        using CompanyFolder folder = new(("dbt_project.yml", "name: shop\n"), ("models/orders.yml", Models), ("models/sources.yml", "sources: {% if x %} [ {% endif %}"), ("target/old.yml", Models), ("dbt_packages/p/models.yml", Models));
        folder.Write("data/fct_orders.csv", "order_id,day\n"u8.ToArray());
        ReadResult read = Read(folder);
        Assert.Equal("", folder.Told(read.Findings));
        Assert.Equal("shop", read.Company!.Name);
    }

    private static CompanyFolder Folder(string files)
    {
        CompanyFolder folder = new(("models/orders.yml", Models));
        foreach (string file in files.Split('|'))
            folder.Write("data/" + file, Encoding.UTF8.GetBytes("order_id,day\n"));
        return folder;
    }

    private static ReadResult Read(CompanyFolder folder) => CompanyLoader.Read(folder.Path, Path.Combine(folder.Path, "data"));
}
