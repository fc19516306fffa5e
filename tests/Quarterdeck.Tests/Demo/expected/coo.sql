-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: orders
SELECT date_trunc('month', order_date)::DATE AS month, COUNT(*) AS value
FROM orders
GROUP BY 1 ORDER BY 1;

-- metric: on_time_delivery
SELECT date_trunc('month', shipped_date)::DATE AS month, AVG(CASE WHEN on_time THEN 1.0 ELSE 0 END) AS value
FROM shipments
GROUP BY 1 ORDER BY 1;

-- metric: lead_time
SELECT date_trunc('month', shipped_date)::DATE AS month, AVG(lead_days) AS value
FROM shipments
GROUP BY 1 ORDER BY 1;

-- metric: logistics_cost
SELECT date_trunc('month', shipped_date)::DATE AS month, SUM(cost) AS value
FROM shipments
GROUP BY 1 ORDER BY 1;

-- metric: logistics_cost_share
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
f AS (SELECT date_trunc('month', shipped_date)::DATE AS month, SUM(cost) AS freight FROM shipments GROUP BY 1)
SELECT month, freight / revenue AS value FROM r JOIN f USING (month) ORDER BY 1;

-- metric: return_share
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
f AS (SELECT date_trunc('month', return_date)::DATE AS month, SUM(refund_amount) AS refunds FROM returns GROUP BY 1)
SELECT month, refunds / revenue AS value FROM r JOIN f USING (month) ORDER BY 1;

-- metric: productivity
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1)
SELECT month, revenue / (SELECT COUNT(*) FROM employees e WHERE e.hired_date <= last_day(month) AND (e.left_date IS NULL OR e.left_date > last_day(month))) AS value
FROM r ORDER BY 1;

-- metric: unit_cost
SELECT date_trunc('month', order_date)::DATE AS month, SUM(cost_amount) / SUM(quantity) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: inventory_value
WITH s AS (SELECT date_trunc('month', week_end_date)::DATE AS month, SUM(stock_value) AS stock FROM inventory WHERE week_end_date IN (SELECT MAX(week_end_date) FROM inventory GROUP BY date_trunc('month', week_end_date)) GROUP BY 1)
SELECT month, stock AS value FROM s ORDER BY 1;

-- metric: stock_turns
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
s AS (SELECT date_trunc('month', week_end_date)::DATE AS month, SUM(stock_value) AS stock FROM inventory WHERE week_end_date IN (SELECT MAX(week_end_date) FROM inventory GROUP BY date_trunc('month', week_end_date)) GROUP BY 1),
t AS (SELECT month, SUM(cost) OVER w AS cost, COUNT(*) OVER w AS n FROM r WINDOW w AS (ORDER BY month ROWS 11 PRECEDING))
SELECT month, cost / stock AS value FROM t JOIN s USING (month) WHERE n = 12 ORDER BY 1;

-- metric: stock_out_rate
SELECT date_trunc('month', week_end_date)::DATE AS month, SUM(days_out) / SUM(days_listed) AS value
FROM inventory
GROUP BY 1 ORDER BY 1;

-- metric: headcount
SELECT month, (SELECT COUNT(*) FROM employees t WHERE t.hired_date <= last_day(month) AND (t.left_date IS NULL OR t.left_date > last_day(month))) AS value
FROM months ORDER BY month;

-- metric: hires
SELECT date_trunc('month', hired_date)::DATE AS month, COUNT(*) AS value
FROM employees
WHERE hired_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: leavers
SELECT date_trunc('month', left_date)::DATE AS month, COUNT(*) AS value
FROM employees
WHERE left_date IS NOT NULL
GROUP BY 1 ORDER BY 1;

-- metric: days_to_fill
SELECT date_trunc('month', filled_date)::DATE AS month, AVG(days_to_fill) AS value
FROM recruitments
WHERE filled_date IS NOT NULL
GROUP BY 1 ORDER BY 1;

-- metric: time_to_fill
SELECT month, (SELECT AVG(days_to_fill) FROM recruitments WHERE filled_date > last_day(month - INTERVAL 12 MONTH) AND filled_date <= last_day(month)) AS value
FROM months WHERE month >= DATE '2023-12-01' ORDER BY month;

-- metric: training_hours
SELECT date_trunc('month', training_date)::DATE AS month, SUM(hours) AS value
FROM trainings
GROUP BY 1 ORDER BY 1;

-- metric: absence_rate
SELECT date_trunc('month', month)::DATE AS month, SUM(days_absent) / SUM(days_due) AS value
FROM absences
GROUP BY 1 ORDER BY 1;

-- metric: cycle_time
SELECT date_trunc('month', finished_date)::DATE AS month, AVG(cycle_hours) AS value
FROM production
GROUP BY 1 ORDER BY 1;

-- metric: first_pass_yield
SELECT date_trunc('month', finished_date)::DATE AS month, SUM(first_pass_units) / SUM(produced_units) AS value
FROM production
GROUP BY 1 ORDER BY 1;

-- metric: output_against_plan
SELECT date_trunc('month', finished_date)::DATE AS month, SUM(produced_units) / SUM(planned_units) AS value
FROM production
GROUP BY 1 ORDER BY 1;

-- metric: scrap_rate
SELECT date_trunc('month', finished_date)::DATE AS month, SUM(scrapped_units) / SUM(produced_units) AS value
FROM production
GROUP BY 1 ORDER BY 1;

-- metric: capacity_use
SELECT date_trunc('month', finished_date)::DATE AS month, SUM(produced_units) / SUM(capacity_units) AS value
FROM production
GROUP BY 1 ORDER BY 1;

-- metric: cost_performance_index
SELECT date_trunc('month', month)::DATE AS month, SUM(earned_value) / SUM(actual_cost) AS value
FROM project_progress
GROUP BY 1 ORDER BY 1;

-- metric: schedule_performance_index
SELECT date_trunc('month', month)::DATE AS month, SUM(earned_value) / SUM(planned_value) AS value
FROM project_progress
GROUP BY 1 ORDER BY 1;

-- metric: projects_on_time
SELECT month, (SELECT AVG(CASE WHEN on_time THEN 1.0 ELSE 0 END) FROM projects p WHERE p.finished_date > last_day(month - INTERVAL 12 MONTH) AND p.finished_date <= last_day(month)) AS value
FROM months WHERE month >= DATE '2023-12-01' ORDER BY month;

-- metric: projects_on_budget
SELECT month, (SELECT AVG(CASE WHEN on_budget THEN 1.0 ELSE 0 END) FROM projects p WHERE p.finished_date > last_day(month - INTERVAL 12 MONTH) AND p.finished_date <= last_day(month)) AS value
FROM months WHERE month >= DATE '2023-12-01' ORDER BY month;
