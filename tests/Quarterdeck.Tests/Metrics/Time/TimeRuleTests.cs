using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>Time joined by the day, as a peer answers, beside our whole periods; and the grains and parts that may follow a date.</summary>
public sealed class TimeRuleTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        calendar: {grains: {season: {table: seasons, day: day, label: season}}}
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            joins:
              product: {to: products, on: product_id}
              bill_place: {to: places, on: bill_id}
              ship_place: {to: places, on: ship_id}
          products: {source: {table: products}, key: product_id, joins: {price: {to: prices, on: product_id, as_of: {at: time, from: valid_from, to: valid_to}}}}
          prices: {source: {table: prices}, key: [product_id, valid_from]}
          places: {source: {table: places}, key: id}
          seasons: {source: {table: seasons}, key: day}
        dimensions:
          ordered: {field: orders.day}
          bill_to: {field: places.name, via: {orders: bill_place}}
          ship_to: {field: places.name, via: {orders: ship_place}}
        metrics:
          order_count: {formula: COUNT(orders.*), empty: missing}
          customers: {formula: COUNT(DISTINCT orders.customer), empty: missing}
          rolling: {formula: "TRAILING(order_count, 2 MONTH)", regrain: first}
        """,
        "CREATE TABLE orders AS SELECT i AS id, DATE '2019-12-01' + CAST(i % 390 AS INTEGER) AS day, i % 7 AS customer, i % 2 AS product_id, i % 3 AS bill_id, i % 2 AS ship_id FROM range(900) t(i) WHERE i % 5 < 3",
        "CREATE TABLE products AS SELECT * FROM (VALUES (0), (1)) v(product_id)",
        "CREATE TABLE prices AS SELECT * FROM (VALUES (0, DATE '2000-01-01', DATE '2020-03-01', 5), (0, DATE '2020-03-01', NULL, 6), (1, DATE '2000-01-01', NULL, 7)) v(product_id, valid_from, valid_to, price)",
        "CREATE TABLE places AS SELECT * FROM (VALUES (0, 'Lyon'), (1, 'Hue'), (2, 'Gdansk')) v(id, name)",
        "CREATE TABLE seasons AS SELECT d::DATE AS day, CASE WHEN month(d) IN (12, 1, 2) THEN 'winter ' || year(d + INTERVAL 1 MONTH) ELSE 'rest ' || year(d) END AS season FROM range(DATE '2019-12-01', DATE '2021-03-01', INTERVAL 1 DAY) t(d)");

    private const string Days = "WITH days AS (SELECT d::DATE AS d FROM range(DATE '2019-12-01', DATE '2020-12-23', INTERVAL 1 DAY) t(d))";

    [Fact]
    public void Each_day_of_a_year_meets_its_own_day_a_month_before() => ByDayAnswersAs("--metrics PRIOR(order_count, 1 MONTH) --by time.year --empty skip",
        $"{Days} SELECT date_trunc('year', d)::DATE, COUNT(*) FROM days JOIN orders o ON o.day = d - INTERVAL 1 MONTH GROUP BY 1 ORDER BY 1");

    [Fact]
    public void Whole_months_are_shifted_by_years_as_ours_are() => ByDayAnswersAs("--metrics PRIOR(order_count, 1 YEAR) --by time.month --to 2020-12-31 --empty skip",
        "SELECT m, n FROM (SELECT date_trunc('month', day + INTERVAL 1 YEAR)::DATE AS m, COUNT(*) AS n FROM orders GROUP BY 1) WHERE m <= '2020-12-31' ORDER BY 1");

    [Fact]
    public void A_window_rolls_by_the_day_and_a_week_takes_its_first_value() => ByDayAnswersAs("--metrics rolling --by time.week,time.month --empty skip",
        $"""
        {Days}, rolled AS (SELECT d, COUNT(*) AS n FROM days JOIN orders o ON o.day <= d AND o.day > d - INTERVAL 2 MONTH GROUP BY d)
        SELECT date_trunc('week', d)::DATE, date_trunc('month', d)::DATE, arg_min(n, d) FROM rolled GROUP BY 1, 2 ORDER BY 1, 2
        """);

    [Fact]
    public void The_value_at_a_months_start_is_that_days_alone() => ByDayAnswersAs("--metrics PRIOR(order_count, START OF MONTH) --by time.day --empty skip",
        $"{Days} SELECT d, COUNT(*) FROM days JOIN orders o ON o.day = date_trunc('month', d) GROUP BY 1 ORDER BY 1");

    [Fact]
    public void Days_a_week_before_are_put_together_by_date_part() => ByDayAnswersAs("--metrics PRIOR(order_count, 7 DAY) --by time.day_of_month --empty skip",
        $"{Days} SELECT day(d), COUNT(*) FROM days JOIN orders o ON o.day = d - INTERVAL 7 DAY GROUP BY 1 ORDER BY 1");

    [Fact]
    public void All_of_time_is_not_shifted() => ByDayAnswersAs("--metrics PRIOR(order_count, 1 MONTH)", "SELECT COUNT(*) FROM orders");

    [Fact]
    public void A_condition_on_days_leaves_the_shifted_rows_alone() => Assert.Equal(
        _company.Sql("SELECT DATE '2020-03-02', COUNT(*) FROM orders WHERE day = '2020-02-29'"),
        MetricCompany.Text(_company.Layer.Answer([_company.Question("--metrics PRIOR(order_count, 2 DAY) --by time.day") with
        {
            Rule = TimeRule.JoinedByDay,
            Days = new Binary("=", new Name(["time"]), new TextLiteral("2020-03-02")),
        }])[0].Rows));

    [Fact]
    public void A_distinct_count_over_days_apart_is_not_defined() => Assert.Equal("n/a",
        MetricCompany.Text(_company.Layer.Answer([_company.Question("--metrics customers") with
        {
            Rule = TimeRule.JoinedByDay,
            Days = new InList(new Name(["time", "day"]), [new TextLiteral("2019-12-02"), new TextLiteral("2020-01-31")], Negated: false),
        }])[0].Rows));

    [Fact]
    public void Rows_are_cut_by_several_grains_of_their_date() => _company.AnswersAs("--metrics customers --by time.week,ordered.month,time.month_of_year --empty skip",
        "SELECT date_trunc('week', day)::DATE, date_trunc('month', day)::DATE, month(day), COUNT(DISTINCT customer) FROM orders GROUP BY 1, 2, 3 ORDER BY 1, 2, 3");

    [Fact]
    public void A_grain_of_the_companys_own_gives_its_label() => _company.AnswersAs("--metrics order_count --by ordered.season --empty skip",
        "SELECT season, COUNT(*) FROM orders JOIN seasons USING (day) GROUP BY 1 ORDER BY 1");

    [Fact]
    public void A_word_that_is_no_grain_is_refused() =>
        Assert.Contains("QD3051  'moth' is neither a grain nor a date part", _company.Told("--metrics order_count --by time.moth"), StringComparison.Ordinal);

    [Fact]
    public void Two_names_for_one_field_go_their_own_ways() => _company.AnswersAs("--metrics order_count --by bill_to,ship_to --empty skip",
        "SELECT b.name, s.name, COUNT(*) FROM orders JOIN places b ON b.id = bill_id JOIN places s ON s.id = ship_id GROUP BY 1, 2 ORDER BY 1, 2");

    [Fact]
    public void A_version_behind_an_undated_dataset_is_chosen_by_the_first_rows_date() => _company.AnswersAs("--metrics order_count --by prices.price --empty skip",
        "SELECT price, COUNT(*) FROM orders o JOIN prices p ON p.product_id = o.product_id AND o.day >= valid_from AND (o.day < valid_to OR valid_to IS NULL) GROUP BY 1 ORDER BY 1");

    [Fact]
    public void A_version_without_any_date_on_the_way_is_refused() =>
        Assert.Contains("QD3050", _company.Told("--metrics COUNT(products.*) --by prices.price"), StringComparison.Ordinal);

    public void Dispose() => _company.Dispose();

    private void ByDayAnswersAs(string words, string sql)
    {
        string expected = _company.Sql(sql);
        Assert.NotEqual("", expected);
        Assert.Equal(expected, MetricCompany.Text(_company.Layer.Answer([_company.Question(words) with { Rule = TimeRule.JoinedByDay }])[0].Rows), ignoreLineEndingDifferences: true);
    }
}
