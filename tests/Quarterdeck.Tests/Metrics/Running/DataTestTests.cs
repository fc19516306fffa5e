using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>What a dataset says must hold of its rows, on tables small enough to count by hand.</summary>
public sealed class DataTestTests
{
    private const string Orders = """
        CREATE TABLE orders AS SELECT * FROM (VALUES
            (1, 'A', DATE '2024-01-10', 'online', 10.00, 7), (2, 'B', DATE '2024-01-20', 'shop', 20.00, 7),
            (3, 'B', DATE '2024-02-05', 'fax', 30.00, NULL), (4, 'C', DATE '2024-03-31', NULL, 40.00, 8)) v(id, invoice, day, channel, amount, customer_id)
        """;

    private const string Ledger = """
        CREATE TABLE ledger AS SELECT * FROM (VALUES (DATE '2024-01-31', 30.00), (DATE '2024-02-29', 33.00), (DATE '2024-03-31', 40.30)) v(day, amount)
        """;

    /// <summary>The company with a text under <c>expect:</c>; revenue and orders rest on orders, ledger_revenue does not.</summary>
    private static MetricCompany Company(string expect, params string[] more) => new($$$"""
        datasets:
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2024-01-01, to: 2024-03-31}, expect: {{{expect}}}, joins: {customer: {to: customers, on: customer_id} } }
          customers: {source: {distinct: orders}, key: customer_id, fields: {first_order: MIN(orders.day)}}
          ledger: {source: {table: ledger}, time: day, covers: {from: 2024-01-01, to: 2024-03-31}}
        dimensions: {customer: customers.customer_id}
        metrics:
          revenue: SUM(orders.amount)
          orders: COUNT(orders.*)
          ledger_revenue: SUM(ledger.amount)
          difference: revenue - ledger_revenue
        """, [Orders, Ledger, .. more]);

    private static string Said(string expect, DateOnly? asOf = null)
    {
        using MetricCompany company = Company(expect);
        return string.Join('\n', company.Layer.CheckData(null, asOf).Findings.Where(finding => finding.Code.StartsWith("QD61", StringComparison.Ordinal)).Select(finding => $"{finding.Severity} {finding.Code} {finding.Message}"));
    }

    [Theory]
    [InlineData("{unique: id}")]
    [InlineData("{unique: [invoice, day]}")]
    [InlineData("{unique: [[id], [invoice, day]]}")]
    [InlineData("{not_null: [id, day, amount]}")]
    [InlineData("{accepted: {channel: [online, shop, fax]}}")]
    [InlineData("{accepted: {amount: [10, 20.0, 30, 4e1]}}")]
    [InlineData("{ties_to: {sum: amount, metric: ledger_revenue, tolerance: 3}}")]
    [InlineData("{ties_to: {sum: amount, metric: ledger_revenue, tolerance: 10%}}")]
    [InlineData("{ties_to: {metric: orders}}")]
    [InlineData("{ties_to: {sum: amount, metric: ledger_revenue, per: year, tolerance: 3.3}}")]
    public void What_holds_is_not_mentioned(string expect) => Assert.Equal("", Said(expect));

    [Fact]
    public void A_value_that_stands_twice_is_told_with_an_example() =>
        Assert.Equal("Warning QD6101 In 'orders' 1 value of invoice stands in more than one row, such as 'B', and should stand once.", Said("{unique: invoice}"));

    [Fact]
    public void Missing_values_do_not_make_a_key_stand_twice() => Assert.Equal("", Said("{unique: [invoice, customer_id]}"));

    [Fact]
    public void An_empty_field_is_told_with_the_key_of_a_row() =>
        Assert.Equal("Warning QD6102 1 of 4 rows of 'orders' has no customer_id, such as that of id '3', and every row should.", Said("{not_null: customer_id}"));

    [Fact]
    public void Another_value_than_accepted_is_told_and_no_value_is_none() =>
        Assert.Equal("Warning QD6103 1 of 4 rows of 'orders' holds 'fax' as channel; accepted are online, shop.", Said("{accepted: {channel: [online, shop]}}"));

    [Fact]
    public void Several_other_values_are_told_by_the_first_and_the_last() =>
        Assert.Equal("Warning QD6103 3 of 4 rows of 'orders' hold 3 values from '20.00' to '40.00' as amount; accepted is 10.", Said("{accepted: {amount: 10}}"));

    [Fact]
    public void A_sum_that_does_not_tie_is_told_where_it_is_farthest() =>
        // January 30 = 30, February 30 against 33, March 40 against 40.30: only February is more than one percent off.
        Assert.Equal("Warning QD6104 The sum of orders.amount is not 'ledger_revenue' in 1 of 3 complete months; farthest in 2024-02: 30 against 33, 3.00 apart; 1 % is allowed.", Said("{ties_to: {sum: amount, metric: ledger_revenue, tolerance: 1%}}"));

