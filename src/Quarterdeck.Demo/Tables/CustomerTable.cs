using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes the customers of one part; an id is the draft's position.</summary>
internal static class CustomerTable
{
    /// <summary>Writes all drafts.</summary>
    public static void Write(ParquetStore store, int part, IReadOnlyList<CustomerDraft> customers)
    {
        using TableRows rows = store.Create("customers", "customer_id BIGINT, created_date DATE, segment VARCHAR, country VARCHAR, acquisition_channel VARCHAR, acquisition_campaign_id BIGINT, loyalty_date DATE, closed_date DATE");
        for (int i = 0; i < customers.Count; i++)
        {
            CustomerDraft c = customers[i];
            rows.Whole(part * World.IdsPerPart + i + 1).Date(c.Day).Text(c.Business ? "business" : "online").Text(Places.Countries[c.Country])
                .Text(Channel.All[c.Channel].Name).WholeOrNull(c.Day < 0 ? -1 : Campaigns.Id(c.Channel, c.Day)).DateIfPast(c.LoyaltyDay).DateIfPast(c.Closed).End();
        }
    }
}
