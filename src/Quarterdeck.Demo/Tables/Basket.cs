using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Fills an order with lines: articles, quantities, discounts.</summary>
internal sealed class Basket(World world, SeededRandom random)
{
    private const double OrdinaryOrderCents = 158_000;

    // Units of apparel after the rise: 1.06^-1.4 = 0.9217; every line and its quantity are kept with this probability.
    private static readonly double KeptUnits = PortableMath.Exp(PlantedEvents.PriceElasticity * PortableMath.Log(1 + PlantedEvents.PriceChangePercent / 100.0));

    /// <summary>The lines of the order that was filled last: article, quantity, discount in percent.</summary>
    public List<(Product Product, int Quantity, int DiscountPercent)> Lines { get; } = [];

    /// <summary>A consumer's basket.</summary>
    public void FillOnline(int day, double size, bool loyal)
    {
        Lines.Clear();
        int promotion = Promotion(day), count = 1 + random.Poisson(0.75 * size * Season.Month(day));
        for (int i = 0; i < Math.Min(count, 6); i++)
            Add(day, random.Chance(0.86) ? 1 : 2, Math.Max(promotion, loyal && random.Chance(0.3) ? 5 : 0));
        if (random.Chance(PlantedEvents.LaunchOnlineShare * PlantedEvents.LaunchRamp(day)))
            Lines.Add((world.Assortment.Launched[random.Below(world.Assortment.Launched.Count)], 1, 0));
    }

    /// <summary>A dealer's order: lines until it is worth its target, or what such a dealer orders in such a month.</summary>
    public void FillBusiness(int day, double size, long targetCents)
    {
        Lines.Clear();
        int discount = 26 + random.Below(9);
        double target = targetCents > 0 ? targetCents : OrdinaryOrderCents * size * Season.Month(day) * random.Uniform(0.8, 1.2), worth = 0;
        for (int i = 0; worth < target && i < 60; i++)
        {
            Add(day, 1 + random.Poisson(targetCents > 0 ? 3 : 2), discount);
            (Product product, int quantity, _) = Lines[^1];
            worth += product.ListCents * (double)quantity * (100 - discount) / 100;      // at the old prices, so that the price change alone moves apparel
        }
        if (random.Chance(PlantedEvents.LaunchBusinessShare * PlantedEvents.LaunchRamp(day)))
            Lines.Add((world.Assortment.Launched[random.Below(world.Assortment.Launched.Count)], 1 + random.Below(2), discount));
    }

    private void Add(int day, int quantity, int discount)
    {
        Product product = world.Assortment.Pick(random);
        if (product.Category == PlantedEvents.PriceChangeCategory && day >= PlantedEvents.PriceChange && !random.Chance(KeptUnits))
            while (product.Category == PlantedEvents.PriceChangeCategory)     // the money goes to another shelf, so that no order is empty
                product = world.Assortment.Pick(random);
        Lines.Add((product, quantity, discount));
    }

    // Black week and the July sale, each year.
    private static int Promotion(int day)
    {
        DateOnly date = Timeline.Date(day);
        return (date.Month, date.Day) switch
        {
            (11, >= 20 and <= 30) => 15,
            (7, <= 21) => 10,
            _ => 0,
        };
    }
}
