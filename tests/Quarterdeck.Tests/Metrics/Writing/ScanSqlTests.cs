namespace Quarterdeck.Tests.Metrics.Writing;

/// <summary>The statements themselves, each headed by what to look for in it: the review of a planner is the diff of its SQL.</summary>
public sealed class ScanSqlTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        calendar: {fiscal_year_starts: july, time_zone: Europe/Paris}
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            joins:
              customer: {to: customers, on: customer_id}
              price: {to: prices, on: product_id, as_of: {at: day, from: valid_from, to: {last: valid_to}}}
          customers:
            source: {table: customers}
            key: id
            joins: {region: {to: regions, on: region_id}}
            fields: {first_order: MIN(orders.day), order_count: COUNT(orders.*)}
          regions: {source: {table: regions}, key: id}
          prices: {source: {table: prices}, key: [product_id, valid_from]}
          products: {source: {distinct: orders}, key: [product_id]}
          visits: {source: {table: visits}, key: id, time: seen, fields: {seen: {formula: stamp, time_zone: UTC}}}
          tickets: {source: {table: tickets}, key: id, time: opened}
          ledger: {source: {table: ledger}, time: day, scenario: {field: kind, AC: Actual, PL: Budget}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          orders: COUNT(orders.*)
          mean_order: AVG(orders.amount)
          largest: MAX(orders.amount)
          buyers: COUNT(DISTINCT orders.customer_id)
          average_order_value: revenue / orders
          large: revenue FILTER (WHERE orders.amount >= 100)
          new_customers: {formula: COUNT(customers.*), time: customers.first_order}
          list_value: SUM(orders.quantity * prices.price)
          product_count: COUNT(products.*)
          balance: {formula: SUM(ledger.amount), stock: {at: last, per: [account]}}
          spend: SUM(ledger.amount)
          open_tickets: {formula: COUNT(tickets.*), active: {from: opened, to: closed}}
          backlog: CUMULATIVE(COUNT(tickets.*) FILTER (WHERE tickets.closed > PERIOD_END))
          kept: RETAINED(orders.customer_id)
          converted: {conversion: {from: visits, to: orders, entity: customer_id, within: 7 days, same: [channel]}}
          visits: COUNT(visits.*)
          worth: {customer_value: {purchases: orders, customer: customer_id, amount: amount, where: orders.quantity > 0}, unit: money}
        """,
        """
        CREATE TABLE orders(id INT, day DATE, customer_id INT, product_id INT, channel VARCHAR, quantity INT, amount DOUBLE);
        CREATE TABLE customers(id INT, region_id INT, name VARCHAR); CREATE TABLE regions(id INT, name VARCHAR);
        CREATE TABLE prices(product_id INT, valid_from DATE, valid_to DATE, price DECIMAL(10,2));
        CREATE TABLE visits(id INT, stamp TIMESTAMP, customer_id INT, channel VARCHAR);
        CREATE TABLE tickets(id INT, opened DATE, closed DATE);
        CREATE TABLE ledger(day DATE, kind VARCHAR, account VARCHAR, amount DECIMAL(18,2));
        """);

    [Theory]
    [InlineData("one_scan", "four atoms, one scan, one grouping column; a mean travels as its sum and count, the ratio is not in the SQL; money is cast before it is summed.",
        "--metrics revenue,orders,mean_order,largest,average_order_value,large --grain month --from 2024-01-01 --to 2024-03-31")]
    [InlineData("filter_keys", "eight filtered aggregates are three sums for each way of meeting the filters, put together in a second step.",
        "--metrics large,revenue FILTER (WHERE orders.channel = 'web'),revenue FILTER (WHERE orders.channel IN ('web', 'shop')),revenue FILTER (WHERE orders.channel <> 'web'),orders FILTER (WHERE orders.channel = 'web'),orders FILTER (WHERE orders.channel = 'shop'),largest FILTER (WHERE orders.channel = 'web'),largest FILTER (WHERE NOT orders.channel = 'shop') --grain month --from 2024-01-01 --to 2024-02-29")]
    [InlineData("customer_value", "one row a customer and day, from which the histories at every month's end follow; the region is that of the customer's first purchase, the condition looks at it too, and neither leaves a purchase out.",
        "--metrics worth --grain month --from 2024-01-01 --to 2024-02-29 --by regions.name --where orders.channel = 'web'")]
    [InlineData("comparisons", "the same month of last year and the month before come from one scan of months: no second scan, no lag; the range is widened.",
        "--metrics revenue,PRIOR(revenue, 1 YEAR),PRIOR(revenue) --grain month --from 2024-01-01 --to 2024-03-31")]
    [InlineData("grouping_sets", "distinct counts of overlapping windows are recounted, each family of windows in a grouping set of the one scan.",
        "--metrics revenue,buyers,TO_DATE(buyers, YEAR) --grain quarter --from 2024-01-01 --to 2024-06-30")]
    [InlineData("whole_span", "without a grain rows without a date count too: no condition on the time.", "--metrics revenue,buyers")]
    [InlineData("dimension", "a dimension is joined to-one by LEFT JOIN through two joins; the middle one is joined because its key is read.",
        "--metrics revenue --grain month --from 2024-01-01 --to 2024-01-31 --by regions.name")]
    [InlineData("roll_up", "the roll-up is a SELECT grouped by the child's own key, joined once for both fields, and is not cut by the question's days or condition.",
        "--metrics new_customers --grain month --from 2024-01-01 --to 2024-02-29 --where customers.order_count >= 2")]
    [InlineData("as_of_join", "the version that was valid: from <= day, and day before the day after the last valid one, or no end.", "--metrics list_value --from 2024-01-01 --to 2024-01-31")]
    [InlineData("as_of_day", "as-of hides later rows of the fact and of the roll-up inside.", "--metrics new_customers --grain month --from 2024-01-01 --to 2024-02-29 --as-of 2024-02-15")]
    [InlineData("distinct_rows", "an entity without a table: one row for each key that is there.", "--metrics product_count --where products.product_id > 5")]
    [InlineData("stock", "each account's own last day of each window is found first, among the metric's own rows; the question's condition comes after.",
        "--metrics balance --grain month --from 2024-01-01 --to 2024-02-29 --where ledger.account <> 'x'")]
    [InlineData("scenario", "plan and actual are two filters of one scan.", "--metrics spend,PLAN(spend) --grain month --from 2024-01-01 --to 2024-02-29")]
    [InlineData("active", "rows are joined to the windows at whose end they are active: a range join, half-open.", "--metrics open_tickets --grain month --from 2024-01-01 --to 2024-02-29")]
    [InlineData("period_end", "each window brings its own last day for the filter.", "--metrics backlog --grain month --from 2024-01-01 --to 2024-02-29")]
    [InlineData("retained", "the earlier rows meet the distinct entities of the later window; LEFT, so that a group with nobody kept is 0.",
        "--metrics kept --grain month --from 2024-01-01 --to 2024-02-29")]
    [InlineData("conversion", "each order is numbered over the visits before it, latest first, and only the first counts; within is half-open.",
        "--metrics converted --grain month --from 2024-01-01 --to 2024-02-29")]
    [InlineData("zone", "a time written in UTC is brought to the company's zone before its day is taken.", "--metrics visits --grain day --from 2024-01-01 --to 2024-01-02")]
    [InlineData("fiscal", "a fiscal year that starts in July is a year moved by six months.", "--metrics revenue --grain fiscal_year --from 2023-07-01 --to 2025-06-30")]
    public void A_question_is_written_as(string name, string lookFor, string words)
    {
        IReadOnlyList<(string Plan, string Sql)> scans = _company.Explain(words);
        string text = string.Join('\n', scans.Select(scan => $"{string.Concat(scan.Plan.TrimEnd().Split('\n').Select(line => $"-- {line}\n"))}{scan.Sql};\n"));
        Approved.Matches($"-- Look for: {lookFor}\n-- ask {words}\n\n{text}", "Sql/" + name, "sql");
    }

    [Fact]
    public void A_scorecard_of_questions_over_one_dataset_is_one_scan() =>
        Assert.Single(_company.Explain("--metrics revenue,orders,PRIOR(revenue, 1 YEAR) --grain month --from 2024-01-01 --to 2024-12-31", "--metrics revenue,TO_DATE(orders, YEAR) --grain quarter --from 2024-01-01 --to 2024-12-31", "--metrics mean_order --from 2024-01-01 --to 2024-06-30"));

    public void Dispose() => _company.Dispose();
}
