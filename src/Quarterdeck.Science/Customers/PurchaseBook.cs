namespace Quarterdeck.Science.Customers;

/// <summary>The purchase days of customers, from which their histories up to any day follow: one pass over the rows serves many ends.</summary>
/// <remarks>The rules are those of <see cref="PurchaseLog"/>; here each customer's days come once each and in order.</remarks>
public sealed class PurchaseBook
{
    private readonly int[] _starts, _days;
    private readonly double[]? _sums;

    /// <summary>Makes a book.</summary>
    /// <param name="starts">For each customer the place of the first day; one entry more, the number of days in all.</param>
    /// <param name="days">The days of each customer, ascending and each once.</param>
    /// <param name="amounts">The sum of each day; null where there are none.</param>
    /// <exception cref="ArgumentException">The parts do not belong together, or days do not ascend.</exception>
    public PurchaseBook(int[] starts, int[] days, double[]? amounts)
    {
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(days);
        if (starts.Length == 0 || starts[0] != 0 || starts[^1] != days.Length || (amounts is not null && amounts.Length != days.Length))
            throw new ArgumentException("The starts run from 0 to the number of days, and each day has one amount.", nameof(starts));
        for (int customer = 0; customer + 1 < starts.Length; customer++)
        {
            if (starts[customer] >= starts[customer + 1])
                throw new ArgumentException($"Customer {customer} has no day.", nameof(starts));
            for (int at = starts[customer] + 1; at < starts[customer + 1]; at++)
                if (days[at] <= days[at - 1])
                    throw new ArgumentException($"The days of customer {customer} do not ascend.", nameof(days));
        }
        (_starts, _days, _sums) = (starts, days, amounts);
    }

    /// <summary>Customers in all.</summary>
    public int Customers => _starts.Length - 1;

    /// <summary>True where amounts are known.</summary>
    public bool HasAmounts => _sums is not null;

    /// <summary>The first day of a customer.</summary>
    /// <param name="customer">The customer's number, from 0.</param>
    public int FirstDay(int customer) => _days[_starts[customer]];

    /// <summary>The histories of those who bought up to a day.</summary>
    /// <param name="until">The last day of the observation.</param>
    /// <param name="unitDays">Days a unit of time: 7 or 1.</param>
    public PurchaseLog Until(int until, int unitDays)
    {
        List<PurchaseHistory> histories = [];
        List<int> who = [];
        List<double> means = [];
        int last = int.MinValue;
        for (int customer = 0; customer < Customers; customer++)
        {
            int first = _days[_starts[customer]], latest = first, repeats = 0;
            last = Math.Max(last, _days[_starts[customer + 1] - 1]);
            if (first > until)
                continue;
            double sum = 0;
            for (int at = _starts[customer] + 1; at < _starts[customer + 1] && _days[at] <= until; at++)
            {
                repeats++;
                latest = _days[at];
                sum += _sums?[at] ?? 0;
            }
            histories.Add(new PurchaseHistory(repeats, (latest - first) / (double)unitDays, (until - first) / (double)unitDays));
            who.Add(customer);
            means.Add(_sums is null || repeats == 0 ? double.NaN : sum / repeats);
        }
        return new PurchaseLog(histories, who, means, [.. who.Select(static _ => 0)], Customers - who.Count, last);
    }
}
