using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Tests.Briefing.Reports;

/// <summary>What the charts of marketing studies say, held against the studies themselves.</summary>
public class MarketingReportTests
{
    private static readonly ReportFrame _frame = new("en", "", [], "quarterdeck study", "1.2.3", "", []);

    private static Scene[] Drawn(StudyReport report) => [.. report.Plots.Select(static plot => plot(new ChartLook("en")))];

    private static string[] Texts(Scene scene) => [.. scene.Marks.OfType<TextMark>().Select(static mark => mark.Text)];

    [Fact]
    public void A_forecast_of_several_series_draws_the_total_first_then_its_parts_then_each()
    {
        Scene[] scenes = Drawn(ForecastReport.Of(MarketingSamples.Forecast("en", MarketingSamples.Year() with { Total = ForecastTotal.BottomUp }), _frame));
        Assert.Equal(5, scenes.Length);
        Assert.StartsWith("Total", scenes[0].Title, StringComparison.Ordinal);
        Assert.Equal(["AC 2012-01 – 2012-12", "FC 2013-01 – 2013-12"], scenes[1].Table.Rows.Select(static row => row[0]));
        Assert.StartsWith("region 0", scenes[2].Title, StringComparison.Ordinal);
        Assert.Equal(36 + 12, scenes[0].Table.Rows.Count);
    }

    [Fact]
    public void A_target_is_drawn_where_the_forecast_summed_should_reach_it()
    {
        ForecastStudy study = MarketingSamples.Forecast("en", MarketingSamples.Year() with { Target = 2500, SoFar = 100 }, series: 1);
        Scene pace = Drawn(ForecastReport.Of(study, _frame))[1];
        Assert.Contains("PL 2.50", Texts(pace));
        // What is there already stands at the beginning, under the last period that was measured.
        Assert.Equal(["Dec 2012", "0.10", "", ""], pace.Table.Rows[0]);
        Assert.Equal((1, 13), (pace.Table.Rows.Count(static row => row[2].Length > 0), pace.Table.Rows.Count));
    }

    [Fact]
    public void A_single_value_is_forecast_without_bands()
    {
        ForecastStudy study = ForecastStudy.Make([new ForecastInput(null, [7], null, ["2", "3"])], MarketingSamples.Year() with { Horizon = 2 }, "en", new())!;
        Scene fan = Drawn(ForecastReport.Of(study, _frame))[0];
        Assert.DoesNotContain(fan.Marks, static mark => mark is PathMark { IsArea: true });
        Assert.Equal(3, fan.Table.Columns.Count);
    }

    [Theory]
    [InlineData(ImpactMethod.Step)]
    [InlineData(ImpactMethod.Segmented)]
    public void A_plain_regression_draws_its_fit_what_would_have_been_and_the_effect(ImpactMethod method)
    {
        ImpactStudy study = MarketingSamples.Impact("en", method);
        Scene scene = Assert.Single(Drawn(ImpactReport.Of(study, _frame)));
        Assert.Equal(["Period", "observed", "expected", "fitted", "difference", "cumulative"], scene.Table.Columns);
        Assert.Equal(10, scene.Table.Rows.Count(static row => row[5].Length > 0));
        // Two bands: the effect's and its sum's, in each of two actions.
        Assert.Equal(4, scene.Marks.Count(static mark => mark is PathMark { IsArea: true }));
        Assert.Contains(scene.Marks, static mark => mark is PathMark { Role: ThemeRole.Signal });
    }

    [Fact]
    public void Lines_part_each_action_from_what_is_before_and_after_it()
    {
        ImpactStudy study = MarketingSamples.Impact("en");
        Scene scene = Drawn(ImpactReport.Of(study, _frame))[0];
        // Both begin in the data, the first ends in them; the data are read to the end of the last.
        Assert.Equal(3, scene.Marks.Count(static mark => mark.Data == DataRole.Divider));
        Assert.Equal(55, scene.Table.Rows.Count);
        Assert.Equal(10, scene.Table.Rows.Count(static row => row[5].Length > 0));
    }

    [Fact]
    public void What_a_mix_is_made_of_adds_up_in_each_span()
    {
        MixStudy study = MarketingSamples.Mix("en");
        Scene[] scenes = Drawn(MixReport.Of(study, _frame));
        Assert.Equal(["search", "poster"], scenes[0].Table.Rows.Select(static row => row[0]));
        // 60 weeks from January 2012 touch 14 months.
        Assert.Equal(14, scenes[2].Table.Rows.Count);
        Assert.Equal("2012-01", scenes[2].Table.Rows[0][0]);
        double shown = scenes[2].Marks.OfType<RectMark>().Where(static mark => mark.Label.StartsWith("2012-01,", StringComparison.Ordinal)).Sum(static mark => mark.Area.Width + 1);
        double next = scenes[2].Marks.OfType<RectMark>().Where(static mark => mark.Label.StartsWith("2012-05,", StringComparison.Ordinal)).Sum(static mark => mark.Area.Width + 1);
        // A bar is a pixel at least.
        Assert.Equal(shown, next, 4.0);
    }

    [Fact]
    public void Curves_of_spends_that_are_unlike_have_scales_of_their_own_and_it_is_said()
    {
        Scene curves = Drawn(MixReport.Of(MarketingSamples.Mix("en"), _frame))[1];
        Assert.Contains(Texts(curves), static text => text.Contains("each with its own scale of spend", StringComparison.Ordinal));
        // Today's point of a curve lies at the mean spend of a period: near the middle for one that is spent on evenly.
        CircleMark[] today = [.. curves.Marks.OfType<CircleMark>()];
        Assert.Equal(2, today.Length);
        Assert.InRange(today[0].Center.X, 80, 160);
    }

