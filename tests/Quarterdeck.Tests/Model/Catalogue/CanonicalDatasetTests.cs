using Quarterdeck.Model.Catalogue;

namespace Quarterdeck.Tests.Model.Catalogue;

public sealed class CanonicalDatasetTests
{
    [Fact]
    public void The_page_that_people_read_is_the_table_that_the_program_reads()
    {
        CanonicalDataset orders = CanonicalDataset.Find("orders")!;
        Assert.Equal(["order_id"], orders.Key);
        Assert.Equal("order_date", orders.Time);
        Assert.Equal(["order_id", "customer_id", "order_date", "net_amount", "cost_amount", "channel", "country", "campaign_id", "first_order", "months_since_won", "discounted_margin"], orders.Fields);
        Assert.Equal([("customer", "customers"), ("campaign", "campaigns")], orders.Joins);
        Assert.Equal(["customer_id", "created_date", "country", "segment", "acquisition_channel"], CanonicalDataset.Find("customers")!.Fields);
        Assert.Equal(["lifetime_revenue", "lifetime_margin", "lifetime_discounted_margin", "first_year_margin"], CanonicalDataset.Find("customers")!.Derived);
        Assert.Null(CanonicalDataset.Find("products")!.Time);
    }

    [Fact]
    public void Every_field_that_a_metric_of_the_catalogue_needs_is_in_the_table()
    {
        KpiCatalogue catalogue = KpiCatalogue.Read();
        string[] needs = [.. catalogue.Metrics.Values.Where(metric => metric.Formula is not null).SelectMany(catalogue.NeedsOf).Where(need => need.Split('.') is { Length: 2 } && !need.Contains(' ', StringComparison.Ordinal)).Distinct()];
        Assert.NotEmpty(needs);
        Assert.DoesNotContain(needs, need => CanonicalDataset.Find(need.Split('.')[0]) is not { } dataset || (need.Split('.')[1] != "*" && !dataset.Fields.Contains(need.Split('.')[1]) && !dataset.Derived.Contains(need.Split('.')[1]) && !dataset.Key.Contains(need.Split('.')[1])));
    }
}
