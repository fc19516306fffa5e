namespace Quarterdeck.Science.Mix;

/// <summary>The units that a market is fitted in: outcomes and spends of a region in units of its size, spends of a channel in units of what is much for it.</summary>
/// <param name="Region">For each row the size of its region: the mean size of the outcome there.</param>
/// <param name="Relative">For each row that size over the mean of the regions' sizes.</param>
/// <param name="Spend">For each channel what is much: between its largest spend and the one that nine in ten stay below.</param>
/// <param name="Outcome">The sum of the outcomes' sizes, of which shares are meant.</param>
internal sealed record MixScale(double[] Region, double[] Relative, double[] Spend, double Outcome)
{
    /// <summary>Finds the units.</summary>
    public static MixScale Of(MixData data)
    {
        double[] sizes = [.. Enumerable.Range(0, data.Regions).Select(region => data.Outcome.AsSpan(region * data.Periods, data.Periods).ToArray().Average(Math.Abs))];
        double mean = sizes.Average();
        sizes = [.. sizes.Select(size => size > 0 ? size : mean)];
        double[] region = [.. Enumerable.Range(0, data.Rows).Select(row => sizes[row / data.Periods])], relative = [.. region.Select(size => size / mean)];
        return new MixScale(region, relative, [.. data.Spend.Select(spend => Much([.. spend.Select((value, row) => value / relative[row])]))], data.Outcome.Sum(Math.Abs));
    }

    private static double Much(double[] spend)
    {
        double[] spent = [.. spend.Where(static value => value > 0).Order()];
        return spent.Length == 0 ? 1 : Math.Sqrt(spent[^1] * spent[(int)(0.9 * (spent.Length - 1))]);
    }
}