    [Fact]
    public void Without_a_tolerance_a_sum_ties_to_the_cent()
    {
        Assert.Contains("in 2 of 3 complete months; farthest in 2024-02: 30 against 33, 3.00 apart.", Said("{ties_to: {sum: amount, metric: ledger_revenue}}"), StringComparison.Ordinal);
        Assert.Equal("Warning QD6104 The sum of orders.amount is not 'ledger_revenue': 100 against 103.3, 3.30 apart.", Said("{ties_to: {sum: amount, metric: ledger_revenue, per: all}}"));
        Assert.StartsWith("Warning QD6104 The rows of 'orders' are not as many as 'ledger_revenue' says in 3 of 3 complete months", Said("{ties_to: {metric: ledger_revenue}}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_complete_periods_tie() =>
        // Up to 15 March the whole of it is not there; to the 20th of February only January is.
        Assert.Equal("", Said("{ties_to: {sum: amount, metric: ledger_revenue}}", new DateOnly(2024, 2, 20)));

    [Theory]
    [InlineData("2024-04-02", "")]
    [InlineData("2024-04-03", "Warning QD6105 The newest row of 'orders' is of 2024-03-31, 3 days before 2024-04-03; 2 are allowed.")]
    [InlineData("2024-02-07", "")]
    [InlineData("2024-02-08", "Warning QD6105 The newest row of 'orders' is of 2024-02-05, 3 days before 2024-02-08; 2 are allowed.")]
    [InlineData("2024-01-01", "Warning QD6105 'orders' has no row up to 2024-01-01.")]
    public void Freshness_is_told_on_a_day(string day, string said) =>
        Assert.Equal(said, Said("{freshness: {within: 2 days}}", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Without_a_day_freshness_is_not_told_and_check_says_so()
    {
        Assert.Equal("Note QD6107 The freshness of 'orders' is told on a day, and none was asked.", Said("{freshness: 2 days}"));
        using MetricCompany company = Company("{freshness: 2 days}");
        Assert.Empty(company.Table("--metrics revenue").Findings);
        Assert.Equal(FindingCodes.TestFresh, Assert.Single(company.Table("--metrics revenue --as-of 2024-05-01").Findings).Code);
    }

    // Eight months with 100 rows and one with 60: three times the root of 100 is 30, so 70 to 130 are usual.
    private static MetricCompany Monthly(int last, string volume = "usual", string covers = "2024-09-30") => new($$$"""
        datasets:
          rows: {source: {table: rows}, time: day, covers: {from: 2024-01-01, to: {{{covers}}} }, expect: {volume: {{{volume}}} } }
        metrics: {rows: COUNT(rows.*)}
        """, $"""
        CREATE TABLE rows AS SELECT make_date(2024, m::INT, 1 + (i % 28)::INT) AS day FROM generate_series(1, 9) AS months(m), generate_series(1, 100) AS each(i) WHERE m < 9 OR i <= {last}
        """);

    [Fact]
    public void A_month_with_far_fewer_rows_is_unusual()
    {
        using MetricCompany company = Monthly(60);
        Finding finding = Assert.Single(company.Layer.CheckData().Findings);
        Assert.Equal((FindingCodes.TestVolume, "'rows' has 60 rows in 2024-09; 70 to 130 are usual, by the 8 complete months before."), (finding.Code, finding.Message));
    }

    [Fact]
    public void A_month_at_the_bound_is_usual()
    {
        using MetricCompany company = Monthly(70);
        Assert.Empty(company.Layer.CheckData().Findings);
    }

    [Fact]
    public void A_month_that_is_not_over_is_not_judged()
    {
        using MetricCompany company = Monthly(60, covers: "2024-09-29");
        Assert.DoesNotContain(company.Layer.CheckData().Findings, finding => finding.Code == FindingCodes.TestVolume);
        using MetricCompany earlier = Monthly(60);
        Assert.Empty(earlier.Table("--metrics rows --as-of 2024-09-29").Findings);
    }

    [Fact]
    public void A_few_periods_say_nothing_of_what_is_usual()
    {
        Assert.Equal("Note QD6107 'orders' has 2 complete months before its newest, and what is usual is told from 6 or more: its volume was not tested.", Said("{volume: usual}"));
        Assert.Equal("Note QD6107 'orders' has no complete year, so its volume was not tested.", Said("{volume: {per: year}}"));
    }

    [Fact]
    public void Days_are_held_against_the_same_day_of_the_week()
    {
        // Ten weeks with 100 rows on weekdays and none at weekends; the last day is a Sunday with none: usual for a Sunday.
        using MetricCompany company = new("""
            datasets:
              rows: {source: {table: rows}, time: day, covers: {from: 2024-01-01, to: 2024-03-10}, expect: {volume: {per: day}}}
            metrics: {rows: COUNT(rows.*)}
            """, "CREATE TABLE rows AS SELECT d::DATE AS day FROM generate_series(DATE '2024-01-01', DATE '2024-03-10', INTERVAL 1 DAY) AS days(d), generate_series(1, 100) WHERE isodow(d) < 6");
        Assert.Empty(company.Layer.CheckData().Findings);
    }

    [Fact]
    public void A_failure_is_told_beside_every_number_that_rests_on_the_dataset()
    {
        using MetricCompany company = Company("{not_null: customer_id}");
        MetricTable table = company.Answered("--metrics revenue,orders,ledger_revenue,difference --grain month");
        Assert.Equal(FindingCodes.TestNotNull, Assert.Single(table.Findings).Code);
        Assert.Equal(["revenue", "orders", "difference"], table.FailedTests.Select(test => test.Metric));
        Assert.All(table.FailedTests, test => Assert.Equal(("orders", FindingCodes.TestNotNull), (test.Dataset, test.Code)));
        Assert.Empty(company.Table("--metrics ledger_revenue").Findings);
    }

    [Fact]
    public void A_number_over_a_join_or_a_roll_up_rests_on_both_datasets()
    {
        using MetricCompany company = new("""
            datasets:
              orders: {source: {table: orders}, key: id, time: day, expect: {not_null: customer_id}, joins: {customer: {to: customers, on: customer_id}}}
              customers: {source: {table: customers}, key: id, expect: {not_null: name}, fields: {first_order: MIN(orders.day)}}
            metrics:
              revenue: SUM(orders.amount)
              known: COUNT(customers.*)
              new: {formula: COUNT(customers.*), time: customers.first_order}
            """, Orders, "CREATE TABLE customers AS SELECT * FROM (VALUES (7, 'Ann'), (8, NULL)) v(id, name)");
        string On(string words) => string.Join(',', company.Table(words).FailedTests.Select(test => test.Dataset));
        Assert.Equal("orders", On("--metrics revenue"));
        Assert.Equal("customers,orders", On("--metrics revenue --by customers.name"));
        Assert.Equal("customers", On("--metrics known"));
        Assert.Equal("customers,orders", On("--metrics new --grain year"));
    }

    [Fact]
    public void An_error_by_choice_refuses_the_numbers_and_no_others()
    {
        using MetricCompany company = Company("[{not_null: customer_id, severity: error}, {unique: invoice}]");
        MetricTable table = company.Table("--metrics revenue");
        Assert.Empty(table.Rows);
        Assert.Equal([("QD6101", Severity.Warning), ("QD6102", Severity.Error)], table.Findings.Select(finding => (finding.Code, finding.Severity)).Order());
        Assert.Equal("103.3", company.Ask("--metrics ledger_revenue"));
    }

    [Fact]
    public void Two_datasets_may_tie_to_each_other()
    {
        using MetricCompany company = new("""
            datasets:
              orders: {source: {table: orders}, key: id, time: day, covers: {from: 2024-01-01, to: 2024-03-31}, expect: {ties_to: {sum: amount, metric: ledger_revenue}}}
              ledger: {source: {table: ledger}, time: day, covers: {from: 2024-01-01, to: 2024-03-31}, expect: {ties_to: {sum: amount, metric: revenue}}}
            metrics: {revenue: SUM(orders.amount), ledger_revenue: SUM(ledger.amount)}
            """, Orders, Ledger);
        Assert.Equal(2, company.Table("--metrics revenue,ledger_revenue").Findings.Count(finding => finding.Code == FindingCodes.TestTie));
    }

    [Fact]
    public void A_field_that_the_engine_cannot_read_fails_no_question_that_does_not_read_it()
    {
        using MetricCompany company = new("""
            datasets:
              orders: {source: {table: orders}, key: id, time: day, fields: {number: CAST(invoice AS INTEGER)}, expect: {not_null: number}}
            metrics: {revenue: SUM(orders.amount)}
            """, Orders);
        Assert.Equal("100", company.Ask("--metrics revenue"));
        Finding told = Assert.Single(company.Layer.CheckData().Findings, finding => finding.Code == FindingCodes.TestNotRun);
        Assert.StartsWith("A data test of 'orders' cannot be run: ", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_that_cannot_be_asked_is_said_by_check()
    {
        using MetricCompany company = new("""
            datasets:
              orders: {source: {table: orders}, key: id, time: day, expect: {ties_to: {metric: known}}}
              customers: {source: {table: customers}, key: id}
            metrics: {orders: COUNT(orders.*), known: COUNT(customers.*)}
            """, Orders, "CREATE TABLE customers AS SELECT 1 AS id");
        Finding note = Assert.Single(company.Layer.CheckData().Findings, finding => finding.Code == FindingCodes.TestNotRun);
        Assert.Contains("'orders' cannot be held against 'known'", note.Message, StringComparison.Ordinal);
        Assert.Empty(company.Table("--metrics orders").Findings);
    }
}
