namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Joins that repeat rows: what other tools count twice is counted once here, each aggregate at the grain of its own dataset.</summary>
public sealed class InflatedJoinTests
{
    private const string Shop = """
        datasets:
          customers: {source: {table: customers}, key: id}
          orders: {source: {table: orders}, key: id, joins: {customer: {to: customers, on: customer_id}}}
          payments: {source: {table: payments}, key: id, joins: {order: {to: orders, on: order_id}}}
          lines: {source: {table: lines}, key: id, joins: {order: {to: orders, on: order_id}}}
        metrics:
          mean_order: AVG(orders.amount)
          order_value: SUM(orders.amount)
          paid: SUM(payments.amount)
          payment_count: COUNT(payments.*)
          profit: SUM(orders.amount) - SUM(lines.cost)
        """;

    /// <summary>Order 1 of 10 is paid in two parts, order 2 of 30 in one; order 1 has two lines.</summary>
    private const string ShopTables = """
        CREATE TABLE customers AS SELECT * FROM (VALUES (1, 'FR'), (2, 'DE')) v(id, country);
        CREATE TABLE orders AS SELECT * FROM (VALUES (1, 1, 10), (2, 2, 30)) v(id, customer_id, amount);
        CREATE TABLE payments AS SELECT * FROM (VALUES (1, 1, 4), (2, 1, 6), (3, 2, 30)) v(id, order_id, amount);
        CREATE TABLE lines AS SELECT * FROM (VALUES (1, 1, 2), (2, 1, 3), (3, 2, 9)) v(id, order_id, cost)
        """;

