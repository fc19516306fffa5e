using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>Which spends move with others or with the base, so that data cannot tell them apart.</summary>
/// <param name="Pairs">Two channels and the correlation of their spends, at least 0.9 in size.</param>
/// <param name="WithOthers">Channels, in no pair, whose spend the others' tell to nine tenths.</param>
/// <param name="WithBase">Channels whose spend trend, season and controls tell to nine tenths, or never changes.</param>
public sealed record SpendOverlap(IReadOnlyList<(int Left, int Right, double Correlation)> Pairs, IReadOnlyList<int> WithOthers, IReadOnlyList<int> WithBase)
{
    private const double Much = 0.9;

    /// <summary>Looks.</summary>
    /// <param name="data">The market.</param>
    public static SpendOverlap Of(MixData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        double[]?[] spends = [.. data.Spend.Select(BaseDesign.Standard)];
        List<(int, int, double)> pairs = [];
        for (int i = 0; i < spends.Length; i++)
            for (int k = i + 1; k < spends.Length; k++)
                if (spends[i] is { } left && spends[k] is { } right && ColumnArithmetic.Dot(left, right) / left.Length is var correlation && Math.Abs(correlation) >= Much)
                    pairs.Add((i, k, correlation));
        double[] one = [.. Enumerable.Repeat(1.0, data.Rows)];
        double told(int channel, IEnumerable<double[]> by) => spends[channel] is { } spend ? 1 - LeastSquares.Fit([one, .. by], spend).ResidualSum / data.Rows : 1;
        double[][] level = BaseDesign.Of(data, []).Columns;
        int[] all = [.. Enumerable.Range(0, spends.Length)];
        return new SpendOverlap(pairs,
            [.. all.Where(c => spends[c] is not null && !pairs.Exists(pair => pair.Item1 == c || pair.Item2 == c) && told(c, all.Where(k => k != c && spends[k] is not null).Select(k => spends[k]!)) >= Much)],
            [.. all.Where(c => level.Length * 2 < data.Rows ? told(c, level) >= Much : spends[c] is null)]);
    }
}
