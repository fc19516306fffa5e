using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Comparisons and values to date as columns: their names, units and values, by hand and against the formulas they stand for.</summary>
public sealed class ComparedColumnsTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        calendar: {fiscal_year_starts: july}
        datasets:
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2023-01-01, to: 2024-03-10}, scenario: {field: kind, AC: a, PL: p}}
          plain: {source: {table: orders}, key: id, time: day}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          orders: {formula: COUNT(orders.*), unit: count}
          share: {formula: "revenue FILTER (WHERE orders.amount >= 20) / revenue", unit: percent}
          plain_sum: SUM(plain.amount)
        """, """
        CREATE TABLE orders(id INT, day DATE, amount DECIMAL(10,2), kind VARCHAR);
        INSERT INTO orders VALUES (1, '2023-01-05', 10, 'a'), (2, '2023-02-07', 40, 'a'), (3, '2023-03-08', 30, 'a'), (4, '2023-03-20', 50, 'a'),
          (5, '2023-12-30', 25, 'a'), (6, '2024-01-02', 15, 'a'), (7, '2024-02-10', 60, 'a'), (8, '2024-03-09', 20, 'a'), (9, '2024-02-01', 50, 'p'), (10, '2023-02-01', 0, 'p')
        """);

    [Fact]
    public void A_comparison_is_three_columns_and_of_a_rate_two()
    {
        MetricTable table = _company.Answered("--metrics revenue,share --grain month --from 2024-02 --to 2024-02 --compare prior_year,prior_period");
        Assert.Equal(
            ["period", "revenue", "revenue@prior_year", "revenue@prior_year.change", "revenue@prior_year.change_pct", "revenue@prior_period", "revenue@prior_period.change", "revenue@prior_period.change_pct",
                "share", "share@prior_year", "share@prior_year.change", "share@prior_period", "share@prior_period.change"],
            table.Columns.Select(column => column.Name));
        Assert.Equal(["money", "money", "money", "percent", "money", "money", "percent", "percent", "percent", "percent", "percent", "percent"], table.Columns.Skip(1).Select(column => column.Unit!.Value.Name));
        Assert.Equal("2024-02-01 | 60 | 40 | 20 | 0.5 | 15 | 45 | 3 | 1 | 1 | 0 | 0 | 1", MetricCompany.Text(table.Rows));
    }

    [Fact]   // 1 January to 10 March against the same days of 2023, without the 50 of 20 March
    public void Values_to_date_are_compared_like_for_like() =>
        Assert.Equal("2024-02-01 | 60 | 75 | 50 | 25 | 0.5\n2024-03-01 | 20 | 95 | 80 | 15 | 0.1875",
            Columns("--metrics revenue --grain month --from 2024-02 --to 2024-03 --to-date year --compare prior_year", 0, 1, 5, 6, 7, 8));

    [Fact]
    public void The_other_side_of_an_open_period_is_shown_and_no_change() =>
        Assert.Equal("2024-03-01 | 20 | 80 | - | -", _company.Ask("--metrics revenue --grain month --from 2024-03 --to 2024-03 --compare prior_year"));

    [Fact]
    public void The_period_before_of_a_value_to_date_is_the_one_of_its_own_kind() =>
        Assert.Equal(_company.Ask("--metrics TO_DATE(revenue, QUARTER),PRIOR(TO_DATE(revenue, QUARTER), 1 QUARTER) --grain month --from 2023-06 --to 2024-02"),
            Columns("--metrics revenue --grain month --from 2023-06 --to 2024-02 --to-date quarter --compare prior_period", 0, 5, 6));

    [Fact]
    public void Fiscal_periods_are_compared_and_run_to_date_too() =>
        Assert.Equal("2024-02-01 | 60 | 40 | 100 | 50", Columns("--metrics revenue --grain month --from 2024-02 --to 2024-02 --to-date fiscal_year --compare prior_fiscal_year", 0, 1, 2, 5, 6));

    [Theory]
    [InlineData("2023-03-01", "2023-03-31", "1 MONTH")]
    [InlineData("2023-02-01", "2023-03-31", "2 MONTH")]
    [InlineData("2023-07-01", "2023-12-31", "2 QUARTER")]
    [InlineData("2024-01-01", "2024-12-31", "1 YEAR")]
    [InlineData("2023-03-08", "2023-03-21", "14 DAY")]
    public void Without_a_grain_the_period_before_is_as_many_whole_periods_as_are_asked(string from, string to, string length) =>
        Assert.Equal(_company.Ask($"--metrics revenue,PRIOR(revenue, {length}) --from {from} --to {to}"), Columns($"--metrics revenue --from {from} --to {to} --compare prior_period", 0, 1));

    [Fact]
    public void The_plan_is_a_comparison_and_stands_once_beside_its_scenario()
    {
        Assert.Equal("2024-02-01 | 60 | 50 | 10 | 0.2", _company.Ask("--metrics revenue --grain month --from 2024-02 --to 2024-02 --compare plan"));
        MetricTable both = _company.Answered("--metrics revenue --grain month --from 2024-02 --to 2024-02 --scenario AC,PL --compare PL,prior_year");
        Assert.Equal(["period", "revenue", "revenue@PL.change", "revenue@PL.change_pct", "revenue@prior_year", "revenue@prior_year.change", "revenue@prior_year.change_pct",
            "revenue@PL", "revenue@PL.prior_year", "revenue@PL.prior_year.change", "revenue@PL.prior_year.change_pct"], both.Columns.Select(column => column.Name));
        Assert.Equal("2024-02-01 | 60 | 10 | 0.2 | 40 | 20 | 0.5 | 50 | 0 | - | -", MetricCompany.Text(both.Rows));
    }

    [Fact]
    public void Rows_are_sorted_by_any_column_that_is_shown_and_what_is_missing_comes_last()
    {
        Assert.Equal("2024-02-01\n2024-01-01\n2024-03-01", Columns("--metrics revenue --grain month --from 2024-01 --to 2024-03 --compare prior_year --order revenue@prior_year.change_pct,period:desc", 0));
        Assert.Equal("2024-01-01\n2024-02-01\n2024-03-01", Columns("--metrics revenue --grain month --from 2024-01 --to 2024-03 --compare prior_year --order REVENUE@PRIOR_YEAR.CHANGE_PCT:desc,period", 0));
    }

    [Fact]
    public void A_receipt_says_how_a_comparison_was_made() =>
        Assert.Equal("quarterdeck query", string.Join(' ', _company.Answered("--metrics revenue --grain month --compare prior_year").Receipts[2].Command.Split(' ')[..2]));

    [Theory]
    [InlineData("--metrics revenue --compare prior_year", "QD3039")]
    [InlineData("--metrics revenue --from 2024-01-01 --compare prior_period", "QD3039")]
    [InlineData("--metrics plain_sum --grain month --compare PL", "QD3023")]
    public void What_cannot_be_compared_is_told_once(string words, string code)
    {
        MetricTable table = _company.Table(words);
        Assert.Equal(code, Assert.Single(table.Findings).Code);
        Assert.Empty(table.Rows);
    }

    public void Dispose() => _company.Dispose();

    private string Columns(string words, params int[] columns) =>
        MetricCompany.Text(_company.Answered(words).Rows.Select(row => (IReadOnlyList<Cell>)[.. columns.Select(column => row[column])]));
}
