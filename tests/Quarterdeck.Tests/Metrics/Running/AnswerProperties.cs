using System.Globalization;
using CsCheck;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>What holds for any small company: seeded data, any grain, any cut (metrics.md 6, our own property tests).</summary>
public sealed class AnswerProperties
{
    private const string Yaml = """
        datasets:
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2023-01-01, to: 2024-12-31}, joins: {customer: {to: customers, on: customer_id}}}
          customers:
            source: {table: customers}
            key: id
            fields: {first_order: MIN(orders.day), order_count: COUNT(orders.*)}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          orders: COUNT(orders.*)
          buyers: COUNT(DISTINCT orders.customer_id)
          middle: MEDIAN(orders.amount)
          mean: revenue / orders
          new_customers: {formula: COUNT(customers.*), time: customers.first_order}
          balance: {formula: SUM(orders.amount), stock: {at: last, per: [customer_id]}}
          kept: RETAINED(orders.customer_id)
          growth: "revenue / PRIOR(revenue, 1 YEAR) - 1"
          year_to_date: "TO_DATE(revenue, YEAR)"
        """;

    private static readonly string[] Metrics = ["revenue", "orders", "buyers", "middle", "mean", "new_customers", "balance", "kept", "growth", "year_to_date", "PRIOR(buyers, 1 MONTH)", "TRAILING(middle, 2 MONTH)"];
    private static readonly string[] Grains = ["day", "week", "month", "quarter", "year"];

    /// <summary>Customers' countries, and orders: day of two years, customer, amount in cents.</summary>
    private static readonly Gen<string> Data = Gen.Select(Gen.Int[0, 2].Array[1, 6], Gen.Select(Gen.Int[0, 730], Gen.Int[0, 5], Gen.Int[-500, 9999]).Array[1, 40]).Select(drawn =>
    {
        (int[] countries, (int Day, int Customer, int Cents)[] orders) = drawn;
        string customers = string.Join(", ", countries.Select((country, i) => $"({i}, '{"ABC"[country]}')"));
        string rows = string.Join(", ", orders.Select((order, i) => string.Create(CultureInfo.InvariantCulture, $"({i}, DATE '2023-01-01' + {order.Day}, {order.Customer % countries.Length}, {order.Cents / 100m:0.00}::DECIMAL(10,2))")));
        return $"CREATE TABLE customers AS SELECT * FROM (VALUES {customers}) v(id, country); CREATE TABLE orders AS SELECT * FROM (VALUES {rows}) v(id, day, customer_id, amount)";
    });

    private static void Holds(Action<MetricCompany> property, int iterations = 12) => Data.Sample(tables =>
    {
        using MetricCompany company = new(Yaml, tables);
        property(company);
    }, iter: iterations, threads: 1, seed: "0000KzIrkDp4", print: tables => tables);

    private static decimal Sum(IEnumerable<IReadOnlyList<Cell>> rows, int column) => rows.Where(row => row[column].IsNumber).Sum(row => row[column].AsDecimal());

    [Fact]
    public void Groups_of_a_flow_add_up_to_its_total() => Holds(company =>
    {
        IReadOnlyList<Cell> total = company.Answered("--metrics revenue,orders").Rows[0];
        foreach (string by in new[] { "customers.country", "orders.customer_id", "month_of_year", "customers.order_count", "customers.first_order,day_of_week" })
        {
            MetricTable groups = company.Answered($"--metrics revenue,orders --by {by}");
            for (int i = 0; i < 2; i++)
                Assert.Equal(total[i].AsDecimal(), Sum(groups.Rows, groups.Columns.Count - 2 + i));
        }
    });

    [Fact]
    public void Periods_of_any_grain_add_up_to_the_total_and_to_the_coarser_ones() => Holds(company =>
    {
        decimal total = company.Answered("--metrics revenue").Rows[0][0].AsDecimal();
        foreach (string grain in Grains)
            Assert.Equal(total, Sum(company.Answered($"--metrics revenue --grain {grain}").Rows, 1));
        ILookup<DateTime, Cell> months = company.Answered("--metrics revenue --grain month").Rows.ToLookup(row => new DateTime(row[0].AsMoment()!.Value.Year, (row[0].AsMoment()!.Value.Month - 1) / 3 * 3 + 1, 1), row => row[1]);
        foreach (IReadOnlyList<Cell> quarter in company.Answered("--metrics revenue --grain quarter").Rows.Where(row => row[1].IsNumber))
            Assert.Equal(quarter[1].AsDecimal(), months[quarter[0].AsMoment()!.Value].Where(cell => cell.IsNumber).Sum(cell => cell.AsDecimal()));
    });

