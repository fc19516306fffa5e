using Quarterdeck.Science.Experience;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Experience;

/// <summary>The split of R² over drivers, by hand and by law.</summary>
public class DriverImportanceTests
{
    // Two drivers at right angles: each has its own squared correlation.
    [Fact]
    public void Drivers_at_right_angles_have_their_squared_correlations()
    {
        DriverImportance importance = DriverImportance.Of([[1, 1, -1, -1], [1, -1, 1, -1]], [3, 1, -1, -3])!;
        Assert.Equal([0.8, 0.2], importance.Shares.Select(share => Math.Round(share, 12)));
        Assert.Equal([2, 1], importance.Coefficients.Select(coefficient => Math.Round(coefficient, 12)));
    }

    // Two drivers: the mean of first in and last in, (r1² + R² - r2²) / 2.
    [Fact]
    public void Two_drivers_by_hand()
    {
        SeededRandom random = new(1);
        double[] a = [.. Enumerable.Range(0, 50).Select(_ => random.Normal())], b = [.. a.Select(value => 0.6 * value + random.Normal())], y = [.. a.Zip(b, (left, right) => left + 2 * right + random.Normal())];
        double squared(params double[][] columns) => DriverImportance.Of(columns, y)!.RSquared;
        DriverImportance both = DriverImportance.Of([a, b], y)!;
        Assert.Equal((squared(a) + both.RSquared - squared(b)) / 2, both.Shares[0], 12);
    }

    [Fact]
    public void Shares_add_up_are_not_negative_and_do_not_see_the_order_of_drivers()
    {
        SeededRandom random = new(2);
        double[] common = [.. Enumerable.Range(0, 200).Select(_ => random.Normal())];
        double[][] drivers = [.. Enumerable.Range(0, 15).Select(i => common.Select(value => 0.1 * i * value + random.Normal()).ToArray())];
        double[] y = [.. common.Select((value, row) => value + drivers[3][row] + random.Normal())];
        DriverImportance straight = DriverImportance.Of(drivers, y)!, turned = DriverImportance.Of([.. drivers.Reverse()], y)!;
        Assert.Equal(straight.RSquared, straight.Shares.Sum(), 10);
        Assert.All(straight.Shares, share => Assert.InRange(share, -1e-12, 1));
        Assert.All(straight.Shares.Zip(turned.Shares.Reverse()), pair => Assert.Equal(pair.First, pair.Second, 10));
        Assert.Equal(3, Enumerable.Range(0, 15).MaxBy(i => straight.Shares[i]));
    }

    [Fact]
    public void Copy_of_a_driver_shares_with_it()
    {
        double[] a = [1, 2, 3, 4, 5, 7], y = [2, 1, 4, 3, 6, 8];
        DriverImportance one = DriverImportance.Of([a], y)!, two = DriverImportance.Of([a, [.. a.Select(value => 2 * value)]], y)!;
        Assert.Equal(one.RSquared, two.RSquared, 12);
        Assert.Equal(one.RSquared / 2, two.Shares[0], 12);
        Assert.Equal(two.Shares[0], two.Shares[1], 12);
    }

    [Fact]
    public void What_never_varies_has_no_answer()
    {
        Assert.Null(DriverImportance.Of([[1, 2, 3, 4]], [5, 5, 5, 5]));
        Assert.Null(DriverImportance.Of([[1, 1, 1, 1]], [1, 2, 3, 4]));
        Assert.Null(DriverImportance.Of([[1, 2]], [1, 2]));
        Assert.Throws<ArgumentException>(() => DriverImportance.Of([.. Enumerable.Range(0, 16).Select(_ => new double[20])], new double[20]));
    }
}
