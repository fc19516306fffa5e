using Quarterdeck.Science.Experience;

namespace Quarterdeck.Tests.Science.Experience;

/// <summary>Scores, margins and what silence leaves open, worked by hand.</summary>
public class SurveyEstimateTests
{
    // 6 promoters, 2 in between, 2 detractors: 40; (0.8 - 0.16) / 10 is the variance of the catalogue's nps_margin_of_error.
    [Fact]
    public void Net_promoter_score_of_ten_answers()
    {
        SurveyEstimate estimate = SurveyEstimate.Of([100, 100, 100, 100, 100, 100, 0, 0, -100, -100], -100, 100, 1.96);
        Assert.Equal(40, estimate.Score, 12);
        Assert.Equal(196 * Math.Sqrt(0.64 / 10), estimate.Margin, 10);
        Assert.Null(estimate.ResponseRate);
    }

    [Fact]
    public void Those_who_were_asked_make_the_margin_smaller_and_the_silent_leave_a_range()
    {
        SurveyEstimate estimate = SurveyEstimate.Of([1, 1, 1, 0], 0, 1, 2, asked: 10);
        Assert.Equal(2 * Math.Sqrt(0.75 * 0.25 / 4) * Math.Sqrt(6.0 / 9), estimate.Margin, 12);
        Assert.Equal((0.4, 0.3, 0.9), (estimate.ResponseRate, estimate.Lowest, estimate.Highest));
    }

    [Fact]
    public void Everyone_who_was_asked_leaves_no_margin() => Assert.Equal(0, SurveyEstimate.Of([1, 0, 1], 0, 1, 2, asked: 3).Margin);

    [Fact]
    public void Equal_answers_are_no_certainty() => Assert.InRange(SurveyEstimate.Of([1, 1, 1, 1, 1, 1], 0, 1, 1.96).Margin, 0.1, 0.4);

    [Fact]
    public void Interval_of_95_percent_reaches_196_standard_errors() => Assert.Equal(1.959963984540054, SurveyEstimate.Reach(0.95), 9);

    [Fact]
    public void More_answers_than_people_are_refused() => Assert.Throws<ArgumentException>(() => SurveyEstimate.Of([1, 2, 3], 1, 5, 2, asked: 2));
}
