namespace Quarterdeck.Science.Mix;

/// <summary>What a market did: an outcome, spends and controls, period by period, in one region or several.</summary>
/// <remarks>Rows stand region by region, each with all periods in the order of time.</remarks>
/// <param name="Channels">Names of the channels.</param>
/// <param name="Outcome">The outcome, one a row.</param>
/// <param name="Spend">For each channel its spend, from 0, one a row.</param>
/// <param name="Controls">For each control its values, one a row.</param>
/// <param name="Periods">Periods of a region.</param>
/// <param name="Seasons">Lengths of the seasons in periods, the longest first, each above 2; empty for none.</param>
public sealed record MixData(IReadOnlyList<string> Channels, double[] Outcome, double[][] Spend, double[][] Controls, int Periods, IReadOnlyList<double> Seasons)
{
    /// <summary>Rows: periods times regions.</summary>
    public int Rows => Outcome.Length;

    /// <summary>Regions.</summary>
    public int Regions => Outcome.Length / Periods;

    /// <summary>What was spent on a channel.</summary>
    public double TotalSpend(int channel) => Spend[channel].Sum();

    /// <summary>The spend of a channel in each period, over all regions.</summary>
    public double[] SpendByPeriod(int channel) => ByPeriod(Spend[channel]);

    /// <summary>Sums rows over regions.</summary>
    public double[] ByPeriod(double[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        double[] sums = new double[Periods];
        for (int row = 0; row < rows.Length; row++)
            sums[row % Periods] += rows[row];
        return sums;
    }
}
