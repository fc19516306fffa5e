using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;
using Quarterdeck.Tests.Briefing.Bridges;

namespace Quarterdeck.Tests.Briefing.Drawing;

/// <summary>What the notation promises, checked on the marks themselves.</summary>
public class ChartLawTests
{
    private static readonly ChartMeasure _money = new("Revenue", Unit.Parse("money"), Direction.Up, "EUR");

    [Fact]
    public void Bars_of_a_waterfall_join_and_the_last_one_ends_at_the_actual_value()
    {
        Scene scene = ChartSamples.Draw("waterfall", new ChartLook("en"));
        RectMark[] ends = [.. scene.Marks.OfType<RectMark>().Where(mark => mark.Data == DataRole.Value)], steps = [.. scene.Marks.OfType<RectMark>().Where(mark => mark.Data == DataRole.Variance)];
        double at = ends[0].Area.Right;
        foreach (RectMark step in steps)
        {
            Assert.True(Math.Abs(step.Area.X - at) < 1.01 || Math.Abs(step.Area.Right - at) < 1.01);
            at = Math.Abs(step.Area.X - at) < 1.01 ? step.Area.Right : step.Area.X;
        }
        Assert.Equal(ends[1].Area.Right, at, 0.01);
        // 3.37 million are as long as 4.005 million times their ratio.
        Assert.Equal(3.37 / 4.005, ends[0].Area.Width / ends[1].Area.Width, 1e-9);
    }

    [Fact]
    public void The_waterfall_of_a_company_says_what_its_bridge_says()
    {
        using Shop shop = new();
        Scene scene = Waterfall.Draw(shop.Bridge("revenue"), new ChartLook("en"));
        // January 10 orders of 20, February 16 of 25: 200 and 400.
        Assert.Equal(["200", "400"], scene.Marks.OfType<TextMark>().Select(mark => mark.Text).Where(text => text is "200" or "400"));
        Assert.Contains("revenue", scene.Title, StringComparison.OrdinalIgnoreCase);
        // January is an earlier period, and not the year before.
        Assert.Contains(scene.Marks.OfType<TextMark>(), mark => mark.Text.Contains(" PP → ", StringComparison.Ordinal));
        Assert.Contains("200", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_and_their_differences_have_one_scale()
    {
        Scene scene = TierColumns.Draw(new ChartSeries(_money, [new("2013-01", 300, Plan: 200), new("2013-02", 100, Plan: 200)]), new ChartLook("en"));
        double column = scene.Marks.OfType<RectMark>().First(mark => mark.Data == DataRole.Value).Area.Height;
        double difference = scene.Marks.OfType<RectMark>().First(mark => mark is { Data: DataRole.Variance, Area.Width: > 10 }).Area.Height;
        Assert.Equal(3, column / difference, 1e-9);
        RectMark plan = scene.Marks.OfType<RectMark>().First(mark => mark.Data == DataRole.Reference);
        Assert.Equal((ThemeRole.Plan, Fill.Outline, 2.0), (plan.Role, plan.Fill, Math.Round(plan.Area.Height / difference, 9)));
    }

    [Fact]
    public void Where_limits_start_anew_each_stretch_has_a_centre_of_its_own_and_limits_in_steps()
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(i => (i < 12 ? 10.0 : 50.0) + i % 2)];
        ChartSeries series = new(_money, [.. values.Select((value, i) => new ChartPoint(FormattableString.Invariant($"{2024 + i / 12}-{i % 12 + 1:00}"), value))]);
        Scene scene = XChart.Draw(new ControlSeries(series, SignalFinder.Find(values, new SignalOptions { Dividers = [12] })), new ChartLook("en"));
        int center = scene.Table.Columns.ToList().IndexOf(DrawingWords.For("en").Center);
        Assert.Equal(["10.5", "50.5"], [scene.Table.Rows[3][center], scene.Table.Rows[20][center]]);
        Assert.All(scene.Marks.OfType<PathMark>().Where(mark => mark.Data is DataRole.Limit or DataRole.Center).SelectMany(mark => mark.Points.Zip(mark.Points.Skip(1))), pair => Assert.Equal(pair.First.Y, pair.Second.Y, 9));
    }

    [Fact]
    public void Bars_beside_numbers_of_different_length_keep_one_scale()
    {
        double length(double change, string written) => VarianceMark.Bar(_money, change, 20, ChartScenario.Plan, "en", 150, written: written, widest: "+5,000").Marks.OfType<RectMark>().Single(mark => mark.Data == DataRole.Variance).Area.Width;
        Assert.Equal(4, length(20, "+20") / length(5, "+5,000"), 1e-9);
    }

    [Fact]
    public void Small_multiples_have_one_scale()
    {
        Scene scene = SmallMultiples.Draw(_money, [("a", [new("2013-01", 40)]), ("b", [new("2013-01", 10)])], new ChartLook("en"));
        double[] heights = [.. scene.Marks.OfType<RectMark>().Select(mark => mark.Area.Height)];
        Assert.Equal(4, heights[0] / heights[1], 1e-9);
    }

