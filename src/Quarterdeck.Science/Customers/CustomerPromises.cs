namespace Quarterdeck.Science.Customers;

/// <summary>Works out what each customer is expected to bring, by a fitted valuation.</summary>
/// <remarks>The same as a study of customers gives; not safe for several threads.</remarks>
/// <param name="valuation">The valuation.</param>
/// <param name="horizon">How far is looked ahead, in the time of the histories.</param>
/// <param name="months">Months of the value; null where no money is asked for.</param>
/// <param name="discount">A month's rate, above -1.</param>
/// <param name="monthLength">A month in the time of the histories.</param>
/// <exception cref="ArgumentException">The valuation has no fit that tells purchases.</exception>
public sealed class CustomerPromises(CustomerValuation valuation, double horizon, int? months, double discount, double monthLength)
{
    private readonly CustomerForecast _forecast = valuation is { OfPurchases: ValueObstacle.None, Fit: { } fit } ? new CustomerForecast(fit)
        : throw new ArgumentException("Where the data do not tell purchases, nothing is promised.", nameof(valuation));

    /// <summary>What a customer is expected to bring.</summary>
    /// <param name="history">What the customer did so far.</param>
    /// <param name="mean">The mean amount of the repeat purchases; not read where there is none.</param>
    public CustomerPromise Of(PurchaseHistory history, double mean)
    {
        double? spend = months is not null && valuation is { OfValue: ValueObstacle.None, Spend: { } amounts } ? amounts.ExpectedSpend(history.Repeats, mean) : null;
        return new CustomerPromise(_forecast.ProbabilityAlive(history), _forecast.ExpectedPurchases(history, horizon),
            spend is { } amount ? amount * LifetimeValue.DiscountedPurchases(_forecast, history, months!.Value, discount, monthLength) : null);
    }
}
