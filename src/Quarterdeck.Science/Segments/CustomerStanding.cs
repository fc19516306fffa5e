namespace Quarterdeck.Science.Segments;

/// <summary>What a customer did up to a day.</summary>
/// <param name="Customer">The customer's number.</param>
/// <param name="Recency">Days from the last purchase to that day, from 0.</param>
/// <param name="Frequency">Days with a purchase, from 1.</param>
/// <param name="Value">The sum of all amounts.</param>
public readonly record struct CustomerStanding(int Customer, int Recency, int Frequency, double Value)
{
    /// <summary>Sums are rounded to this many digits, so that 10.1 + 20.2 and 30.3 are one value.</summary>
    private const int KeptDigits = 12;

    /// <summary>The standing of each customer who bought up to a day, in the order of their numbers.</summary>
    /// <param name="customers">For each row the customer's number, from 0.</param>
    /// <param name="days">For each row the day's number.</param>
    /// <param name="amounts">For each row the amount.</param>
    /// <param name="until">The last day that counts.</param>
    public static IReadOnlyList<CustomerStanding> Of(int[] customers, int[] days, double[] amounts, int until)
    {
        ArgumentNullException.ThrowIfNull(customers);
        int[] rows = [.. Enumerable.Range(0, customers.Length).Where(row => days[row] <= until)];
        // Amounts are added in their own order, so that the order of rows never shows.
        Array.Sort([.. rows.Select(row => (customers[row], days[row], amounts[row]))], rows);
        List<CustomerStanding> standings = [];
        for (int i = 0; i < rows.Length;)
        {
            int customer = customers[rows[i]], frequency = 0, last = int.MinValue;
            double value = 0;
            for (; i < rows.Length && customers[rows[i]] == customer; i++)
            {
                frequency += days[rows[i]] == last ? 0 : 1;
                last = days[rows[i]];
                value += amounts[rows[i]];
            }
            standings.Add(new CustomerStanding(customer, until - last, frequency, Rounded(value)));
        }
        return standings;
    }

    private static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        int decimals = KeptDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is >= 0 and <= 15 ? Math.Round(value, decimals) : value;
    }
}
