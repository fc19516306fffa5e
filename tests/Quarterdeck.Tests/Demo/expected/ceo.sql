-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: revenue
SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: revenue_growth
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1)
SELECT a.month, a.revenue / b.revenue - 1 AS value
FROM r a JOIN r b ON b.month = a.month - INTERVAL 1 YEAR ORDER BY 1;

-- metric: cost_of_sales
SELECT date_trunc('month', order_date)::DATE AS month, SUM(cost_amount) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: gross_profit
SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) - SUM(cost_amount) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: gross_margin
SELECT date_trunc('month', order_date)::DATE AS month, (SUM(net_amount) - SUM(cost_amount)) / SUM(net_amount) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: operating_margin
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1)
SELECT month, operating / revenue AS value FROM p JOIN r USING (month) ORDER BY 1;

-- metric: net_margin
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1)
SELECT month, net / revenue AS value FROM p JOIN r USING (month) ORDER BY 1;

-- metric: return_on_investment
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
t AS (SELECT month, SUM(net) OVER w AS net, COUNT(*) OVER w AS n FROM p WINDOW w AS (ORDER BY month ROWS 11 PRECEDING))
SELECT month, net / capital AS value FROM t JOIN b USING (month) WHERE n = 12 ORDER BY 1;

-- metric: economic_profit
WITH p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1)
SELECT month, operating - tax - charge AS value FROM p ORDER BY 1;

-- metric: capital_charge
SELECT date_trunc('month', entry_date)::DATE AS month, SUM(amount) AS value
FROM ledger
WHERE scenario = 'Actual' AND account = '9000'
GROUP BY 1 ORDER BY 1;

-- metric: active_customers
SELECT date_trunc('month', order_date)::DATE AS month, COUNT(DISTINCT customer_id) AS value
FROM orders
GROUP BY 1 ORDER BY 1;

-- metric: retained_customers
WITH o AS (SELECT DISTINCT date_trunc('month', order_date)::DATE AS month, customer_id FROM orders)
SELECT a.month, COUNT(b.customer_id) AS value
FROM o a LEFT JOIN o b ON b.customer_id = a.customer_id AND b.month = a.month + INTERVAL 1 MONTH
WHERE a.month < DATE '2025-12-01' GROUP BY 1 ORDER BY 1;

-- metric: customer_retention
WITH o AS (SELECT DISTINCT date_trunc('month', order_date)::DATE AS month, customer_id FROM orders)
SELECT (a.month + INTERVAL 1 MONTH)::DATE AS month, COUNT(b.customer_id) / COUNT(*) AS value
FROM o a LEFT JOIN o b ON b.customer_id = a.customer_id AND b.month = a.month + INTERVAL 1 MONTH
WHERE a.month < DATE '2025-12-01' GROUP BY 1 ORDER BY 1;

-- metric: new_product_revenue
SELECT date_trunc('month', order_date)::DATE AS month, SUM(CASE WHEN p.launch_date > last_day(order_date) - INTERVAL 24 MONTH THEN net_amount END) AS value
FROM order_lines l JOIN products p USING (product_id)
GROUP BY 1 ORDER BY 1;

-- metric: new_product_share
SELECT date_trunc('month', order_date)::DATE AS month, SUM(CASE WHEN p.launch_date > last_day(order_date) - INTERVAL 24 MONTH THEN net_amount ELSE 0 END) / SUM(net_amount) AS value
FROM order_lines l JOIN products p USING (product_id)
GROUP BY 1 ORDER BY 1;

-- metric: research_ratio
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
p AS (SELECT date_trunc('month', entry_date)::DATE AS month,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'returns' THEN -amount WHEN 'cost_of_sales' THEN -amount WHEN 'operating' THEN -amount ELSE 0 END) AS operating,
       SUM(CASE account_group WHEN 'revenue' THEN amount WHEN 'capital_charge' THEN 0 ELSE -amount END) AS net,
       SUM(amount) FILTER (WHERE account_group = 'revenue') AS sales,
       SUM(amount) FILTER (WHERE account_group = 'operating') AS costs,
       SUM(amount) FILTER (WHERE account_group = 'operating' AND department = 'technology') AS research,
       SUM(amount) FILTER (WHERE account_group = 'tax') AS tax,
       SUM(amount) FILTER (WHERE account_group = 'capital_charge') AS charge
FROM ledger WHERE scenario = 'Actual' AND statement <> 'balance' GROUP BY 1)
SELECT month, research / revenue AS value FROM p JOIN r USING (month) ORDER BY 1;

-- metric: employee_engagement
SELECT date_trunc('month', survey_date)::DATE AS month, AVG(engagement) AS value
FROM staff_surveys
GROUP BY 1 ORDER BY 1;

-- metric: employee_turnover
SELECT month,
       (SELECT COUNT(*) FROM employees e WHERE e.left_date > last_day(month - INTERVAL 12 MONTH) AND e.left_date <= last_day(month))
       / (SELECT COUNT(*) FROM employees e WHERE e.hired_date <= last_day(month) AND (e.left_date IS NULL OR e.left_date > last_day(month))) AS value
FROM months WHERE month >= DATE '2023-12-01' ORDER BY month;

-- metric: market_size
SELECT date_trunc('month', month)::DATE AS month, SUM(market_size) AS value
FROM market
GROUP BY 1 ORDER BY 1;

-- metric: market_share
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
m AS (SELECT month, SUM(market_size) AS size FROM market GROUP BY 1)
SELECT month, revenue / size AS value FROM r JOIN m USING (month) ORDER BY 1;

-- metric: emissions
SELECT date_trunc('month', month)::DATE AS month, SUM(tonnes) AS value
FROM emissions
GROUP BY 1 ORDER BY 1;

-- metric: emissions_intensity
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
e AS (SELECT month, SUM(tonnes) AS tonnes FROM emissions GROUP BY 1)
SELECT month, tonnes / revenue * 1000000 AS value FROM r JOIN e USING (month) ORDER BY 1;

-- metric: staff_answers
SELECT date_trunc('month', survey_date)::DATE AS month, COUNT(*) AS value FROM staff_surveys GROUP BY 1 ORDER BY 1;
