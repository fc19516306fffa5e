using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;
using Quarterdeck.Tests.Metrics.Running;

namespace Quarterdeck.Tests.Metrics.Storing;

/// <summary>Customer values that are kept beside the company are the direct ones, and a further period costs one fit.</summary>
public sealed class StoredCustomerValueTests : IDisposable
{
    private static int _made;

    private readonly string _folder = Path.Combine(Path.GetTempPath(),
        string.Create(CultureInfo.InvariantCulture, $"quarterdeck-stored-value-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}"));

    public StoredCustomerValueTests()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), """
            format: 1
            company: Stored
            datasets:
              log: {source: log.csv, time: day, covers: {from: 2023-01-01, to: 2024-12-31}}
            metrics:
              value: {customer_value: {purchases: log, customer: customer, amount: amount, discount: 1%}, unit: money, better: up}
              total: {customer_value: {purchases: log, customer: customer, amount: amount, discount: 1%, of: all, answer: total}, unit: money, better: up}
            """);
        Write(PurchaseSample.Rows());
    }

    private string Store => Path.Combine(_folder, ".quarterdeck", "answers");

    private void Write(IEnumerable<PurchaseSample.Row> rows) => File.WriteAllLines(Path.Combine(_folder, "log.csv"),
        rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Customer},{row.Day:yyyy-MM-dd},{row.Amount},{row.Channel}")).Prepend("customer,day,amount,channel"));

    private string Ask(string? store, int months, string by = "", string definition = "")
    {
        string file = Path.Combine(_folder, "company.yaml");
        if (definition.Length > 0)
            File.WriteAllText(file, File.ReadAllText(file).Replace("discount: 1%", definition, StringComparison.Ordinal));
        CompanyModel company = CompanyReader.Read(_folder).Company!;
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = store });
        MetricTable table = layer.Answer([new MetricQuery
        {
            Columns = [MetricColumn.Of("value"), MetricColumn.Of("total")], Grain = Grain.Month, From = new DateOnly(2024, 12 - months + 1, 1), To = new DateOnly(2024, 12, 31),
            By = by.Length == 0 ? [] : [new Quarterdeck.Model.Formulas.Name([.. by.Split('.')])],
        }])[0];
        Assert.Empty(table.Findings);
        return MetricCompany.Text(table.Rows) + "\n" + string.Join('\n', table.Receipts.SelectMany(receipt => receipt.Fits).Select(fit => $"{fit.Until} {string.Join(' ', fit.Parameters)} {fit.Customers} {string.Join(' ', fit.Spend)}"));
    }

    [Fact]
    public void Kept_is_direct_by_segment_and_in_whole()
    {
        foreach (string by in new[] { "", "log.channel" })
        {
            string direct = Ask(null, 3, by);
            Assert.Equal(direct, Ask(Store, 3, by));
            Assert.Equal(direct, Ask(Store, 3, by));
        }
    }

    [Fact]
    public void A_further_period_costs_one_fit_and_its_sums()
    {
        Ask(Store, 2);
        int before = Directory.GetFiles(Store).Length;
        Ask(Store, 2);
        Assert.Equal(before, Directory.GetFiles(Store).Length);
        Assert.Equal(Ask(null, 3), Ask(Store, 3));
        // One fit, since both metrics look at the same purchases; the sums of each of them.
        Assert.Equal(before + 3, Directory.GetFiles(Store).Length);
    }

    [Fact]
    public void Changed_rows_and_a_changed_rate_are_asked_again()
    {
        string before = Ask(Store, 2);
        Write(PurchaseSample.Rows(seed: 6));
        string after = Ask(Store, 2);
        Assert.NotEqual(before, after);
        Assert.Equal(Ask(null, 2), after);
        string dearer = Ask(Store, 2, definition: "discount: 2%");
        Assert.NotEqual(after, dearer);
        Assert.Equal(Ask(null, 2), dearer);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