    [Theory]
    [InlineData(true, 4, new[] { "Today", "Plan" })]
    [InlineData(false, 2, new[] { "Even", "Plan" })]
    public void A_budget_shows_the_plan_on_each_curve_and_todays_spend_where_there_is_one(bool onMix, int points, string[] rows)
    {
        BudgetStudy study = MarketingSamples.Budget("en", onMix);
        Scene[] scenes = Drawn(BudgetReport.Of(study, _frame));
        Assert.Equal(rows, scenes[0].Table.Rows.Select(static row => row[0]));
        CircleMark[] drawn = [.. scenes[1].Marks.OfType<CircleMark>()];
        Assert.Equal((points, 2), (drawn.Length, drawn.Count(static mark => mark.Fill == Fill.Outline)));
        Assert.Equal(onMix ? 5 : 3, scenes[1].Table.Columns.Count);
    }

    [Fact]
    public void Classes_of_customers_name_nobody_and_tell_nothing_of_a_handful()
    {
        SegmentStudy study = MarketingSamples.Segments("en");
        StudyReport report = SegmentsReport.Of(study, _frame);
        string html = ReportHtml.Write(report);
        Assert.DoesNotContain("customer-", html, StringComparison.Ordinal);
        Assert.Contains(study.Classes, static group => group.Customers is > 0 and < SmallGroups.Least);
        Scene scene = Drawn(report)[0];
        string[] few = [.. study.Classes.Where(static group => group.Customers is > 0 and < SmallGroups.Least).Select(static group => group.Name)];
        Assert.DoesNotContain(scene.Table.Columns, column => few.Contains(column));
        // Without a class that is held back the value of all would tell it.
        Assert.DoesNotContain(scene.Table.Rows, static row => row[0].StartsWith("Value", StringComparison.Ordinal));
    }

    [Fact]
    public void What_matters_is_parted_where_the_table_parts_it()
    {
        ExperienceStudy study = MarketingSamples.Experience("en");
        Scene[] scenes = Drawn(ExperienceReport.Of(study, _frame));
        Assert.Equal(["All", "Delivery", "Order", "Service"], scenes[0].Table.Rows.Select(static row => row[0]));
        LineMark[] usual = [.. scenes[1].Marks.OfType<LineMark>().Where(static mark => mark.Data == DataRole.Divider)];
        CircleMark[] drivers = [.. scenes[1].Marks.OfType<CircleMark>()];
        foreach (CircleMark driver in drivers)
        {
            string name = driver.Label.Split(':')[0], quadrant = study.Drivers!.Drivers.Single(one => one.Name == name).Quadrant;
            Assert.Equal(quadrant is "strength" or "improve", driver.Center.X >= usual[0].From.X - 1e-9);
            Assert.Equal(quadrant is "strength" or "maintain", driver.Center.Y <= usual[1].From.Y + 1e-9);
        }
        Assert.Equal(["Asked", "Answers"], scenes[3].Table.Rows.Select(static row => row[0]));
        Assert.Equal("80%", scenes[3].Table.Rows[1][2].Replace(" ", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vanity_check_counts_its_warnings()
    {
        Scene scene = Drawn(VanityReport.Of(MarketingSamples.Vanity("en"), _frame)!)[0];
        Assert.Equal([("no path to a CEO KPI", "2"), ("only grows", "1")], scene.Table.Rows.Select(static row => (row[0], row[1])));
    }

    [Fact]
    public void Customers_who_came_when_they_came_are_followed_over_the_weeks()
    {
        // Two customers: one comes on day 0 and buys again on days 7, 7 and 21, one comes on day 14; a third comes too late.
        PurchaseRows rows = new(["a", "b", "c"], [0, 0, 0, 0, 1, 2], [700, 707, 707, 721, 714, 730], null);
        CustomerQuestion question = new(CustomerModel.BgNbd, false, 2, null, 0, [0.243, 4.414, 0.793, 2.426], null);
        CustomerFit fit = CustomerFit.Given(CustomerModel.BgNbd, [0.243, 4.414, 0.793, 2.426], [new PurchaseHistory(2, 3, 4), new PurchaseHistory(0, 0, 2)]);
        PurchaseTracking tracking = PurchaseTracking.Of(rows, DateOnly.FromDayNumber(728), question, fit)!;
        Assert.Equal([0, 1, 1, 2, 2], tracking.Actual);
        Assert.Equal(5, tracking.Learnt);
        CustomerForecast forecast = new(fit);
        // Each is expected as a new customer is, from the own first purchase on.
        Assert.Equal(forecast.NewCustomer(1), tracking.Expected[1], 12);
        Assert.Equal(forecast.NewCustomer(3) + forecast.NewCustomer(1), tracking.Expected[3], 12);
    }

    [Theory]
    [InlineData(16, "2010-01", 16)]
    [InlineData(36, "2010-Q1", 12)]
    [InlineData(60, "2010", 5)]
    public void Many_periods_are_shown_in_few_rows(int months, string first, int rows)
    {
        IReadOnlyList<(string Label, int First, int Count)> spans = PeriodSpans.Of(MarketingSamples.Months(months));
        Assert.Equal((first, rows, months), (spans[0].Label, spans.Count, spans.Sum(static span => span.Count)));
    }

    [Fact]
    public void Periods_without_days_are_shown_in_equal_runs() =>
        Assert.Equal([("1 – 3", 0, 3), ("4 – 6", 3, 3)], PeriodSpans.Of([.. Enumerable.Range(1, 40).Select(static i => FormattableString.Invariant($"{i}"))]).Take(2));
}
