using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>PRIOR: whole periods are moved, never days, and what has no counterpart is missing (metrics.md 4, Time).</summary>
public sealed class PriorTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders: {source: {table: orders}, key: id, time: day}
        metrics:
          revenue: SUM(orders.amount)
          growth: "revenue / PRIOR(revenue, 1 YEAR) - 1"
        """, FilterTests.Tables);

    private const string Months = "WITH m AS (SELECT date_trunc('month', day)::DATE AS p, SUM(amount) AS v FROM orders GROUP BY 1)";
    private const string Days = "WITH d AS (SELECT day AS p, SUM(amount) AS v FROM orders GROUP BY 1)";

    [Fact]
    public void The_same_month_of_last_year() => _company.AnswersAs("--metrics PRIOR(revenue, 1 YEAR) --grain month",
        $"{Months} SELECT a.p, b.v FROM m a LEFT JOIN m b ON b.p = a.p - INTERVAL 1 YEAR ORDER BY 1");

    [Theory]
    [InlineData("PRIOR(revenue)", 1)]
    [InlineData("PRIOR(revenue, 3 MONTH)", 3)]
    [InlineData("PRIOR(revenue, 1 QUARTER)", 3)]
    [InlineData("PRIOR(PRIOR(revenue), 1 YEAR)", 13)]
    public void Months_earlier(string formula, int months) => _company.AnswersAs($"--metrics {formula} --grain month",
        $"{Months} SELECT a.p, b.v FROM m a LEFT JOIN m b ON b.p = a.p - INTERVAL {months} MONTH ORDER BY 1");

    [Fact]
    public void A_year_one_month_earlier_is_twelve_whole_months() => _company.AnswersAs("--metrics PRIOR(revenue, 1 MONTH) --grain year",
        """
        SELECT y::DATE, (SELECT SUM(amount) FROM orders WHERE day >= y - INTERVAL 1 MONTH AND day < y + INTERVAL 11 MONTH)
        FROM (SELECT DISTINCT date_trunc('year', day) AS y FROM orders) ORDER BY 1
        """);

    [Fact]
    public void A_quarter_seven_days_earlier_is_moved_by_its_days() => _company.AnswersAs("--metrics PRIOR(revenue, 1 WEEK) --grain quarter",
        """
        SELECT q::DATE, (SELECT SUM(amount) FROM orders WHERE day >= q - INTERVAL 7 DAY AND day < q + INTERVAL 3 MONTH - INTERVAL 7 DAY)
        FROM (SELECT DISTINCT date_trunc('quarter', day) AS q FROM orders) ORDER BY 1
        """);

    [Fact]
    public void A_day_keeps_its_number_in_the_month_or_is_missing() => _company.AnswersAs("--metrics PRIOR(revenue, 1 MONTH) --grain day",
        $"{Days} SELECT a.p, b.v FROM d a LEFT JOIN d b ON day(b.p) = day(a.p) AND date_trunc('month', b.p) = date_trunc('month', a.p) - INTERVAL 1 MONTH ORDER BY 1");

    [Fact]
    public void The_29th_of_February_has_no_last_year() =>
        Assert.Equal("2024-02-29 | -", _company.Ask("--metrics PRIOR(revenue, 1 YEAR) --grain day --from 2024-02-29 --to 2024-02-29"));

    [Fact]
    public void A_day_meets_the_same_day_of_last_year() => _company.AnswersAs("--metrics PRIOR(revenue, 1 YEAR) --grain day --from 2024-01-01",
        $"{Days} SELECT a.p, b.v FROM d a LEFT JOIN d b ON day(b.p) = day(a.p) AND month(b.p) = month(a.p) AND year(b.p) = year(a.p) - 1 WHERE a.p >= '2024-01-01' ORDER BY 1");

    [Fact]
    public void The_start_of_the_year_is_its_first_period() => _company.AnswersAs("--metrics PRIOR(revenue, START OF YEAR) --grain month",
        $"{Months} SELECT a.p, b.v FROM m a LEFT JOIN m b ON b.p = date_trunc('year', a.p) ORDER BY 1");

    [Fact]
    public void The_asked_range_does_not_cut_what_is_shifted() =>
        Assert.Equal(_company.Ask("--metrics PRIOR(revenue, 1 YEAR) --grain month").Split('\n')[14], _company.Ask("--metrics PRIOR(revenue, 1 YEAR) --grain month --from 2024-03-01 --to 2024-03-31"));

    [Fact]
    public void A_part_of_a_month_meets_the_same_part() => _company.AnswersAs("--metrics PRIOR(revenue, 1 YEAR) --grain month --from 2024-03-10 --to 2024-03-20",
        "SELECT DATE '2024-03-01', SUM(amount) FROM orders WHERE day BETWEEN '2023-03-10' AND '2023-03-20'");

    [Fact]
    public void Without_a_grain_the_span_is_moved() => _company.AnswersAs("--metrics PRIOR(revenue, 1 YEAR) --from 2024-02-10 --to 2024-04-30",
        "SELECT SUM(amount) FROM orders WHERE day BETWEEN '2023-02-10' AND '2023-04-30'");

    [Fact]
    public void Without_a_grain_and_a_unit_the_question_is_warned_of() =>
        Assert.Contains("QD3037", _company.Told("--metrics PRIOR(revenue)"), StringComparison.Ordinal);

    [Fact]
    public void Growth_of_a_month_that_is_not_all_there_is_missing_and_so_is_growth_over_nothing() =>
        _company.AnswersAs("--metrics growth --grain month",
            $"{Months} SELECT a.p, CASE WHEN a.p < '2025-03-01' THEN a.v / b.v - 1 END FROM m a LEFT JOIN m b ON b.p = a.p - INTERVAL 1 YEAR ORDER BY 1");

    [Fact]
    public void Forth_and_back_is_the_same() =>
        Assert.Equal(_company.Ask("--metrics revenue --grain month --from 2023-06 --to 2024-06"), _company.Ask("--metrics PRIOR(PRIOR(revenue, 3 MONTH), -3 MONTH) --grain month --from 2023-06 --to 2024-06"));

    public void Dispose() => _company.Dispose();
}
