using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>Limits that start anew where the level changed, as a scorecard reads them.</summary>
public class LevelStagesTests
{
    private const SignalKind Strong = SignalKind.Outside | SignalKind.MovingRange;
    private static readonly SignalOptions _anew = new() { Season = 12, SeasonIfThere = true, AnewAfterChanges = true };

    private static double[] Levels(params (double Level, int Periods)[] levels) => [.. levels.SelectMany(level => Enumerable.Repeat(level.Level, level.Periods))];

    private static int[] StrongAt(SignalReport report) => [.. report.Points.Where(point => (point.Signals & Strong) != 0).Select(point => point.Index)];

    // Look for: the sign stood on every one of the 24 points before.
    [Fact]
    public void A_level_that_stands_still_is_constant_and_only_its_beginning_is_news()
    {
        SignalReport report = SignalFinder.Find(Levels((50, 24), (60, 24)), _anew);
        Assert.Equal((LimitStanding.Constant, 24, 24, 60.0, 60.0), (report.Standing, report.Since, report.SinceCount, report.Lower, report.Upper));
        Assert.Equal([24], StrongAt(report));
    }

    [Fact]
    public void Stairs_are_levels_and_no_trend()
    {
        SignalReport report = SignalFinder.Find(Levels((50, 16), (55, 16), (60, 16)), _anew);
        Assert.Equal((false, 32), (report.Trend, report.Since));
        Assert.Equal([16, 32], StrongAt(report));
    }

    // Six values confirm a level; until then new values are held against the old one.
    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(3, 0, true)]
    [InlineData(6, 24, false)]
    [InlineData(11, 24, false)]
    [InlineData(12, 24, false)]
    [InlineData(24, 24, false)]
    public void A_step_is_news_until_six_values_confirm_the_new_level(int after, int since, bool isNews)
    {
        SeededRandom random = new(21);
        double[] values = [.. Enumerable.Range(0, 24 + after).Select(i => random.Normal() + (i < 24 ? 100 : 112))];
        SignalReport report = SignalFinder.Find(values, _anew);
        Assert.Equal((since, isNews), (report.Since, (report.Points[^1].Signals & Strong) != 0));
        Assert.Equal(since > 0 && after < 12 ? LimitStanding.Provisional : LimitStanding.Usable, report.Standing);
        Assert.Contains(24, StrongAt(report));
        if (since > 0)
            Assert.Equal(values[24..].Average(), report.Center, 1e-9);
    }

    [Theory]
    [InlineData(36, 12, 0.0)]
    [InlineData(36, 12, 0.6)]
    [InlineData(104, 52, 0.0)]
    [InlineData(104, 52, 0.6)]
    public void At_most_one_point_in_a_hundred_of_noise_is_a_signal(int length, int season, double follows)
    {
        SeededRandom random = new(11);
        int strong = Enumerable.Range(0, 1500).Sum(_ => StrongAt(SignalFinder.Find(Noise.Draw(random, length, follows), _anew with { Season = season })).Length);
        Assert.InRange(strong / (1500.0 * length), 0, 0.01);
    }

    [Fact]
    public void A_straight_trend_and_a_season_are_no_changes_of_level()
    {
        SeededRandom random = new(12);
        double[] values = [.. Enumerable.Range(0, 48).Select(i => 1000 + 5 * i + 200 * Math.Sin(i * Math.PI / 6) + 10 * random.Normal())];
        values[30] -= 150;
        SignalReport report = SignalFinder.Find(values, _anew);
        Assert.Equal((12, true, 0), (report.Season, report.Trend, report.Since));
        Assert.Equal([30], StrongAt(report));
    }

    [Fact]
    public void A_frozen_baseline_never_starts_anew()
    {
        SignalReport report = SignalFinder.Find(Levels((50, 24), (60, 24)), _anew with { Baseline = 24 });
        Assert.Equal((0, 50.0), (report.Since, report.Upper));
        Assert.Equal(24, StrongAt(report).Length);
    }

    // Without a divider a drift of a quarter of the noise would be one level.
    [Fact]
    public void Limits_start_at_a_divider_whatever_the_numbers_say()
    {
        double[] values = Noise.Draw(new SeededRandom(6), 40, 0);
        SignalReport report = SignalFinder.Find(values, _anew with { Dividers = [-3, 28, 99] });
        Assert.Equal((28, 12, LimitStanding.Usable), (report.Since, report.SinceCount, report.Standing));
        Assert.Equal(XmrLimits.Of(values.AsSpan(28)).Center, report.Center, 1e-9);
        Assert.Equal(XmrLimits.Of(values.AsSpan(0, 28)).Center, (report.Points[0].Lower + report.Points[0].Upper) / 2, 1e-9);
    }

    [Fact]
    public void After_a_divider_six_values_are_needed_again()
    {
        SignalReport report = SignalFinder.Find(Noise.Draw(new SeededRandom(6), 40, 0), _anew with { Dividers = [35] });
        Assert.Equal((LimitStanding.None, 5), (report.Standing, report.SinceCount));
        Assert.True(double.IsNaN(report.Upper));
        Assert.Equal(SignalKind.None, report.Points[^1].Signals);
    }

    [Fact]
    public void Gaps_on_both_sides_of_a_change_judge_no_step()
    {
        double[] values = [double.NaN, .. Levels((50, 12)), double.NaN, double.NaN, .. Levels((60, 8)), double.NaN];
        SignalReport report = SignalFinder.Find(values, _anew with { Season = null });
        Assert.Equal((15, 8, LimitStanding.Constant), (report.Since, report.SinceCount, report.Standing));
        Assert.Equal(SignalKind.Outside, report.Points[15].Signals & Strong);
    }
}
