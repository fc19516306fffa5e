namespace Quarterdeck.Science.Mix;

/// <summary>What the outcome would be without any channel, as columns: a level for each region, controls, a trend that may bend, and seasons.</summary>
/// <remarks>
/// A straight line and controls are free. The bends of the trend are cosines of falling weight, the season pairs of sine and cosine of falling weight; how much
/// they move is fitted with everything else, so that a base that does not move costs nothing and one that does is not forced straight.
/// Columns of hidden demand stand for what may drive outcome and spend alike; they are held back by a given variance.
/// </remarks>
internal sealed record BaseDesign(double[][] Columns, double[] FixedPrecision, int TrendAt, int SeasonAt, double[] Weights)
{
    private const double Free = 1e-6, TrendFall = 1.5;
    private const int MostBends = 15, MostPairs = 4;

    /// <summary>Columns in all.</summary>
    public int Count => Columns.Length;

    /// <summary>Columns that nothing holds back.</summary>
    public int FreeCount => FixedPrecision.Count(static precision => precision <= Free);

    /// <summary>True where the season has a part.</summary>
    public bool HasSeason => SeasonAt < Columns.Length;

    /// <summary>Makes the columns.</summary>
    /// <param name="data">The market.</param>
    /// <param name="demand">Columns of hidden demand with their variances in units of the noise's.</param>
    public static BaseDesign Of(MixData data, IReadOnlyList<(double[] Column, double Variance)> demand)
    {
        int rows = data.Rows, n = data.Periods;
        List<double[]> columns = [];
        List<double> precision = [];
        void add(Func<int, double> value, double with)
        {
            columns.Add([.. Enumerable.Range(0, rows).Select(value)]);
            precision.Add(with);
        }
        for (int region = 0; region < data.Regions; region++)
            add(row => row / n == region ? 1 : 0, Free);
        for (int region = 0; region < data.Regions; region++)
            add(row => row / n == region ? 2 * ((row % n + 0.5) / n) - 1 : 0, Free);
        foreach (double[] control in data.Controls)
            if (Standard(control) is { } standard)
                add(row => standard[row], Free);
        foreach ((double[] column, double variance) in demand)
            if (Standard(column) is { } standard)
                add(row => standard[row], 1 / variance);
        int trendAt = columns.Count;
        List<double> weights = [.. precision];
        for (int k = 1; k <= Math.Clamp(n / 12, 3, MostBends); k++)
        {
            int bend = k;
            add(row => Math.Sqrt(2) * Math.Cos(Math.PI * bend * (row % n + 0.5) / n), 0);
            weights.Add(Math.Pow(bend, -TrendFall));
        }
        int seasonAt = columns.Count;
        foreach (double season in data.Seasons)
            for (int k = 1; k <= MostPairs && 2 * k < season + 0.5; k++)
            {
                double turn = 2 * Math.PI * k / season;
                add(row => Math.Sqrt(2) * Math.Cos(turn * (row % n)), 0);
                weights.Add(1.0 / k);
                if (2 * k >= season)
                    continue;
                add(row => Math.Sqrt(2) * Math.Sin(turn * (row % n)), 0);
                weights.Add(1.0 / k);
            }
        return new BaseDesign([.. columns], [.. precision.Take(trendAt)], trendAt, seasonAt, [.. weights]);
    }

    /// <summary>A column with mean 0 and spread 1; null where nothing varies.</summary>
    internal static double[]? Standard(double[] column)
    {
        double mean = column.Average(), spread = Math.Sqrt(column.Sum(value => (value - mean) * (value - mean)) / column.Length);
        return spread > 1e-12 * (Math.Abs(mean) + 1e-300) ? [.. column.Select(value => (value - mean) / spread)] : null;
    }
}
