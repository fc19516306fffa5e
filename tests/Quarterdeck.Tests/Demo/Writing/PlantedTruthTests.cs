using System.Text.Json;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>What was planted can be seen in the raw rows.</summary>
[Collection(nameof(DemoData))]
public sealed class PlantedTruthTests(DemoData demo)
{
    private readonly JsonElement _truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Folder, "truth.json"))).RootElement;

    [Fact]
    public void The_supplier_failure_makes_deliveries_late()
    {
        const string share = "SELECT AVG(CASE WHEN on_time THEN 1.0 ELSE 0 END) FROM orders WHERE order_date ";
        Assert.InRange(demo.Number(share + "BETWEEN '2024-06-10' AND '2024-07-28'"), 0.68, 0.76);
        Assert.InRange(demo.Number(share + "NOT BETWEEN '2024-06-10' AND '2024-07-28'"), 0.91, 0.98);
        Assert.InRange(demo.Number("SELECT SUM(produced_units) / SUM(planned_units) FROM production JOIN products USING (product_id) WHERE supplier = 'Norrvik Fasteners' AND finished_date BETWEEN '2024-06-14' AND '2024-07-26'"), 0.2, 0.45);
    }

    [Fact]
    public void The_support_backlog_makes_customers_wait()
    {
        const string hours = "SELECT AVG(first_reply_hours) FROM tickets WHERE created_date BETWEEN ";
        Assert.InRange(demo.Number(hours + "'2024-12-01' AND '2024-12-31'"), 30, 200);
        Assert.InRange(demo.Number(hours + "'2024-10-01' AND '2024-10-31'"), 1, 8);
        Assert.InRange(demo.Number(hours + "'2025-03-01' AND '2025-03-31'"), 1, 8);
    }

    [Fact]
    public void The_launch_adds_a_family()
    {
        const string sold = "FROM order_lines JOIN products USING (product_id) WHERE family = 'Nimbus' AND order_date ";
        Assert.Equal(0, demo.Number($"SELECT COUNT(*) {sold} < '2024-04-02'"));
        Assert.InRange(demo.Number($"SELECT SUM(net_amount) / (SELECT SUM(net_amount) FROM order_lines WHERE order_date >= '2025-01-01') {sold} >= '2025-01-01'"), 0.05, 0.2);
    }

    // 1.06^-1.4 = 0.9217; the lines that apparel loses go to the other shelves, so that the ratio of units falls to some 0.88.
    [Fact]
    public void The_price_change_moves_units_to_other_shelves()
    {
        const string ratio = "SELECT SUM(quantity) FILTER (WHERE category = 'Apparel') / SUM(quantity) FILTER (WHERE category <> 'Apparel' AND family <> 'Nimbus') FROM order_lines JOIN products USING (product_id) WHERE order_date ";
        Assert.InRange(demo.Number(ratio + ">= '2025-01-15'") / demo.Number(ratio + "< '2025-01-15'"), 0.85, 0.92);
        Assert.InRange(demo.Number("SELECT AVG(b.list_price / a.list_price) FROM price_history a JOIN price_history b ON b.product_id = a.product_id AND b.valid_from = a.valid_to"), 1.0599, 1.0601);
    }

    [Fact]
    public void The_churn_shock_takes_a_fifth_of_the_repeat_orders()
    {
        // Customers won before the shock, twelve weeks before against twelve weeks after; they fade by themselves too.
        const string repeat = "SELECT COUNT(*) FROM orders JOIN customers USING (customer_id) WHERE segment = 'online' AND NOT first_order AND created_date < '2024-12-07' AND order_date BETWEEN ";
        Assert.InRange(demo.Number(repeat + "'2025-03-01' AND '2025-05-23'") / demo.Number(repeat + "'2024-12-07' AND '2025-02-28'"), 0.65, 0.85);
    }

    [Fact]
    public void The_outage_empties_the_shop()
    {
        Assert.InRange(demo.Number("SELECT COUNT(*) FILTER (WHERE session_date = '2025-10-11') / COUNT(*) FILTER (WHERE session_date = '2025-10-04') FROM sessions"), 0.02, 0.35);
        Assert.InRange(demo.Number("SELECT COUNT(*) FROM orders WHERE channel = 'online' AND ordered_at BETWEEN '2025-10-11 09:00:00' AND '2025-10-12 14:59:59'"), 0, 6);
        Assert.Equal(30, demo.Number("SELECT MAX(restore_hours) FROM incidents WHERE system = 'shop'"));
        Assert.Equal(1, demo.Number("SELECT COUNT(*) FROM incidents JOIN deployments USING (deployment_id) WHERE failed AND restore_hours = 30"));
    }

    [Fact]
    public void Four_days_of_visits_were_not_counted()
    {
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM sessions WHERE session_date BETWEEN '2024-02-13' AND '2024-02-16'"));
        Assert.InRange(demo.Number("SELECT COUNT(*) FROM orders WHERE channel = 'online' AND session_id IS NULL AND order_date BETWEEN '2024-02-13' AND '2024-02-16'"), 50, 500);
        Assert.Equal(0, demo.Number("SELECT COUNT(*) FROM orders WHERE channel = 'online' AND session_id IS NULL AND order_date NOT BETWEEN '2024-02-13' AND '2024-02-16'"));
    }

    [Fact]
    public void Two_weeks_of_survey_answers_are_in_twice()
    {
        const string doubled = "SELECT COALESCE(SUM(n - 1), 0) FROM (SELECT answered_date, COUNT(*) AS n FROM surveys GROUP BY customer_id, order_id, answered_date, kind, stage, score HAVING COUNT(*) > 1) WHERE answered_date ";
        Assert.InRange(demo.Number(doubled + "BETWEEN '2025-06-02' AND '2025-06-15'"), 200, 1000);
        Assert.InRange(demo.Number(doubled + "NOT BETWEEN '2025-06-02' AND '2025-06-15'"), 0, 12);
    }

    [Fact]
    public void First_orders_add_up_to_what_channels_and_base_bring()
    {
        double expected = _truth.GetProperty("channels").GetProperty("first_orders_no_channel_brings").GetDouble()
            + _truth.GetProperty("channels").GetProperty("channels").EnumerateArray().Where(c => c.GetProperty("channel").GetString() != "trade_media").Sum(c => c.GetProperty("expected_total").GetDouble());
        // Poisson noise is 0.8 %; the end of the data and the outage cost some 0.5 %.
        Assert.InRange(demo.Number("SELECT COUNT(*) FROM customers WHERE segment = 'online' AND created_date >= '2023-01-01'") / expected, 0.96, 1.02);
    }

    [Fact]
    public void Paths_follow_the_planted_chain()
    {
        foreach (JsonElement channel in _truth.GetProperty("paths").GetProperty("channels").EnumerateArray())
            Assert.InRange(demo.Number($"SELECT COUNT(order_id) / COUNT(*) FROM touchpoints WHERE channel = '{channel.GetProperty("channel").GetString()}'") - channel.GetProperty("order").GetDouble(), -0.006, 0.006);
    }

    // Fader, Hardie and Lee 2005, equation 9: expected repeat orders of a new customer in t weeks.
    [Theory]
    [InlineData(13)]
    [InlineData(26)]
    [InlineData(39)]
    public void Repeat_orders_follow_the_planted_BG_NBD(int weeks)
    {
        JsonElement value = _truth.GetProperty("customer_value");
        double r = value.GetProperty("r").GetDouble(), alpha = value.GetProperty("alpha").GetDouble(), a = value.GetProperty("a").GetDouble(), b = value.GetProperty("b").GetDouble();
        double z = weeks / (alpha + weeks), term = 1, hypergeometric = 1;
        for (int k = 0; k < 400; k++)
            hypergeometric += term *= (r + k) * (b + k) / ((a + b - 1 + k) * (k + 1)) * z;
        double expected = (a + b - 1) / (a - 1) * (1 - Math.Pow(alpha / (alpha + weeks), r) * hypergeometric);
        double actual = demo.Number($"""
            SELECT COUNT(o.order_id) / COUNT(DISTINCT c.customer_id)
            FROM customers c LEFT JOIN orders o ON o.customer_id = c.customer_id AND NOT o.first_order AND o.order_date <= c.created_date + {7 * weeks}
            WHERE c.segment = 'online' AND c.created_date BETWEEN '2023-01-01' AND DATE '2025-02-28' - {7 * weeks}
            """);
        Assert.InRange(actual / expected, 0.94, 1.06);
    }

    [Fact]
    public void Three_KPIs_lead_the_revenue_of_businesses_and_the_decoys_add_nothing()
    {
        List<double[]> months = [.. demo.Rows("""
            SELECT ln(SUM(net_amount)) AS y, m.month,
                   (SELECT COUNT(*) FROM leads WHERE date_trunc('month', qualified_date) = m.month - INTERVAL 2 MONTH) / 150,
                   (SELECT SUM(aided) / SUM(respondents) FROM brand_tracker b WHERE b.month = m.month - INTERVAL 1 MONTH),
                   (SELECT AVG(CASE WHEN on_time THEN 1.0 ELSE 0 END) FROM shipments WHERE date_trunc('month', shipped_date) = m.month - INTERVAL 1 MONTH),
                   (SELECT COUNT(*) FROM mentions WHERE brand = 'Tidewell' AND date_trunc('month', published_date) = m.month - INTERVAL 1 MONTH) / 100,
                   (SELECT AVG(engagement) FROM staff_surveys WHERE date_trunc('month', survey_date) = m.month - INTERVAL 1 MONTH) / 10
            FROM months m JOIN orders ON date_trunc('month', order_date) = m.month AND channel = 'business'
            WHERE m.month >= DATE '2023-03-01' GROUP BY m.month ORDER BY m.month
            """).Select(r => r.Select(v => v is DateOnly d ? d.Year * 12 + d.Month : Convert.ToDouble(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];
        double[] season = [.. _truth.GetProperty("season").GetProperty("monthly").EnumerateArray().Select(f => f.GetDouble())];
        double[][] x = [.. months.Select(m => (double[])[1, (m[1] - 24290) / 36, season[((int)m[1] - 1) % 12], season[((int)m[1] - 1) % 12] * season[((int)m[1] - 1) % 12], .. m[2..]])];
        double[] t = LeastSquares.TValues(x, [.. months.Select(m => m[0])]);
        Assert.All(t[4..7], value => Assert.InRange(value, 2, 20));
        Assert.All(t[7..], value => Assert.InRange(value, -3, 2));
    }
}
