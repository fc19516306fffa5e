using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Links;

/// <summary>Draws a revenue and 34 candidates by the recipe of cases/signals/README.md: the first eight lead, the others only look so.</summary>
/// <param name="Revenue">What is led.</param>
/// <param name="Candidates">true1..8, rev1..3, conf1..4, seas1..3, rw1..5, ar1..5, wn1..4, trend1..2.</param>
public sealed record KpiRecipe(double[] Revenue, IReadOnlyList<double[]> Candidates)
{
    /// <summary>By how many periods each of the first eight leads.</summary>
    public static IReadOnlyList<int> Lags { get; } = [1, 2, 3, 1, 4, 2, 2, 6];

    private const int Dropped = 30;
    private static readonly double[] _effects = [.9, .7, .6, .5, .45, .4, -.6, .35];

    /// <summary>One draw.</summary>
    public static KpiRecipe Draw(SeededRandom random, int length, int season)
    {
        int n = length + Dropped;
        double[] Ar(double follows)
        {
            double[] values = new double[n];
            double value = 0;
            for (int i = 0; i < n; i++)
                values[i] = value = follows * value + random.Normal();
            return values;
        }
        double[] Made(Func<int, double> make) => [.. Enumerable.Range(0, n).Select(make)];
        double[][] leads = [.. Lags.Select(_ => Scaled(Ar(0.6)))];
        double[] common = Ar(0.8), wave = Made(i => Math.Sin(2 * Math.PI * i / season)), revenue = new double[n];
        for (int i = 0; i < n; i++)
            revenue[i] = (i > 0 ? 0.4 * revenue[i - 1] : 0) + 1.2 * wave[i] + 0.6 * common[i] + random.Normal()
                + Enumerable.Range(0, 8).Sum(j => i >= Lags[j] ? _effects[j] * leads[j][i - Lags[j]] : 0);
        List<double[]> all = [.. leads];
        for (int lag = 1; lag <= 3; lag++)
        {
            double[] own = Ar(0.3);
            int behind = lag;
            all.Add(Made(i => 0.8 * own[i] + (i >= behind ? 0.5 * revenue[i - behind] : 0)));
        }
        all.AddRange(Enumerable.Range(0, 4).Select(_ => Made(i => 0.9 * common[i] + 0.7 * random.Normal())));
        all.AddRange(Enumerable.Range(0, 3).Select(_ => Made(i => 1.5 * wave[i] + 0.6 * random.Normal())));
        all.AddRange(Enumerable.Range(0, 5).Select(_ => Ar(1)));
        all.AddRange(Enumerable.Range(0, 5).Select(_ => Ar(0.9)));
        all.AddRange(Enumerable.Range(0, 4).Select(_ => Ar(0)));
        for (int k = 0; k < 2; k++)
        {
            double[] own = Ar(0.5);
            all.Add(Made(i => 0.05 * i + own[i]));
        }
        return new KpiRecipe(revenue[Dropped..], [.. all.Select(static values => values[Dropped..])]);
    }

    private static double[] Scaled(double[] values)
    {
        double mean = values.Average(), deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
        return [.. values.Select(value => value / deviation)];
    }
}
