-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: ledger_revenue
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account IN ('4000', '4010')
GROUP BY 1 ORDER BY 1;

-- metric: refunds
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '4090'
GROUP BY 1 ORDER BY 1;

-- metric: ledger_cost_of_sales
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '5000'
GROUP BY 1 ORDER BY 1;

-- metric: operating_costs
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account IN ('5200', '6000', '6100', '6200', '6300', '6400', '6500')
GROUP BY 1 ORDER BY 1;

-- metric: research_costs
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account_group = 'operating' AND department = 'technology'
GROUP BY 1 ORDER BY 1;

-- metric: interest
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '7000'
GROUP BY 1 ORDER BY 1;

-- metric: income_tax
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '8000'
GROUP BY 1 ORDER BY 1;

-- metric: operating_profit
WITH p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1)
SELECT month, operating AS value FROM p ORDER BY 1;

-- metric: net_profit
WITH p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1)
SELECT month, net AS value FROM p ORDER BY 1;

-- metric: budget_variance
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) FILTER (WHERE scenario = 'Actual') - SUM(amount) FILTER (WHERE scenario = 'Budget') AS value
FROM ledger
WHERE account_group = 'operating'
GROUP BY 1 ORDER BY 1;

-- metric: revenue_budget_variance
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) FILTER (WHERE scenario = 'Actual') - SUM(amount) FILTER (WHERE scenario = 'Budget') AS value
FROM ledger
WHERE account_group = 'revenue'
GROUP BY 1 ORDER BY 1;

-- metric: flexed_budget_variance
WITH s AS (
SELECT date_trunc('month', entry_date)::DATE AS month, scenario,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales
FROM ledger WHERE statement = 'income' GROUP BY 1, 2)
SELECT a.month, a.operating - b.operating * a.sales / b.sales AS value
FROM s a JOIN s b ON b.month = a.month AND a.scenario = 'Actual' AND b.scenario = 'Budget' ORDER BY 1;

-- metric: forecast_accuracy
SELECT date_trunc('month', entry_date)::DATE AS month, 1 - ABS(SUM(amount) FILTER (WHERE scenario = 'Actual') - SUM(amount) FILTER (WHERE scenario = 'Forecast')) / SUM(amount) FILTER (WHERE scenario = 'Actual') AS value
FROM ledger
WHERE account_group = 'revenue'
GROUP BY 1 ORDER BY 1;

-- metric: cash
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '1000'
GROUP BY 1 ORDER BY 1;

-- metric: receivables
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '1100'
GROUP BY 1 ORDER BY 1;

-- metric: ledger_inventory
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '1200'
GROUP BY 1 ORDER BY 1;

-- metric: fixed_assets
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '1500'
GROUP BY 1 ORDER BY 1;

-- metric: payables
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '2000'
GROUP BY 1 ORDER BY 1;

-- metric: capital_employed
WITH b AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(amount) FILTER (WHERE account = '1000') AS cash,
       SUM(amount) FILTER (WHERE account = '1100') AS receivables,
       SUM(amount) FILTER (WHERE account = '1200') AS stock,
       SUM(CASE WHEN account IN ('1000', '1100', '1200', '1500') THEN amount WHEN account = '2000' THEN -amount ELSE 0 END) AS capital,
       SUM(CASE account WHEN '1100' THEN amount WHEN '1200' THEN amount WHEN '2000' THEN -amount ELSE 0 END) AS working
FROM ledger WHERE statement = 'balance' GROUP BY 1)
SELECT month, capital AS value FROM b ORDER BY 1;

-- metric: runway_months
WITH p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1),
b AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(amount) FILTER (WHERE account = '1000') AS cash,
       SUM(amount) FILTER (WHERE account = '1100') AS receivables,
       SUM(amount) FILTER (WHERE account = '1200') AS stock,
       SUM(CASE WHEN account IN ('1000', '1100', '1200', '1500') THEN amount WHEN account = '2000' THEN -amount ELSE 0 END) AS capital,
       SUM(CASE account WHEN '1100' THEN amount WHEN '1200' THEN amount WHEN '2000' THEN -amount ELSE 0 END) AS working
FROM ledger WHERE statement = 'balance' GROUP BY 1),
t AS (SELECT month, SUM(costs) OVER w AS costs, COUNT(*) OVER w AS n FROM p WINDOW w AS (ORDER BY month ROWS 2 PRECEDING))
SELECT month, cash / (costs / 3) AS value FROM t JOIN b USING (month) WHERE n = 3 ORDER BY 1;

-- metric: working_capital_days
WITH p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1),
b AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(amount) FILTER (WHERE account = '1000') AS cash,
       SUM(amount) FILTER (WHERE account = '1100') AS receivables,
       SUM(amount) FILTER (WHERE account = '1200') AS stock,
       SUM(CASE WHEN account IN ('1000', '1100', '1200', '1500') THEN amount WHEN account = '2000' THEN -amount ELSE 0 END) AS capital,
       SUM(CASE account WHEN '1100' THEN amount WHEN '1200' THEN amount WHEN '2000' THEN -amount ELSE 0 END) AS working
FROM ledger WHERE statement = 'balance' GROUP BY 1),
t AS (SELECT month, SUM(sales) OVER w AS sales, COUNT(*) OVER w AS n FROM p WINDOW w AS (ORDER BY month ROWS 11 PRECEDING))
SELECT month, working / sales * 365 AS value FROM t JOIN b USING (month) WHERE n = 12 ORDER BY 1;

-- metric: expected_loss
SELECT month, (SELECT SUM(probability * impact) FROM risks t WHERE t.opened_date <= last_day(month) AND (t.closed_date IS NULL OR t.closed_date > last_day(month))) AS value
FROM months ORDER BY month;

-- metric: net_present_value
SELECT month, (SELECT SUM(npv) FROM (SELECT investment_id, SUM(amount * discount_factor) AS npv FROM investment_cash_flows GROUP BY 1) JOIN investments USING (investment_id) WHERE approved_date <= last_day(month) AND (closed_date IS NULL OR closed_date > last_day(month))) AS value
FROM months ORDER BY month;

-- metric: investment_payback
WITH inflow AS (SELECT investment_id, AVG(amount) AS inflow FROM investment_cash_flows WHERE amount > 0 GROUP BY 1)
SELECT month, (SELECT 12 * SUM(outlay) / SUM(inflow) FROM investments t JOIN inflow USING (investment_id) WHERE t.approved_date <= last_day(month) AND (t.closed_date IS NULL OR t.closed_date > last_day(month))) AS value
FROM months ORDER BY month;

-- metric: internal_rate_of_return
SELECT month, (SELECT SUM(expected_irr * outlay) / SUM(outlay) FROM investments t WHERE t.approved_date <= last_day(month) AND (t.closed_date IS NULL OR t.closed_date > last_day(month))) AS value
FROM months ORDER BY month;
