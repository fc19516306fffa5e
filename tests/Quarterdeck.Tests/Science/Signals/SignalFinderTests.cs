using System.Globalization;
using System.Text.Json;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>What is called a signal, on noise and on real series.</summary>
public class SignalFinderTests
{
    private const SignalKind Strong = SignalKind.Outside | SignalKind.MovingRange;

    [Theory]
    [InlineData(36, 12, 0.0)]
    [InlineData(36, 12, 0.6)]
    [InlineData(104, 52, 0.0)]
    [InlineData(104, 52, 0.6)]
    public void At_most_one_point_in_a_hundred_of_noise_is_a_signal(int length, int season, double follows)
    {
        SeededRandom random = new(11);
        int strong = Enumerable.Range(0, 1500).Sum(_ => SignalFinder.Find(Noise.Draw(random, length, follows), new SignalOptions { Season = season, SeasonIfThere = true })
            .Points.Count(point => (point.Signals & Strong) != 0));
        Assert.InRange(strong / (1500.0 * length), 0, 0.01);
    }

    [Fact]
    public void Season_and_trend_switched_off_leave_the_plain_chart()
    {
        double[] values = Noise.Draw(new SeededRandom(4), 60, 0.8);
        SignalReport report = SignalFinder.Find(values, new SignalOptions { Trend = false });
        XmrLimits plain = XmrLimits.Of(values);
        Assert.Equal((plain.Center, plain.Lower, plain.Upper, plain.MovingRangeLimit), (report.Center, report.Lower, report.Upper, report.MovingRangeLimit));
        Assert.Equal(values, report.Points.Select(point => point.Residual));
    }

    [Fact]
    public void All_five_labelled_days_of_the_taxis_are_signals()
    {
        string[] days = SignalCases.Cells("nyc_taxi_daily.csv", 0);
        SignalReport report = SignalFinder.Find(SignalCases.Column("nyc_taxi_daily.csv", 1), new SignalOptions { Season = 7, SeasonIfThere = true });
        DateTime[] found = [.. report.Points.Where(point => (point.Signals & SignalKind.Outside) != 0).Select(point => DateTime.Parse(days[point.Index], CultureInfo.InvariantCulture))];
        using JsonDocument labels = JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared("cases/signals/nyc_taxi_daily.labels.json")));
        Assert.All(labels.RootElement.GetProperty("labels").EnumerateArray(), label =>
            Assert.Contains(found, day => Math.Abs((day - DateTime.Parse(label.GetString()!, CultureInfo.InvariantCulture).Date).TotalDays) <= 1));
        Assert.InRange(found.Length, 5, 20);
        Assert.Equal(7, report.Season);
    }

    [Theory]
    [InlineData(5, LimitStanding.None)]
    [InlineData(6, LimitStanding.Provisional)]
    [InlineData(11, LimitStanding.Provisional)]
    [InlineData(12, LimitStanding.Usable)]
    public void Limits_need_six_points_and_twelve_to_be_trusted(int count, LimitStanding standing)
    {
        SignalReport report = SignalFinder.Find(Noise.Draw(new SeededRandom(8), count, 0), new SignalOptions());
        Assert.Equal(standing, report.Standing);
        Assert.Equal(count < 6, double.IsNaN(report.Upper));
    }

    [Fact]
    public void A_frozen_baseline_is_not_moved_by_what_comes_after()
    {
        double[] values = [.. Noise.Draw(new SeededRandom(9), 24, 0), .. Enumerable.Repeat(130.0, 6)];
        SignalReport report = SignalFinder.Find(values, new SignalOptions { Baseline = 24, Trend = false });
        Assert.Equal(XmrLimits.Of(values.AsSpan(0, 24)).Upper, report.Upper);
        Assert.All(report.Points.Skip(24), point => Assert.True((point.Signals & SignalKind.Outside) != 0));
    }

    // Look for: a season is taken from the other years, so the wild month neither hides in it nor throws its shadow on the others.
    [Fact]
    public void One_wild_month_of_a_seasonal_series_is_the_only_signal()
    {
        SeededRandom random = new(12);
        double[] values = [.. Enumerable.Range(0, 48).Select(i => 1000 + 5 * i + 200 * Math.Sin(i * Math.PI / 6) + 10 * random.Normal())];
        values[30] -= 150;
        SignalReport report = SignalFinder.Find(values, new SignalOptions { Season = 12, SeasonIfThere = true });
        Assert.Equal((12, true), (report.Season, report.Trend));
        Assert.Equal([30], report.Points.Where(point => (point.Signals & SignalKind.Outside) != 0).Select(point => point.Index));
    }

    [Fact]
    public void Missing_periods_and_constant_series_are_no_signals()
    {
        double[] values = [.. Enumerable.Repeat(7.0, 20)];
        values[5] = double.NaN;
        SignalReport report = SignalFinder.Find(values, new SignalOptions { Season = 12, SeasonIfThere = true });
        Assert.Equal(LimitStanding.Constant, report.Standing);
        Assert.All(report.Points, point => Assert.Equal(SignalKind.None, point.Signals));
        Assert.True(double.IsNaN(report.Points[5].Residual));
    }

    // Look for: the line was once laid through the values as if no period lacked, and six of them were news.
    [Fact]
    public void A_straight_line_with_gaps_is_no_news()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => i % 5 == 0 || i is 13 or 14 ? double.NaN : 2.0 * i)];
        SignalReport report = SignalFinder.Find(values, new SignalOptions());
        Assert.True(report.Trend);
        Assert.All(report.Points, point => Assert.Equal(SignalKind.None, point.Signals & Strong));
        Assert.All(report.Points.Where(point => double.IsFinite(point.Value)), point => Assert.Equal(29, point.Residual, 1e-9));
    }

    [Fact]
    public void A_lasting_small_shift_is_seen_by_average_and_sums()
    {
        SeededRandom random = new(13);
        double[] values = [.. Enumerable.Range(0, 60).Select(i => random.Normal() + (i >= 40 ? 1.5 : 0))];
        foreach ((ChartMethod method, SignalKind kind) in ((ChartMethod, SignalKind)[])[(ChartMethod.Ewma, SignalKind.Ewma), (ChartMethod.Cusum, SignalKind.Cusum)])
        {
            SignalReport report = SignalFinder.Find(values, new SignalOptions { Method = method, Baseline = 40, Trend = false });
            Assert.InRange(report.Points.First(point => point.Signals == kind).Index, 40, 52);
        }
    }
}
