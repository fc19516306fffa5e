using CsCheck;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Tests.Science.Customers;

/// <summary>Histories from a book of purchase days are those of the log, at every end.</summary>
public class PurchaseBookTests
{
    [Fact]
    public void Histories_at_every_end_are_those_of_the_log() => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 40], Gen.Double[0, 99]).List[1, 60].Sample(rows =>
    {
        (int Customer, int Day, double Amount)[] daily = [.. rows.Select(row => (Customer: row.Item1, Day: row.Item2, Amount: row.Item3)).GroupBy(row => (row.Customer, row.Day)).OrderBy(day => day.Key)
            .Select(day => (day.Key.Customer, day.Key.Day, day.Sum(row => row.Amount)))];
        int[] who = [.. daily.Select(row => row.Customer).Distinct()];
        PurchaseBook book = new([.. who.Select(customer => Array.FindIndex(daily, row => row.Customer == customer)), daily.Length], [.. daily.Select(row => row.Day)], [.. daily.Select(row => row.Amount)]);
        for (int until = -1; until < 42; until += 7)
        {
            PurchaseLog log = PurchaseLog.Of([.. rows.Select(row => row.Item1)], [.. rows.Select(row => row.Item2)], [.. rows.Select(row => row.Item3)], until, 7, 0), own = book.Until(until, 7);
            Assert.Equal(log.Histories, own.Histories);
            Assert.Equal(log.Customers, own.Customers.Select(customer => who[customer]));
            Assert.Equal((log.LeftOut, log.LastDay), (own.LeftOut, own.LastDay));
            Assert.All(log.MeanAmounts.Zip(own.MeanAmounts), pair => Assert.Equal(pair.First, pair.Second, 9));
        }
    });

    [Theory]
    [InlineData(new[] { 0, 2 }, new[] { 3, 3 }, "do not ascend")]
    [InlineData(new[] { 0, 0, 1 }, new[] { 3 }, "Customer 0 has no day")]
    [InlineData(new[] { 0, 2 }, new[] { 3 }, "The starts run from 0")]
    public void Refuses_what_does_not_belong_together(int[] starts, int[] days, string why) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => new PurchaseBook(starts, days, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_valuation_of_CDNOW_tells_a_value_and_of_its_first_day_nothing()
    {
        PurchaseHistory[] histories = CustomerCases.Sample;
        PurchaseLog log = new(histories, [.. Enumerable.Range(0, histories.Length)], [.. histories.Select((history, i) => history.Repeats == 0 ? double.NaN : 20 + i % 17)], [.. histories.Select(_ => 0)], 0, 0);
        CustomerValuation told = CustomerValuation.Of(CustomerModel.BgNbd, log, hasAmounts: true);
        Assert.Equal((2357, 946, ValueObstacle.None, ValueObstacle.None), (told.Customers, told.RepeatCustomers, told.OfPurchases, told.OfValue));
        CustomerPromise promise = new CustomerPromises(told, 39, 12, 0.01, LifetimeValue.WeeksAMonth).Of(histories[0], 20);
        Assert.Equal(promise.Purchases, new CustomerForecast(told.Fit!).ExpectedPurchases(histories[0], 39));
        Assert.True(promise.Value > 0);
        PurchaseLog few = log with { Histories = [.. histories.Take(40)], MeanAmounts = [.. log.MeanAmounts.Take(40)] };
        CustomerValuation untold = CustomerValuation.Of(CustomerModel.BgNbd, few, hasAmounts: true);
        Assert.Equal((ValueObstacle.FewCustomers, ValueObstacle.FewCustomers), (untold.OfPurchases, untold.OfValue));
        Assert.Throws<ArgumentException>(() => new CustomerPromises(untold, 39, 12, 0.01, LifetimeValue.WeeksAMonth));
    }
}
