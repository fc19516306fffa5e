using CsCheck;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Scorecards;

public class StatusRuleTests
{
    private static readonly Tolerance _points = new(0.01m, 0.02m, InPoints: true);

    [Theory]   // Tolerance 2 % and 5 % of a target of 1,000
    [InlineData(1000, Direction.Up, KpiStatus.OnTrack)]
    [InlineData(980, Direction.Up, KpiStatus.OnTrack)]     // 2 % short is still within
    [InlineData(979.99, Direction.Up, KpiStatus.AtRisk)]
    [InlineData(950, Direction.Up, KpiStatus.AtRisk)]
    [InlineData(949.99, Direction.Up, KpiStatus.Behind)]
    [InlineData(1020, Direction.Up, KpiStatus.OnTrack)]
    [InlineData(1020.01, Direction.Up, KpiStatus.Ahead)]
    [InlineData(1020, Direction.Down, KpiStatus.OnTrack)]
    [InlineData(1020.01, Direction.Down, KpiStatus.AtRisk)]
    [InlineData(1050.01, Direction.Down, KpiStatus.Behind)]
    [InlineData(979.99, Direction.Down, KpiStatus.Ahead)]
    [InlineData(1020, Direction.Target, KpiStatus.OnTrack)]
    [InlineData(1020.01, Direction.Target, KpiStatus.AtRisk)]   // too much is as wrong as too little
    [InlineData(979.99, Direction.Target, KpiStatus.AtRisk)]
    [InlineData(949.99, Direction.Target, KpiStatus.Behind)]
    [InlineData(1050.01, Direction.Target, KpiStatus.Behind)]
    [InlineData(1000, Direction.Target, KpiStatus.OnTrack)]
    public void A_share_of_the_target_decides(double actual, Direction better, KpiStatus expected) =>
        Assert.Equal(expected, StatusRule.Judge((decimal)actual, 1000, better, Tolerance.Default));

    [Theory]   // A loss of 100 planned: 104 lost is 4 % short, 90 lost is ahead
    [InlineData(-104, KpiStatus.AtRisk)]
    [InlineData(-106, KpiStatus.Behind)]
    [InlineData(-90, KpiStatus.Ahead)]
    public void A_negative_target_is_measured_by_its_size(int actual, KpiStatus expected) =>
        Assert.Equal(expected, StatusRule.Judge(actual, -100, Direction.Up, Tolerance.Default));

    [Theory]   // 35 % wanted; 1 point at risk, 2 points behind
    [InlineData("0.34", KpiStatus.OnTrack)]
    [InlineData("0.3399", KpiStatus.AtRisk)]
    [InlineData("0.33", KpiStatus.AtRisk)]
    [InlineData("0.3299", KpiStatus.Behind)]
    [InlineData("0.3601", KpiStatus.Ahead)]
    public void Points_are_differences_of_rates(string actual, KpiStatus expected) =>
        Assert.Equal(expected, StatusRule.Judge(decimal.Parse(actual, System.Globalization.CultureInfo.InvariantCulture), 0.35m, Direction.Up, _points));

    [Fact]
    public void Against_zero_any_difference_is_more_than_the_tolerance()
    {
        Assert.Equal(KpiStatus.OnTrack, StatusRule.Judge(0, 0, Direction.Down, Tolerance.Default));
        Assert.Equal(KpiStatus.Behind, StatusRule.Judge(1, 0, Direction.Down, Tolerance.Default));
        Assert.Equal(KpiStatus.Ahead, StatusRule.Judge(1, 0, Direction.Up, Tolerance.Default));
        Assert.Equal(KpiStatus.OnTrack, StatusRule.Judge(0.005m, 0, Direction.Down, _points));
    }

    [Fact]
    public void Without_a_value_there_is_no_data_and_without_a_target_or_direction_no_target()
    {
        Assert.Equal(KpiStatus.NoData, StatusRule.Judge(null, 5, Direction.Up, Tolerance.Default));
        Assert.Equal(KpiStatus.NoTarget, StatusRule.Judge(5, null, Direction.Up, Tolerance.Default));
        Assert.Equal(KpiStatus.NoTarget, StatusRule.Judge(5, 5, Direction.Unsaid, Tolerance.Default));
    }

    [Fact]
    public void Better_is_never_judged_worse() =>
        Gen.Select(Gen.Decimal[-1000, 1000], Gen.Decimal[-1000, 1000], Gen.Decimal[-1000, 1000], Gen.Bool, Gen.Bool)
            .Sample((one, other, target, inPoints, up) =>
            {
                Tolerance tolerance = new(0.02m, 0.05m, inPoints);
                Direction better = up ? Direction.Up : Direction.Down;
                decimal worse = up ? Math.Min(one, other) : Math.Max(one, other), best = up ? Math.Max(one, other) : Math.Min(one, other);
                return StatusRule.Judge(worse, target, better, tolerance) <= StatusRule.Judge(best, target, better, tolerance);
            }, iter: 3_000);
}
