namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Periods without rows: shown, over the whole range, and told apart from zero.</summary>
public sealed class MissingDateTests
{
    private static MetricCompany Sales(string covers, string rows) => new($$$"""
        datasets: {sales: {source: {table: sales}, time: day{{{covers}}}}}
        metrics: {sold: SUM(sales.amount), level: {formula: SUM(sales.amount), empty: missing}}
        """, $"CREATE TABLE sales AS SELECT * FROM (VALUES {rows}) v(day, amount, name)");

    /// <summary>https://github.com/cube-js/cube/issues/7595: a period without rows is not in the answer; only the client fills it.</summary>
    [Fact]
    public void A_month_without_rows_is_in_the_answer()
    {
        using MetricCompany company = Sales("", "(DATE '2024-01-10', 5, 'x'), (DATE '2024-03-10', 7, 'x')");
        Assert.Equal("2024-01-01 | 5\n2024-02-01 | 0\n2024-03-01 | 7", company.Ask("--metrics sold --grain month"));
        // The month before March is February; of two rows it would be January's 5.
        Assert.Equal("2024-03-01 | 0", company.Ask("--metrics PRIOR(sold) --grain month --from 2024-03-01 --to 2024-03-31"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/6893: gaps are filled between the rows, not to the ends of the asked range.</summary>
    [Fact]
    public void The_whole_asked_range_is_shown()
    {
        using MetricCompany company = Sales(", covers: {from: 2024-01-01, to: 2024-04-30}", "(DATE '2024-02-10', 5, 'x')");
        // There February only.
        Assert.Equal("2024-01-01 | 0\n2024-02-01 | 5\n2024-03-01 | 0\n2024-04-01 | 0", company.Ask("--metrics sold --grain month --from 2024-01-01 --to 2024-04-30"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/4912: a date without rows is filled with 0 and looks like a real 0.</summary>
    [Fact]
    public void No_data_and_a_real_zero_are_told_apart()
    {
        using MetricCompany company = Sales("", "(DATE '2024-01-10', 0, 'x'), (DATE '2024-03-10', 7, 'x')");
        Assert.Equal("2024-01-01 | 0\n2024-02-01 | -\n2024-03-01 | 7", company.Ask("--metrics level --grain month"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/718: with a dimension in the question missing dates are not filled; dates and names are those of the issue.</summary>
    [Fact]
    public void Each_group_has_every_day()
    {
        using MetricCompany company = Sales(", covers: {from: 2020-06-01, to: 2020-06-30}", string.Join(',', new[] { "yyy", "yyy2" }.SelectMany(name => new[] { 4, 7, 9 }.Select(day => $"(DATE '2020-06-0{day}', 1, '{name}')"))));
        string[] rows = company.Ask("--metrics sold --grain day --from 2020-06-04 --to 2020-06-10 --by sales.name").Split('\n');
        // There six rows, of the days that have any.
        Assert.Equal(14, rows.Length);
        Assert.Equal(["2020-06-04 | yyy | 1", "2020-06-04 | yyy2 | 1", "2020-06-05 | yyy | 0", "2020-06-05 | yyy2 | 0"], rows[..4]);
    }
}