    [Theory]
    [InlineData(Direction.Up, 10, ThemeRole.Good)]
    [InlineData(Direction.Up, -10, ThemeRole.Bad)]
    [InlineData(Direction.Down, 10, ThemeRole.Bad)]
    [InlineData(Direction.Down, -10, ThemeRole.Good)]
    [InlineData(Direction.Target, -10, ThemeRole.Bad)]
    [InlineData(Direction.Target, 10, ThemeRole.Bad)]
    [InlineData(Direction.Unsaid, 10, ThemeRole.Neutral)]
    public void A_difference_is_good_or_bad_as_its_measure_says(Direction better, double change, ThemeRole role) =>
        Assert.Contains(VarianceMark.Bar(_money with { Better = better }, change, 20, ChartScenario.Plan, "en").Marks, mark => mark is RectMark { Data: DataRole.Variance } rect && rect.Role == role);

    [Fact]
    public void A_share_of_nothing_or_of_a_loss_is_not_written() =>
        Assert.DoesNotContain(TierColumns.Draw(new ChartSeries(_money, [new("2013-01", 5, Plan: -5), new("2013-02", 5, Plan: 0)]), new ChartLook("en")).Table.Rows, row => row[^1].Contains('%', StringComparison.Ordinal));

    [Fact]
    public void What_is_longer_than_the_scale_ends_in_a_triangle_and_what_is_not_does_not()
    {
        Assert.Contains(VarianceMark.Bar(_money, -30, 20, ChartScenario.Plan, "en").Marks, mark => mark is TriangleMark);
        Assert.DoesNotContain(VarianceMark.Bar(_money, -20, 20, ChartScenario.Plan, "en").Marks, mark => mark is TriangleMark);
    }

    [Fact]
    public void An_open_period_is_hollow_and_compared_with_nothing()
    {
        Scene scene = TierColumns.Draw(new ChartSeries(_money, [new("2013-01", 300, Plan: 200, IsOpen: true), new("2013-02", 300, Plan: 200)]), new ChartLook("en"));
        Assert.Equal([Fill.Outline, Fill.Solid], scene.Marks.OfType<RectMark>().Where(mark => mark.Data == DataRole.Value).Select(mark => mark.Fill));
        Assert.Single(scene.Marks.OfType<RectMark>(), mark => mark is { Data: DataRole.Variance, Area.Width: > 10 });
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    [InlineData(-1e-300)]
    public void Odd_numbers_draw_something_and_throw_nothing(double odd)
    {
        ChartSeries series = new(_money, [new("2013-01", odd, odd, odd, odd), new("2013-02", odd)]);
        foreach (ChartLook look in (ChartLook[])[new("en"), new("zh", 300), ChartLook.Terminal("fr", 40)])
            foreach (Scene scene in (Scene[])[XChart.Draw(new ControlSeries(series, null), look), MovingRangeChart.Draw(new ControlSeries(series, null), look), TierColumns.Draw(series, look), PaceChart.Draw(series, look),
                SparklineChart.Draw(new ControlSeries(series, null), "en"), StructureBars.Draw(_money, [new("a", odd, odd)], look), SmallMultiples.Draw(_money, [("a", series.Points)], look), StepRateBars.Draw(_money, [("a", odd), ("b", odd)], look),
                ScatterChart.Draw(_money, _money, [("a", odd, odd)], look), Waterfall.Draw(_money, new("a", odd, ChartScenario.PriorYear), [new("b", odd)], new("c", odd, ChartScenario.Actual), look)])
            {
                Assert.DoesNotContain("NaN", SceneSvg.Write(scene, new SvgOptions("a")), StringComparison.Ordinal);
                Assert.NotNull(SceneText.Write(scene));
            }
    }

    [Fact]
    public void Nothing_at_all_draws_an_empty_chart()
    {
        ChartSeries none = new(_money, []);
        ChartLook look = new("en");
        foreach (Scene scene in (Scene[])[XChart.Draw(new ControlSeries(none, null), look), TierColumns.Draw(none, look), PaceChart.Draw(none, look), StructureBars.Draw(_money, [], look), SmallMultiples.Draw(_money, [], look), StackedBars.Draw(_money, [], [], look),
            StepRateBars.Draw(_money, [], look), CohortTable.Draw("t", [], look), ScatterChart.Draw(_money, _money, [], look), ResponseCurves.Draw(_money, _money, [], look), ForecastFan.Draw(none, [], [], look), IntervalRows.Draw(_money, [], 90, look)])
            Assert.NotEmpty(scene.Title);
    }

    [Fact]
    public void Every_language_has_its_own_words() =>
        Assert.All(ReaderLanguage.All.Where(language => language != "en"), language =>
        {
            Assert.NotEqual(PlotWords.For("en"), PlotWords.For(language));
            Assert.NotEqual(DrawingWords.For("en").ControlTitle, DrawingWords.For(language).Range);
            Assert.Equal(12, DrawingWords.For(language).Months.Distinct().Count());
            Assert.NotEqual(ReportWords.For("en").Asked, ReportWords.For(language).Asked);
        });
}
