using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Tests.Briefing.Scorecards;

/// <summary>How complete months and forecasts make the year, worked by hand.</summary>
public class YearLandingTests
{
    // Differences two apart are independent of each other in a seasonal naive forecast of four periods.
    private static readonly SeriesForecast _forecast = new(new SeasonalNaive(4, [10, 20, 30, 40], 9), 12, [10, 20], [3, 4], 1, ForecastNote.None, 0);

    [Fact]
    public void A_flow_lands_by_its_sum()
    {
        YearLanding landing = YearLanding.Of([99, 5, 6, 7], 3, _forecast, 2, LandingRule.Sum);
        Assert.Equal((48, 5), (landing.Value, landing.Deviation));
        Assert.Equal(0.5, landing.Probability(48, Direction.Up, 0)!.Value, 1e-12);
        Assert.InRange(landing.Probability(40, Direction.Up, 0)!.Value, 0.9, 1);
        Assert.InRange(landing.Probability(40, Direction.Down, 0)!.Value, 0, 0.1);
        Assert.InRange(landing.Probability(48, Direction.Target, 1000)!.Value, 0.999, 1);
        Assert.Null(landing.Probability(48, Direction.Unsaid, 0));
    }

    [Fact]
    public void A_balance_lands_where_its_last_month_does() =>
        Assert.Equal(new YearLanding(20, 4), YearLanding.Of([99, 5, 6, 7], 3, _forecast, 2, LandingRule.Last));

    [Fact]
    public void A_rate_lands_by_the_weight_of_its_months()
    {
        YearLanding landing = YearLanding.Of([8, 6], 1, _forecast, 1, LandingRule.Parts, [3, 1]);
        Assert.Equal((7, 0.75), (landing.Value, landing.Deviation));
        Assert.Equal(8, YearLanding.Of([8, 6], 1, _forecast, 1, LandingRule.Mean).Value);
    }

    [Fact]
    public void A_year_that_is_over_is_what_it_is()
    {
        YearLanding landing = YearLanding.Of([1, 2, 3], 3, _forecast, 0, LandingRule.Sum);
        Assert.Equal(new YearLanding(6, 0), landing);
        Assert.Equal((1, 0), (landing.Probability(6, Direction.Up, 0), landing.Probability(7, Direction.Up, 0)));
    }

    [Fact]
    public void Where_no_width_is_known_no_probability_is_told() =>
        Assert.Null(new YearLanding(5, double.NaN).Probability(3, Direction.Up, 0));
}
