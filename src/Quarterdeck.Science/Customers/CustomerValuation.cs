namespace Quarterdeck.Science.Customers;

/// <summary>What all customers of a day tell of how customers buy and spend, or why they tell nothing that could be signed.</summary>
/// <remarks>
/// A study shows a doubtful number with a warning beside it; a figure on a scorecard has nobody beside it. So here each doubt is an obstacle, and with an obstacle there is no number.
/// </remarks>
/// <param name="Customers">Customers known by that day.</param>
/// <param name="RepeatCustomers">Those among them who bought again.</param>
/// <param name="Fit">How they buy and leave; null where there are too few to ask.</param>
/// <param name="Spend">What they spend; null where that was not asked, or nobody bought again for an amount.</param>
/// <param name="OfPurchases">What stands in the way of expected purchases and of who is still there.</param>
/// <param name="OfValue">What stands in the way of a value in money; never less than <paramref name="OfPurchases"/>.</param>
public sealed record CustomerValuation(int Customers, int RepeatCustomers, CustomerFit? Fit, SpendFit? Spend, ValueObstacle OfPurchases, ValueObstacle OfValue)
{
    /// <summary>With fewer who bought again, seven parameters rest on a handful of people.</summary>
    public const int LeastRepeatCustomers = 30;

    /// <summary>Above this correlation of the number of repeat purchases and their mean amount no value is given.</summary>
    public const double MostCorrelation = 0.3;

    /// <summary>Fits the models to the customers of a day.</summary>
    /// <param name="model">How customers buy.</param>
    /// <param name="log">Their histories.</param>
    /// <param name="hasAmounts">True where the mean amounts are known.</param>
    public static CustomerValuation Of(CustomerModel model, PurchaseLog log, bool hasAmounts)
    {
        ArgumentNullException.ThrowIfNull(log);
        int repeaters = log.Histories.Count(static history => history.Repeats > 0);
        if (repeaters < LeastRepeatCustomers)
            return new CustomerValuation(log.Histories.Count, repeaters, null, null, ValueObstacle.FewCustomers, ValueObstacle.FewCustomers);
        CustomerFit fit = CustomerFitter.Fit(model, log.Histories);
        SpendFit? spend = hasAmounts ? SpendFit.Fit([.. log.Histories.Select(static history => history.Repeats)], log.MeanAmounts) : null;
        ValueObstacle purchases = !fit.Converged ? ValueObstacle.NotConverged : !fit.Identified ? ValueObstacle.NotIdentified : ValueObstacle.None;
        return new CustomerValuation(log.Histories.Count, repeaters, fit, spend, purchases, purchases != ValueObstacle.None ? purchases : ObstacleOf(spend));
    }

    private static ValueObstacle ObstacleOf(SpendFit? spend) => spend switch
    {
        null => ValueObstacle.NoAmounts,
        { Identified: false } => ValueObstacle.SpendNotIdentified,
        { Q: <= 1 } => ValueObstacle.SpendHasNoMean,
        { Correlation: { } together } when Math.Abs(together) > MostCorrelation => ValueObstacle.SpendCorrelated,
        _ => ValueObstacle.None,
    };
}