    [Fact]
    public void The_order_of_columns_does_not_change_a_cell() => Holds(company =>
    {
        string[] shuffled = [.. Metrics.Reverse()];
        foreach (string grain in new[] { "month", "quarter" })
        {
            MetricTable one = company.Answered($"--metrics {string.Join(',', Metrics)} --grain {grain}"), other = company.Answered($"--metrics {string.Join(',', shuffled)} --grain {grain}");
            foreach ((IReadOnlyList<Cell> row, IReadOnlyList<Cell> same) in one.Rows.Zip(other.Rows))
                Assert.Equal(row.Skip(1), same.Skip(1).Reverse());
        }
    });

    [Fact]
    public void Asked_together_or_alone_is_the_same() => Holds(company =>
    {
        string[] questions =
        [
            .. Grains.Select(grain => $"--metrics {string.Join(',', Metrics)} --grain {grain} --from 2023-03-05 --to 2024-06-20"),
            $"--metrics revenue,orders,middle --from 2024-01-01 --to 2024-03-31", "--metrics revenue,buyers --grain month --by customers.country", "--metrics revenue,PRIOR(buyers, 1 YEAR) --grain month --by customers.country --from 2024-05-01 --to 2024-06-30",
            "--metrics buyers --by customers.country --from 2023-02-01 --to 2023-03-31", "--metrics buyers,balance --where customers.country = 'A' --grain quarter",
        ];
        IReadOnlyList<MetricTable> together = company.Layer.Answer([.. questions.Select(company.Question)]);
        foreach ((string question, MetricTable answer) in questions.Zip(together))
            Assert.Equal(company.Ask(question), MetricCompany.Text(answer.Rows));
    }, 6);

    [Fact]
    public void A_metric_asked_alone_is_the_one_asked_beside_others() => Holds(company =>
    {
        MetricTable all = company.Answered($"--metrics {string.Join(',', Metrics)} --grain month --from 2023-01-01 --to 2024-12-31");
        for (int i = 0; i < Metrics.Length; i++)
            Assert.Equal(MetricCompany.Text(all.Rows.Select(row => (IReadOnlyList<Cell>)[row[0], row[i + 1]])), company.Ask($"--metrics {Metrics[i]} --grain month --from 2023-01-01 --to 2024-12-31"));
    }, 6);

    [Fact]
    public void Earlier_and_then_later_is_where_one_began() => Holds(company =>
    {
        foreach (string unit in new[] { "MONTH", "QUARTER", "YEAR" })
            foreach (string metric in new[] { "revenue", "buyers", "middle", "balance" })
                Assert.Equal(company.Ask($"--metrics {metric} --grain quarter"), company.Ask($"--metrics PRIOR(PRIOR({metric}, 1 {unit}), -1 {unit}) --grain quarter"));
    }, 6);

    [Fact]
    public void A_moved_value_is_the_value_there() => Holds(company =>
    {
        foreach (string grain in new[] { "month", "quarter", "year" })
        {
            Dictionary<DateTime, Cell> there = company.Answered($"--metrics buyers --grain {grain} --from 2022-01-01 --to 2024-12-31").Rows.ToDictionary(row => row[0].AsMoment()!.Value, row => row[1]);
            foreach (IReadOnlyList<Cell> row in company.Answered($"--metrics PRIOR(buyers, 1 YEAR) --grain {grain} --from 2023-01-01 --to 2024-12-31").Rows)
                Assert.Equal(there[row[0].AsMoment()!.Value.AddYears(-1)], row[1]);
        }
    });

    [Fact]
    public void A_window_is_what_its_parts_come_to() => Holds(company =>
    {
        IReadOnlyList<IReadOnlyList<Cell>> rows = company.Answered("--metrics revenue,CUMULATIVE(revenue),TRAILING(revenue, 3 MONTH) --grain month --from 2023-01-01 --to 2024-12-31").Rows;
        for (int i = 0; i < rows.Count; i++)
        {
            Assert.Equal(rows.Take(i + 1).Sum(row => row[1].AsDecimal()), rows[i][2].AsDecimal());
            Assert.Equal(rows.Skip(Math.Max(0, i - 2)).Take(Math.Min(i + 1, 3)).Sum(row => row[1].AsDecimal()), rows[i][3].AsDecimal());
        }
    });

