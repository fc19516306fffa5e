using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Fills an order with lines: articles, quantities, discounts.</summary>
internal sealed class Basket(World world, SeededRandom random)
{
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

    /// <summary>A dealer's order; with a target, lines are added until the order is worth it.</summary>
    public void FillBusiness(int day, double size, long targetCents)
    {
        Lines.Clear();
        int discount = 26 + random.Below(9), count = 2 + random.Poisson(2.2);
        long worth = 0;
        for (int i = 0; targetCents > 0 ? worth < targetCents && i < 40 : i < count; i++)
        {
            Add(day, 1 + random.Poisson(targetCents > 0 ? 4 : 2.6 * size * Season.Month(day)), discount);
            (Product product, int quantity, _) = Lines[^1];
            worth += (long)product.ListPrice(day) * quantity * (100 - discount) / 100;
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
