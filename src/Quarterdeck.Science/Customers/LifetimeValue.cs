namespace Quarterdeck.Science.Customers;

/// <summary>What a customer is worth over the months to come, discounted.</summary>
public static class LifetimeValue
{
    /// <summary>Weeks in a month: 365.25 / 12 / 7, as the field rounds it.</summary>
    public const double WeeksAMonth = 4.345;

    /// <summary>The discounted number of purchases; times the expected spend it is the value.</summary>
    /// <remarks>The purchases of month m are paid at its end: divided by (1 + discount)^m.</remarks>
    /// <param name="forecast">The model.</param>
    /// <param name="history">The customer.</param>
    /// <param name="months">From 1.</param>
    /// <param name="discount">A month's rate, above -1.</param>
    /// <param name="monthLength">A month in the time of the histories.</param>
    public static double DiscountedPurchases(CustomerForecast forecast, PurchaseHistory history, int months, double discount, double monthLength)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        double sum = 0, before = 0, factor = 1;
        for (int month = 1; month <= months; month++)
        {
            double until = forecast.IfAlive(history, month * monthLength);
            factor /= 1 + discount;
            sum += factor * (until - before);
            before = until;
        }
        return forecast.ProbabilityAlive(history) * sum;
    }
}
