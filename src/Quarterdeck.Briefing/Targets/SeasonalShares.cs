namespace Quarterdeck.Briefing.Targets;

/// <summary>How a year's amount is spread over its twelve months, learnt from the complete years before.</summary>
/// <remarks>
/// The share of a month is the plain mean, over those years, of its share in the year's total; so every year counts the same, however large it was.
/// Shares sum to 1. A share may be negative where returns outweighed sales.
/// </remarks>
/// <param name="Shares">Twelve shares, in the order of the year's months.</param>
/// <param name="Years">How many years they were learnt from.</param>
public sealed record SeasonalShares(IReadOnlyList<decimal> Shares, int Years)
{
    /// <summary>The mean shares of several years; null where no year has a total above zero that its months are shares of.</summary>
    /// <param name="years">For each complete year the values of its twelve months.</param>
    /// <exception cref="ArgumentException">A year has other than twelve months.</exception>
    public static SeasonalShares? Average(IEnumerable<IReadOnlyList<decimal>> years)
    {
        decimal[] sums = new decimal[12];
        int count = 0;
        foreach (IReadOnlyList<decimal> months in years)
        {
            if (months.Count != 12)
                throw new ArgumentException($"A year has twelve months, not {months.Count}.", nameof(years));
            decimal total = months.Sum();
            // Where returns all but cancelled a year's sales, a month would be a thousand times the year: such a year has no seasons to learn.
            if (total <= 0 || months.Max(Math.Abs) > total * 1000)
                continue;
            for (int i = 0; i < 12; i++)
                sums[i] += months[i] / total;
            count++;
        }
        return count == 0 ? null : new SeasonalShares([.. sums.Select(sum => sum / count)], count);
    }
}
