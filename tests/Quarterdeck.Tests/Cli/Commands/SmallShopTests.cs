using Quarterdeck.Tests.Docs;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>A company of one file, in a folder whose name a shell would cut in two.</summary>
public sealed class SmallShopTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quarterdeck-shop-");

    public SmallShopTests()
    {
        DirectoryInfo shop = _folder.CreateSubdirectory("my shop");
        File.WriteAllText(Path.Combine(shop.FullName, "orders.csv"), "order_id,ordered,status,amount\n1,2025-01-03,paid,100.5\n2,2025-01-14,open,250\n3,2025-02-02,paid,80\n");
        File.WriteAllText(Path.Combine(shop.FullName, "company.yaml"), """
            format: 1
            company: Shop
            offices: {ceo: {}}
            datasets:
              orders: {source: orders.csv, key: [order_id], time: ordered}
            metrics:
              revenue: {formula: SUM(orders.amount), unit: money, better: up}
            """);
    }

    private QuarterdeckProcess.Result Run(params string[] arguments) => QuarterdeckProcess.RunIn(_folder.FullName, arguments);

    [Fact]
    public void The_command_of_a_receipt_can_be_pasted_and_gives_the_number_again()
    {
        QuarterdeckProcess.Result first = Run("query", "my shop", "--metrics", "revenue FILTER (WHERE orders.status = 'paid')", "--grain", "month", "--sql");
        string again = first.Output.Split('\n').Single(line => line.StartsWith("  again", StringComparison.Ordinal)).Replace("  again", "", StringComparison.Ordinal).Trim();
        string[] words = SamplePage.Words(again);
        Assert.Equal(["quarterdeck", "query", "my shop"], words[..3]);
        QuarterdeckProcess.Result second = Run([.. words[1..], "--format", "csv"]);
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(["2025-01-01,100.5", "2025-02-01,80"], second.Output.TrimEnd('\n').Split('\n')[1..].Select(line => line.Replace(".50", ".5", StringComparison.Ordinal).Replace(".00", "", StringComparison.Ordinal).Replace(".0000", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_filtered_metric_keeps_its_unit() =>
        Assert.Contains("100.50", Run("query", "my shop", "--metrics", "revenue FILTER (WHERE orders.status = 'paid')", "--grain", "month").Output, StringComparison.Ordinal);

    [Fact]
    public void Rows_that_were_not_read_are_not_called_none()
    {
        File.AppendAllText(Path.Combine(_folder.FullName, "my shop", "company.yaml"), "\n  wrong: SUM(orders.status)\n");
        QuarterdeckProcess.Result result = Run("check", "my shop");
        Assert.Equal((1, "Shop: 1 datasets, 2 metrics, 0 KPIs; their rows were not read.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void A_metric_that_wants_a_period_is_no_fault_of_the_company()
    {
        File.AppendAllText(Path.Combine(_folder.FullName, "my shop", "company.yaml"), "\n  growth: revenue / PRIOR(revenue) - 1\n");
        QuarterdeckProcess.Result result = Run("check", "my shop");
        Assert.Equal(0, result.ExitCode);
        // The notes on responsibilities name the catalogue's revenue_growth.
        Assert.DoesNotContain("growth", result.Error.Replace("revenue_growth", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_join_that_finds_nothing_says_of_how_many()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "my shop", "more.yaml"), """
            datasets:
              states: {source: states.csv, key: [state]}
              lines: {source: orders.csv, key: [order_id], joins: {state: {to: states, on: status}}}
            """);
        File.WriteAllText(Path.Combine(_folder.FullName, "my shop", "states.csv"), "state\npaid\n");
        Assert.Contains("1 of 3 rows of 'lines' names a row of 'states' that is not there", Run("check", "my shop").Error, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
