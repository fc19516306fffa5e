namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>Weeks against last year's weeks, and years of whole weeks (4-4-5) with a 53rd.</summary>
public sealed class WeekTests
{
    /// <summary>Two rows a week, Tuesday and Sunday: together 100 times the ISO year's last two digits plus the week.</summary>
    private const string Tables = """
        CREATE TABLE sales AS SELECT d::DATE AS day, CASE WHEN isodow(d) = 2 THEN (isoyear(d) % 100) * 100 ELSE week(d) END::BIGINT AS amount
        FROM generate_series(DATE '2018-12-31', DATE '2022-01-02', INTERVAL 1 DAY) t(d) WHERE isodow(d) IN (2, 7)
        """;

    private static string Yaml(string calendar) => $$$"""
        calendar: {{{{calendar}}}}
        datasets:
          sales: {source: {table: sales}, time: day, covers: {from: 2018-12-31, to: 2022-01-02}}
        metrics: {sales: SUM(sales.amount)}
        """;

    [Fact]
    public void Week_meets_week_and_the_53rd_meets_none()
    {
        using MetricCompany company = new(Yaml("week_starts: monday"), Tables);
        Assert.Equal("2020-12-21 | 2052 | 1952\n2020-12-28 | 2053 | -\n2021-01-04 | 2101 | 2001", company.Ask("--metrics sales,PRIOR(sales, 1 YEAR) --grain week --from 2020-12-21 --to 2021-01-10"));
    }

    [Fact]
    public void A_week_may_start_on_sunday()
    {
        using MetricCompany company = new(Yaml("week_starts: sunday"), Tables);
        company.AnswersAs("--metrics sales --grain week --from 2020-01-05 --to 2020-02-29",
            "SELECT (day - (isodow(day) % 7)::INT)::DATE, SUM(amount) FROM sales WHERE day BETWEEN '2020-01-05' AND '2020-02-29' GROUP BY 1 ORDER BY 1");
    }

    [Fact]
    public void A_year_of_four_four_five_weeks_has_months_of_whole_weeks()
    {
        using MetricCompany company = new(Yaml("pattern: 4-4-5"), Tables);
        // The year starts on the Monday nearest to 1 January: 31 December 2018, 30 December 2019; 2020 has 53 weeks, to 3 January 2021.
        company.AnswersAs("--metrics sales --grain year --to 2022-01-02", """
            SELECT s, SUM(amount) FROM sales JOIN (VALUES (DATE '2018-12-31', DATE '2019-12-29'), (DATE '2019-12-30', DATE '2021-01-03'), (DATE '2021-01-04', DATE '2022-01-02')) y(s, e)
            ON day BETWEEN s AND e GROUP BY 1 ORDER BY 1
            """);
        Assert.Equal("2018-12-31 | 7610\n2019-01-28 | 7626\n2019-02-25 | 9555", company.Ask("--metrics sales --grain month --to 2019-03-31"));
    }

    [Fact]
    public void Windows_without_a_beginning_do_not_swallow_each_other_in_a_pattern()
    {
        using MetricCompany company = new(Yaml("pattern: 4-4-5"), Tables);
        Assert.Equal("2018-12-31 | 7610\n2019-01-28 | 15236\n2019-02-25 | 24791", company.Ask("--metrics CUMULATIVE(sales) --grain month --to 2019-03-31"));
        decimal sum = 0;
        foreach (IReadOnlyList<Quarterdeck.Metrics.Answers.Cell> month in company.Answered("--metrics sales,CUMULATIVE(sales),TO_DATE(sales, YEAR) --grain month").Rows)
            Assert.Equal(sum += month[1].AsDecimal(), month[2].AsDecimal());
        Assert.Equal(318187, sum);   // 52 weeks of 1900, 53 of 2000, 52 of 2100, and the numbers of the weeks
        company.AnswersAs("--metrics CUMULATIVE(sales) --grain week --to 2019-12-29",
            "SELECT (day - (isodow(day) - 1)::INT)::DATE, SUM(SUM(amount)) OVER (ORDER BY (day - (isodow(day) - 1)::INT)::DATE) FROM sales WHERE day <= '2019-12-29' GROUP BY 1 ORDER BY 1");
    }