    /// <summary>https://github.com/lightdash/lightdash/issues/861: the mean order seen from payments is 18.43 in place of 16.89.</summary>
    [Fact]
    public void A_mean_order_does_not_know_in_how_many_parts_it_was_paid()
    {
        using MetricCompany company = new(Shop, ShopTables);
        // (10 + 30) / 2. Over the joined rows it would be (10 + 10 + 30) / 3 = 16.67.
        Assert.Equal("20 | 3", company.Ask("--metrics mean_order,payment_count"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/10361: a sum from the one side of a one-to-many join counts its rows once a match.</summary>
    [Fact]
    public void A_sum_of_the_one_side_stands_beside_a_sum_of_the_many_side()
    {
        using MetricCompany company = new(Shop, ShopTables);
        // France would have 20 of orders.
        Assert.Equal("DE | 30 | 30\nFR | 10 | 10", company.Ask("--metrics order_value,paid --by customers.country"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/16163: a metric made of fields from both sides of a join is not protected.</summary>
    [Fact]
    public void A_metric_over_both_sides_of_a_join_sums_each_side_first()
    {
        using MetricCompany company = new(Shop, ShopTables);
        // 40 - 14. Over the joined rows 50 - 14 = 36.
        Assert.Equal("26", company.Ask("--metrics profit"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/15700: over a bridge accounts are counted once for each deal and person.</summary>
    [Fact]
    public void An_account_over_a_bridge_is_one_account()
    {
        using MetricCompany company = new("""
            datasets:
              accounts: {source: {table: accounts}, key: id}
              people: {source: {table: people}, key: id}
              deals: {source: {table: deals}, key: id, joins: {account: {to: accounts, on: account_id}}}
              deal_people: {source: {table: deal_people}, joins: {deal: {to: deals, on: deal_id}, person: {to: people, on: person_id}}}
            metrics: {accounts: COUNT(accounts.id), deals: COUNT(deals.id), people: COUNT(DISTINCT deal_people.person_id)}
            """,
            """
            CREATE TABLE accounts AS SELECT * FROM (VALUES (1, 'big'), (2, 'big'), (3, 'small')) v(id, segment);
            CREATE TABLE people AS SELECT * FROM (VALUES (1), (2)) v(id);
            CREATE TABLE deals AS SELECT * FROM (VALUES (1, 1), (2, 1), (3, 2)) v(id, account_id);
            CREATE TABLE deal_people AS SELECT * FROM (VALUES (1, 1), (1, 2), (2, 1), (3, 1)) v(deal_id, person_id)
            """);
        // Joined through the bridge: 4 big accounts and 4 deals.
        Assert.Equal("big | 2 | 3 | 2\nsmall | 1 | 0 | 0", company.Ask("--metrics accounts,deals,people --by accounts.segment"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/17905: items joined to targets twice, for this year and the last, multiply each other.</summary>
    [Fact]
    public void This_year_and_last_year_beside_a_quota_do_not_multiply_each_other()
    {
        using MetricCompany company = new("""
            datasets:
              quotas: {source: {table: quotas}, time: day}
              items: {source: {table: items}, time: day, covers: {from: 2024-01-01, to: 2025-12-31}}
            metrics: {quota: SUM(quotas.amount), sold: SUM(items.amount)}
            """,
            """
            CREATE TABLE quotas AS SELECT DATE '2025-01-01' AS day, 40 AS amount;
            CREATE TABLE items AS SELECT * FROM (VALUES (DATE '2024-01-01', 5), (DATE '2024-01-01', 5), (DATE '2025-01-01', 10), (DATE '2025-01-01', 10), (DATE '2025-01-01', 10)) v(day, amount)
            """);
        // Three rows times two: quota 240, sold 60, last year 30.
        Assert.Equal("2025-01-01 | 40 | 30 | 10", company.Ask("--metrics quota,sold,PRIOR(sold, 1 YEAR) --grain month --from 2025-01-01 --to 2025-01-31"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/23429: a ratio over a sum of two deduplicated sums falls back to sums over repeated rows.</summary>
    [Fact]
    public void A_ratio_over_a_sum_of_sums_is_no_less_exact_than_the_sums()
    {
        using MetricCompany company = new("""
            datasets:
              clients: {source: {table: clients}, key: id}
              corridors: {source: {table: corridors}, joins: {client: {to: clients, on: client_id}}}
              residuals: {source: {table: residuals}, joins: {client: {to: clients, on: client_id}}}
              contacts: {source: {table: contacts}, joins: {client: {to: clients, on: client_id}}}
            metrics:
              corridor_transfers: SUM(corridors.transfers)
              residual_transfers: SUM(residuals.transfers)
              contacts: COUNT(contacts.*)
              transfers: corridor_transfers + residual_transfers
              contact_rate: contacts / transfers
            """,
            """
            CREATE TABLE clients AS SELECT 1 AS id, 'a' AS name;
            CREATE TABLE corridors AS SELECT * FROM (VALUES (1, 'EUR', 60), (1, 'USD', 40)) v(client_id, currency, transfers);
            CREATE TABLE residuals AS SELECT 1 AS client_id, 100 AS transfers;
            CREATE TABLE contacts AS SELECT 1 AS client_id FROM range(3)
            """);
        // 3 / 200. Over the six joined rows 6 / 900.
        Assert.Equal("a | 200 | 0.015", company.Ask("--metrics transfers,contact_rate --by clients.name"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/16473: the total row of a table over several joined facts is wrong.</summary>
    [Fact]
    public void A_total_is_asked_of_the_rows_and_not_made_of_the_groups()
    {
        using MetricCompany company = new("""
            datasets:
              accounts: {source: {table: accounts}, key: id}
              people: {source: {table: people}, joins: {account: {to: accounts, on: account_id}}}
              deals: {source: {table: deals}, joins: {account: {to: accounts, on: account_id}}}
            metrics: {recurring: SUM(accounts.revenue), experience: AVG(people.years), won: SUM(deals.amount)}
            """,
            """
            CREATE TABLE accounts AS SELECT * FROM (VALUES (1, 'enterprise', 100), (2, 'midmarket', 50)) v(id, segment, revenue);
            CREATE TABLE people AS SELECT * FROM (VALUES (1, 10), (1, 20), (2, 3)) v(account_id, years);
            CREATE TABLE deals AS SELECT * FROM (VALUES (1, 7), (1, 8), (2, 9)) v(account_id, amount)
            """);
        Assert.Equal("enterprise | 100 | 15 | 15\nmidmarket | 50 | 3 | 9", company.Ask("--metrics recurring,experience,won --by accounts.segment"));
        // Over the joined rows 450 recurring and 39 won; the mean of the two means would be 9.
        Assert.Equal("150 | 11 | 24", company.Ask("--metrics recurring,experience,won"));
    }

    /// <summary>https://github.com/cliftonc/drizzle-cube/issues/363: two facts of one dimension are multiplied with each other.</summary>
    [Fact]
    public void Two_facts_of_one_day_are_not_multiplied_with_each_other()
    {
        using MetricCompany company = new("""
            datasets:
              logs: {source: {table: logs}, key: id}
              jobs: {source: {table: jobs}, joins: {log: {to: logs, on: log_id}}}
              entries: {source: {table: entries}, joins: {log: {to: logs, on: log_id}}}
            metrics: {cost: SUM(jobs.price * jobs.quantity), entries: COUNT(entries.*)}
            """,
            """
            CREATE TABLE logs AS SELECT 1 AS id;
            CREATE TABLE jobs AS SELECT * FROM (VALUES (1, 5, 2), (1, 10, 2)) v(log_id, price, quantity);
            CREATE TABLE entries AS SELECT 1 AS log_id FROM range(3)
            """);
        // Two jobs times three entries: 90 and 6.
        Assert.Equal("1 | 30 | 3", company.Ask("--metrics cost,entries --by logs.id"));
    }
}
