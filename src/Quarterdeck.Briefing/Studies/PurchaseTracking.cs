using System.Globalization;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Repeat purchases summed over time: what the model expects of customers who first bought when these did, against what was (figure 1 of Fader, Hardie and Lee 2005).</summary>
/// <param name="Labels">The last day of each period.</param>
/// <param name="Expected">For each period the repeat purchases expected up to its end.</param>
/// <param name="Actual">What was.</param>
/// <param name="Learnt">So many periods lie in the observation.</param>
public sealed record PurchaseTracking(IReadOnlyList<string> Labels, double[] Expected, double[] Actual, int Learnt)
{
    private const int MostPeriods = 80;

    /// <summary>Follows the customers of an observation; null where it is shorter than two periods.</summary>
    /// <param name="rows">The log.</param>
    /// <param name="until">The last day of the observation.</param>
    /// <param name="question">Unit and horizon.</param>
    /// <param name="fit">The model.</param>
    public static PurchaseTracking? Of(PurchaseRows rows, DateOnly until, CustomerQuestion question, CustomerFit fit)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(fit);
        int end = until.DayNumber, first = rows.Days.Min(), last = Math.Max(end, Math.Min(rows.Days.Max(), end + question.HorizonDays));
        // Each period ends so that one of them ends with the observation.
        int step = question.UnitDays * Math.Max(1, (last - first) / (question.UnitDays * MostPeriods) + 1), before = (end - first) / step, after = (last - end) / step;
        if (before < 2)
            return null;
        int[] ends = [.. Enumerable.Range(-before, before + after + 1).Select(i => end + i * step)];
        (int[] newcomers, int[] repeats) = Daily(rows, first, end, last);
        CustomerForecast forecast = new(fit);
        double[] expected = new double[ends.Length], actual = new double[ends.Length];
        double[] each = [.. Enumerable.Range(0, last - first + 1).Select(lag => forecast.NewCustomer(lag / (double)question.UnitDays))];
        for (int i = 0; i < ends.Length; i++)
            for (int day = 0; day <= ends[i] - first; day++)
            {
                expected[i] += newcomers[day] == 0 ? 0 : newcomers[day] * each[ends[i] - first - day];
                actual[i] += repeats[day];
            }
        return new PurchaseTracking([.. ends.Select(static day => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))], expected, actual, before + 1);
    }

    /// <summary>By day from the first: customers of the observation who bought for the first time, and their repeat purchases; several of a customer on a day are one.</summary>
    private static (int[] Newcomers, int[] Repeats) Daily(PurchaseRows rows, int first, int end, int last)
    {
        long[] keys = [.. rows.Customers.Zip(rows.Days, static (customer, day) => ((long)customer << 32) + day)];
        Array.Sort(keys);
        int[] newcomers = new int[last - first + 1], repeats = new int[last - first + 1];
        long customer = -1, start = 0;
        for (int row = 0; row < keys.Length; row++)
        {
            if (row > 0 && keys[row] == keys[row - 1])
                continue;
            long own = keys[row] >> 32, day = keys[row] & uint.MaxValue;
            if (own != customer)
            {
                (customer, start) = (own, day);
                if (day <= end)
                    newcomers[day - first]++;
            }
            else if (start <= end && day <= last)
                repeats[day - first]++;
        }
        return (newcomers, repeats);
    }
}
