namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The numbers of the demo company agree with each other.</summary>
[Collection(nameof(DemoData))]
public sealed class CoherenceTests(DemoData demo)
{
    [Fact]
    public void Every_table_is_declared_and_every_declared_table_is_there() =>
        Assert.Equal(demo.Result.Rows.Keys.Order(StringComparer.Ordinal), DeclaredDatasets.Keys(demo.Folder).Select(k => k.Dataset).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_declared_key_is_unique()
    {
        foreach ((string dataset, string key) in DeclaredDatasets.Keys(demo.Folder))
            Assert.True(demo.Number($"SELECT COUNT(*) - COUNT(DISTINCT ({key})) FROM {dataset}") == 0, $"{dataset} ({key})");
    }

    [Fact]
    public void Every_declared_join_finds_its_target()
    {
        Dictionary<string, string> keys = DeclaredDatasets.Keys(demo.Folder).ToDictionary(k => k.Dataset, k => k.Key);
        var joins = DeclaredDatasets.Joins(demo.Folder).ToList();
        Assert.True(joins.Count > 20);
        foreach ((string dataset, string target, string column) in joins)
            Assert.True(demo.Number($"SELECT COUNT(*) FROM {dataset} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT {keys[target]} FROM {target})") == 0, $"{dataset}.{column} -> {target}");
    }

    [Fact]
    public void Orders_are_the_sum_of_their_lines()
    {
        Assert.Equal(0, demo.Number("""
            SELECT COUNT(*) FROM orders o JOIN (SELECT order_id, COUNT(*) AS n, SUM(list_amount) AS gross, SUM(discount_amount) AS discount, SUM(net_amount) AS net, SUM(cost_amount) AS cost FROM order_lines GROUP BY 1) l USING (order_id)
            WHERE (o.lines, o.gross_amount, o.discount_amount, o.net_amount, o.cost_amount) <> (l.n, l.gross, l.discount, l.net, l.cost) OR o.gross_amount - o.discount_amount <> o.net_amount
            """));
        Assert.Equal(demo.Number("SELECT COUNT(*) FROM orders"), demo.Number("SELECT COUNT(DISTINCT order_id) FROM order_lines"));
    }

    [Fact]
    public void The_ledger_ties_to_the_orders()
    {
        Assert.Equal(0, Untied("SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS amount FROM orders WHERE channel = 'online' GROUP BY 1", "4000"));
        Assert.Equal(0, Untied("SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS amount FROM orders WHERE channel = 'business' GROUP BY 1", "4010"));
        Assert.Equal(0, Untied("SELECT date_trunc('month', order_date)::DATE AS month, SUM(cost_amount) AS amount FROM orders GROUP BY 1", "5000"));
        Assert.Equal(0, Untied("SELECT date_trunc('month', return_date)::DATE AS month, SUM(refund_amount) AS amount FROM returns GROUP BY 1", "4090"));
        Assert.Equal(0, Untied("SELECT date_trunc('month', shipped_date)::DATE AS month, SUM(cost) AS amount FROM shipments GROUP BY 1", "5200"));
        Assert.Equal(0, Untied("SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS amount FROM marketing_spend GROUP BY 1", "6100"));
        Assert.Equal(0, Untied("SELECT month, SUM(amount) AS amount FROM it_costs GROUP BY 1", "6300"));
    }

    [Fact]
    public void The_balance_sheet_balances() => Assert.Equal(0, demo.Number("""
        SELECT COUNT(*) FROM (SELECT entry_date, SUM(CASE WHEN account < '2000' THEN amount ELSE -amount END) AS rest FROM ledger WHERE statement = 'balance' GROUP BY 1) WHERE rest <> 0
        """));

    [Fact]
    public void Cash_moves_by_the_profit_and_the_balance_sheet()
    {
        // Equity moves by net profit less the dividend of each June: what cash does beyond that stands in the other positions.
        Assert.Equal(0, demo.Number("""
            WITH e AS (SELECT date_trunc('month', entry_date)::DATE AS month,
                              SUM(amount) FILTER (WHERE account = '3000') AS equity,
                              SUM(CASE WHEN statement <> 'income' OR scenario <> 'Actual' THEN 0 WHEN account_group = 'revenue' THEN amount ELSE -amount END) AS profit
                       FROM ledger GROUP BY 1)
            SELECT COUNT(*) FROM e a JOIN e b ON b.month = a.month - INTERVAL 1 MONTH
            WHERE a.equity - b.equity <> a.profit - CASE WHEN month(a.month) = 6 THEN 250000 ELSE 0 END
            """));
    }

    [Fact]
    public void No_customer_orders_before_he_is_won()
    {
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM orders JOIN customers USING (customer_id) WHERE order_date < created_date OR order_date > closed_date"));
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM customers c WHERE segment = 'online' AND created_date >= DATE '2023-01-01' AND created_date <> (SELECT MIN(order_date) FROM orders o WHERE o.customer_id = c.customer_id)"));
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM (SELECT customer_id FROM orders GROUP BY 1 HAVING COUNT(*) FILTER (WHERE first_order) > 1)"));
    }

    [Fact]
    public void What_comes_later_has_the_later_date()
    {
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM orders WHERE shipped_date < order_date OR delivered_date < shipped_date OR on_time <> (delivered_date <= promised_date)"));
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM leads WHERE qualified_date < created_date OR accepted_date < qualified_date OR opportunity_date < accepted_date OR won_date < opportunity_date"));
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM tickets WHERE first_reply_at < created_at OR resolved_at < first_reply_at"));
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM employees WHERE left_date <= hired_date"));
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM production WHERE first_pass_units + scrapped_units > produced_units"));
    }

    [Fact]
    public void Every_office_has_its_holder_among_the_employees()
    {
        string offices = File.ReadAllText(Path.Combine(demo.Folder, "offices.yaml"));
        List<object?[]> holders = demo.Rows("SELECT office, name FROM employees WHERE job LIKE 'Chief % Officer'");
        Assert.Equal(9, holders.Count);
        Assert.All(holders, h => Assert.Contains($"  {h[0]}: {{holder: {h[1]}", offices, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SELECT SUM(m.amount) / SUM(o.net) FROM (SELECT year(spend_date) AS y, SUM(amount) AS amount FROM marketing_spend GROUP BY 1) m JOIN (SELECT year(order_date) AS y, SUM(net_amount) AS net FROM orders GROUP BY 1) o USING (y)", 0.08, 0.12)]
    [InlineData("SELECT 1 - SUM(cost_amount) / SUM(net_amount) FROM orders", 0.42, 0.58)]
    [InlineData("SELECT SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'interest' THEN 0 WHEN 'tax' THEN 0 WHEN 'capital_charge' THEN 0 ELSE -amount END) / SUM(amount) FILTER (WHERE account_group = 'revenue') FROM ledger WHERE statement = 'income' AND scenario = 'Actual'", 0.03, 0.18)]
    [InlineData("SELECT SUM(amount) FILTER (WHERE scenario = 'Actual') / SUM(amount) FILTER (WHERE scenario = 'Budget') FROM ledger WHERE account_group = 'revenue'", 0.9, 1.1)]
    [InlineData("SELECT MIN(amount) / 1000000 FROM ledger WHERE account = '1000'", 0.5, 10)]
    [InlineData("SELECT AVG(CASE WHEN ordered THEN 1.0 ELSE 0 END) FROM sessions", 0.02, 0.12)]
    public void Shares_are_those_of_a_living_company(string sql, double low, double high) => Assert.InRange(demo.Number(sql), low, high);

    private double Untied(string sql, string account) => demo.Number($"""
        WITH t AS ({sql}), l AS (SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS amount FROM ledger WHERE scenario = 'Actual' AND account = '{account}' GROUP BY 1)
        SELECT COUNT(*) FROM l LEFT JOIN t USING (month) WHERE l.amount IS DISTINCT FROM t.amount
        """);
}
