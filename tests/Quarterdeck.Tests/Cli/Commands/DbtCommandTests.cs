using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>First numbers from a dbt project and a folder of files, as a user asks for them.</summary>
public sealed class DbtCommandTests
{
    private const string Models = """
        models:
          - name: fct_orders
            semantic_model: {enabled: true, name: orders}
            agg_time_dimension: ordered_at
            columns:
              - {name: order_id, entity: {name: order, type: primary}}
              - {name: customer_id, entity: {name: customer, type: foreign}}
              - {name: ordered_at, granularity: day, dimension: {type: time}}
            metrics: [{name: revenue, type: simple, agg: sum, expr: amount}]
          - name: dim_customers
            semantic_model: true
            columns:
              - {name: customer_id, entity: {name: customer, type: primary}}
              - {name: country, dimension: categorical}
        """;

    [Fact]
    public void First_numbers_come_in_two_commands()
    {
        using CompanyFolder folder = Folder();
        QuarterdeckProcess.Result check = QuarterdeckProcess.RunIn(folder.Path, "check", "shop", "--data", "data");
        Assert.Equal((0, "jaffle: 2 datasets with 5 rows, 1 metrics, 0 KPIs.\n", ""), (check.ExitCode, check.Output, check.Error));
        QuarterdeckProcess.Result query = QuarterdeckProcess.RunIn(folder.Path, "query", "shop", "--data", "data", "--metrics", "revenue", "--grain", "month", "--by", "customer__country", "--format", "csv");
        Assert.Equal((0, ""), (query.ExitCode, query.Error));
        Assert.Equal("period,customer__country,revenue\n2024-01-01,DE,5\n2024-01-01,FR,10\n2024-02-01,DE,\n2024-02-01,FR,20\n", query.Output);
    }

    [Fact]
    public void A_wrong_data_folder_is_told_in_one_finding()
    {
        using CompanyFolder folder = Folder();
        QuarterdeckProcess.Result query = QuarterdeckProcess.RunIn(folder.Path, "query", "shop", "--data", "dat", "--metrics", "revenue");
        Assert.Equal(1, query.ExitCode);
        Assert.Equal("", query.Output);
        Assert.Contains("QD2106  error  models/orders.yml:10:5  The data folder '", query.Error, StringComparison.Ordinal);
        Assert.Contains("is not there, and the tables are looked for in it: dim_customers, fct_orders.", query.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 error.\n", query.Error, StringComparison.Ordinal);
    }

    private static CompanyFolder Folder()
    {
        CompanyFolder folder = new(("shop/dbt_project.yml", "name: jaffle\n"), ("shop/models/orders.yml", Models));
        return folder.Write("data/fct_orders.csv", "order_id,customer_id,ordered_at,amount\n1,1,2024-01-05,10\n2,2,2024-01-09,5\n3,1,2024-02-10,20\n"u8.ToArray())
            .Write("data/dim_customers.csv", "customer_id,country\n1,FR\n2,DE\n"u8.ToArray());
    }
}
