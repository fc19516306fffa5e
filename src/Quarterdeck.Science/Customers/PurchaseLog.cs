namespace Quarterdeck.Science.Customers;

/// <summary>A log of purchases turned into histories, by rules that are the same for every model.</summary>
/// <remarks>
/// All purchases of a customer on one day are one purchase. The first day starts the clock and does not count. Days after the first, up to and with the last day of the observation, are
/// repeats; recency is first to last, age first to the end, in days over the unit. The mean amount is that of the repeat days, each with the sum of its day. Customers whose first
/// day lies after the observation are not in it. What comes later counts as what really happened.
/// </remarks>
/// <param name="Histories">One a customer that is in, in the order of the customers' numbers.</param>
/// <param name="Customers">For each the customer's number.</param>
/// <param name="MeanAmounts">For each the mean amount of the repeat days; NaN without a repeat or without amounts.</param>
/// <param name="Later">For each the purchase days after the observation and within the horizon.</param>
/// <param name="LeftOut">Customers whose first day lies after the observation.</param>
/// <param name="LastDay">The last day of the log.</param>
public sealed record PurchaseLog(IReadOnlyList<PurchaseHistory> Histories, IReadOnlyList<int> Customers, IReadOnlyList<double> MeanAmounts, IReadOnlyList<int> Later, int LeftOut, int LastDay)
{
    /// <summary>Reads a log.</summary>
    /// <param name="customers">For each row the customer's number, from 0.</param>
    /// <param name="days">For each row the day's number.</param>
    /// <param name="amounts">For each row the amount; null where there are none.</param>
    /// <param name="until">The last day of the observation.</param>
    /// <param name="unitDays">Days a unit: 7 or 1.</param>
    /// <param name="horizonDays">Days after the observation in which purchases count as what really happened.</param>
    public static PurchaseLog Of(int[] customers, int[] days, double[]? amounts, int until, int unitDays, int horizonDays)
    {
        ArgumentNullException.ThrowIfNull(customers);
        int[] order = [.. Enumerable.Range(0, customers.Length)];
        long[] keys = [.. customers.Zip(days, static (customer, day) => ((long)customer << 32) + day)];
        Array.Sort(keys, order);
        List<PurchaseHistory> histories = [];
        List<int> who = [], later = [];
        List<double> means = [];
        int leftOut = 0, last = int.MinValue;
        for (int row = 0; row < order.Length;)
        {
            int customer = customers[order[row]], first = days[order[row]], repeats = 0, latest = first, after = 0;
            double sum = 0;
            while (row < order.Length && customers[order[row]] == customer)
            {
                int day = days[order[row]];
                double amount = 0;
                for (; row < order.Length && customers[order[row]] == customer && days[order[row]] == day; row++)
                    amount += amounts?[order[row]] ?? 0;
                last = Math.Max(last, day);
                if (day > until)
                    after += day <= until + horizonDays ? 1 : 0;
                else if (day > first)
                {
                    repeats++;
                    latest = day;
                    sum += amount;
                }
            }
            if (first > until)
            {
                leftOut++;
                continue;
            }
            histories.Add(new PurchaseHistory(repeats, (latest - first) / (double)unitDays, (until - first) / (double)unitDays));
            who.Add(customer);
            means.Add(amounts is null || repeats == 0 ? double.NaN : sum / repeats);
            later.Add(after);
        }
        return new PurchaseLog(histories, who, means, later, leftOut, last);
    }
}
