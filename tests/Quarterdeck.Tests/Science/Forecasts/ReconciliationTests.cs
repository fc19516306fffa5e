using CsCheck;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Tests.Science.Forecasts;

/// <summary>Forecasts of segments and their total add up.</summary>
public class ReconciliationTests
{
    [Fact]
    public void Whole_is_the_sum_from_below() => Assert.Equal([11, 22], Reconciliation.BottomUp([[1, 2], [10, 20]]).Whole);

    [Fact]
    public void What_is_missing_to_the_sum_is_shared_by_variance()
    {
        // Errors without correlation and of variances 4, 1 and 1: of a gap of 6 the whole gives 4, each segment 1.
        double[][] errors = [[2, 2, -2, -2], [1, -1, 1, -1], [1, -1, -1, 1]];
        Reconciliation made = Reconciliation.LeastTrace([106], [[40], [60]], errors);
        Assert.Equal([102], made.Whole);
        Assert.Equal(41, made.Segments[0][0], 1e-12);
        Assert.Equal(61, made.Segments[1][0], 1e-12);
    }

    [Fact]
    public void Sums_are_exact_and_what_adds_up_already_stays() => Gen.Select(Gen.Double[-100, 100].Array[3, 8], Gen.Double[-5, 5].Array[40, 40], Gen.Double[-50, 50]).Sample((segments, noise, gap) =>
    {
        double[][] rows = [.. segments.Select(static value => new[] { value })], errors = [.. Enumerable.Range(0, segments.Length + 1).Select(i => noise.Skip(3 * i).Take(10).ToArray())];
        Reconciliation made = Reconciliation.LeastTrace([segments.Sum() + gap], rows, errors), same = Reconciliation.LeastTrace([segments.Sum()], rows, errors);
        return made.Whole[0] == made.Segments.Sum(static segment => segment[0]) && same.Segments.Zip(segments).All(static pair => Math.Abs(pair.First[0] - pair.Second) < 1e-9);
    }, iter: 500);

    [Fact]
    public void Errors_are_asked_of_the_whole_and_of_each_segment() =>
        Assert.Throws<ArgumentException>(() => Reconciliation.LeastTrace([1], [[1]], [[1, 2]]));
}
