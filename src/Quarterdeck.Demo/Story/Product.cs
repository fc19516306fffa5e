namespace Quarterdeck.Demo.Story;

/// <summary>One article of the assortment; prices and cost in cents.</summary>
internal sealed record Product(int Id, string Sku, string Name, string Category, string Family, string Supplier, int LaunchDay, int ListCents, int CostCents, int Popularity, bool OwnBrand)
{
    /// <summary>List price on a day: apparel rises at the planted price change.</summary>
    public int ListPrice(int day) => Category == PlantedEvents.PriceChangeCategory && day >= PlantedEvents.PriceChange
        ? (ListCents * (100 + PlantedEvents.PriceChangePercent) + 50) / 100
        : ListCents;
}