    [Fact]
    public void In_a_pattern_week_meets_week_and_month_meets_month()
    {
        using MetricCompany company = new(Yaml("pattern: 4-4-5"), Tables);
        Assert.Equal("2020-12-21 | 2052 | 1952\n2020-12-28 | 2053 | -\n2021-01-04 | 2101 | 2001", company.Ask("--metrics sales,PRIOR(sales, 1 YEAR) --grain week --from 2020-12-21 --to 2021-01-10"));
        Assert.Equal("2021-01-04 | 8410 | 8010", company.Ask("--metrics sales,PRIOR(sales, 1 YEAR) --grain month --from 2021-01-04 --to 2021-01-31"));
    }

    [Fact]
    public void A_fiscal_year_runs_from_its_month()
    {
        using MetricCompany company = new(Yaml("fiscal_year_starts: july"), Tables);
        company.AnswersAs("--metrics sales,PRIOR(sales) --grain fiscal_year", """
            WITH y AS (SELECT (date_trunc('year', day - INTERVAL 6 MONTH) + INTERVAL 6 MONTH)::DATE AS p, SUM(amount) AS v FROM sales GROUP BY 1)
            SELECT p, v, LAG(v) OVER (ORDER BY p) FROM y ORDER BY 1
            """);
        company.AnswersAs("--metrics TO_DATE(sales, FISCAL_YEAR) --grain month --to 2021-12-31", """
            WITH m AS (SELECT date_trunc('month', day)::DATE AS p, SUM(amount) AS v FROM sales GROUP BY 1)
            SELECT p, SUM(v) OVER (PARTITION BY date_trunc('year', p - INTERVAL 6 MONTH) ORDER BY p) FROM m WHERE p <= '2021-12-31' ORDER BY 1
            """);
        Assert.Equal(company.Ask("--metrics sales --grain quarter"), company.Ask("--metrics sales --grain fiscal_quarter"));
    }

    [Fact]
    public void A_company_may_have_a_grain_of_its_own()
    {
        using MetricCompany company = new("""
            calendar: {grains: {season: {table: seasons, day: day, label: season}}}
            datasets:
              sales: {source: {table: sales}, time: day, covers: {from: 2018-12-31, to: 2022-01-02}}
              seasons: {source: {table: seasons}, key: day}
            metrics: {sales: SUM(sales.amount), days_sold: COUNT(DISTINCT sales.day)}
            """, Tables, """
            CREATE TABLE seasons AS SELECT d::DATE AS day, CASE WHEN month(d) BETWEEN 4 AND 9 THEN 'summer ' || year(d) ELSE 'winter ' || year(d - INTERVAL 3 MONTH) END AS season
            FROM generate_series(DATE '2018-10-01', DATE '2021-09-30', INTERVAL 1 DAY) t(d)
            """);
        const string Seasons = "WITH s AS (SELECT season, MIN(day) AS p FROM seasons GROUP BY 1)";
        company.AnswersAs("--metrics sales,days_sold --grain season --to 2021-09-30",
            $"{Seasons} SELECT p, SUM(amount), COUNT(DISTINCT sales.day) FROM s JOIN seasons USING (season) JOIN sales ON sales.day = seasons.day GROUP BY 1 ORDER BY 1");
        company.AnswersAs("--metrics PRIOR(sales, 2 SEASON) --grain season --from 2019-10-01 --to 2021-09-30",
            $"{Seasons}, v AS (SELECT p, SUM(amount) AS v FROM s JOIN seasons USING (season) JOIN sales ON sales.day = seasons.day GROUP BY 1) SELECT * FROM (SELECT p, LAG(v, 2) OVER (ORDER BY p) FROM v) WHERE p >= '2019-10-01' ORDER BY 1");
    }
}