    [Fact]
    public void Balances_of_the_groups_of_their_keys_add_up() => Holds(company =>
    {
        foreach (IReadOnlyList<Cell> row in company.Answered("--metrics balance --grain quarter --empty skip").Rows)
        {
            DateTime start = row[0].AsMoment()!.Value;
            string span = string.Create(CultureInfo.InvariantCulture, $"--from {start:yyyy-MM-dd} --to {start.AddMonths(3).AddDays(-1):yyyy-MM-dd}");
            Assert.Equal(row[1].AsDecimal(), Sum(company.Answered($"--metrics balance {span} --by customers.country").Rows, 1));
        }
    });

    [Fact]
    public void A_total_is_the_answer_to_the_question_without_what_it_sums_over() => Holds(company =>
    {
        // What follows the grain has no question without a grain, and new customers are not cut by orders.
        string metrics = string.Join(',', Metrics.Where(metric => metric is not "kept" and not "new_customers"));
        MetricTable table = company.Answered($"--metrics {metrics} --grain quarter --by customers.country,orders.customer_id --where orders.amount > 10 --from 2023-01-01 --to 2024-12-31 --totals");
        string[] coarser = ["--grain quarter --by customers.country", "--grain quarter", ""];
        IReadOnlyList<TotalRow>[] levels = [.. Enumerable.Range(0, 3).Select(level => (IReadOnlyList<TotalRow>)[.. table.Totals!.Where(total => total.By.Count == 2 - level)])];
        for (int level = 0; level < 3; level++)
        {
            int kept = 2 - level;
            Assert.Equal(company.Ask($"--metrics {metrics} {coarser[level]} --where orders.amount > 10 --from 2023-01-01 --to 2024-12-31"),
                MetricCompany.Text(levels[level].Select(total => (IReadOnlyList<Cell>)[.. total.Cells.Take(kept), .. total.Cells.Skip(3)])));
        }
    }, 6);

    [Fact]
    public void Rows_of_a_flow_add_up_to_its_totals_and_a_ratio_is_that_of_the_totals() => Holds(company =>
    {
        MetricTable table = company.Answered("--metrics revenue,orders,mean --grain month --by customers.country --compare prior_month --totals");
        TotalRow whole = table.Totals![^1];
        foreach (int column in new[] { "revenue", "revenue@prior_month", "orders", "orders@prior_month" }.Select(table.IndexOf))
        {
            Assert.Equal(Sum(table.Rows, column), whole.Cells[column].IsNumber ? whole.Cells[column].AsDecimal() : 0);
            foreach (TotalRow month in table.Totals.SkipLast(1))
                Assert.Equal(Sum(table.Rows.Where(row => row[0] == month.Cells[0]), column), month.Cells[column].IsNumber ? month.Cells[column].AsDecimal() : 0);
        }
        int orders = table.IndexOf("orders"), mean = table.IndexOf("mean");
        foreach (TotalRow total in table.Totals.Where(total => total.Cells[mean].IsNumber))
            Assert.Equal(total.Cells[2].AsDouble() / total.Cells[orders].AsDouble(), total.Cells[mean].AsDouble(), 9);
    });

    [Fact]
    public void Order_limit_and_totals_do_not_change_a_value() => Holds(company =>
    {
        string words = $"--metrics {string.Join(',', Metrics.Where(metric => metric != "new_customers"))} --grain quarter --by customers.country --compare prior_year --to-date year";
        MetricTable plain = company.Answered(words);
        HashSet<string> known = [.. plain.Rows.Select(row => MetricCompany.Text([row]))];
        foreach (string order in new[] { "buyers@prior_year.change:desc", "middle,period:desc", "customers.country:desc,mean@year_to_date" })
        {
            MetricTable sorted = company.Answered($"{words} --order {order} --totals");
            Assert.True(known.SetEquals(sorted.Rows.Select(row => MetricCompany.Text([row]))));
            Assert.Equal(MetricCompany.Text(sorted.Rows.Take(3)), company.Ask($"{words} --order {order} --limit 3"));
        }
    }, 6);
}
