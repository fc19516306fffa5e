-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: availability
SELECT date_trunc('month', day)::DATE AS month, 1 - SUM(minutes_down) / SUM(minutes_due) AS value
FROM uptime
GROUP BY 1 ORDER BY 1;

-- metric: incidents
SELECT date_trunc('month', started_date)::DATE AS month, COUNT(*) AS value
FROM incidents
GROUP BY 1 ORDER BY 1;

-- metric: time_to_restore
SELECT date_trunc('month', started_date)::DATE AS month, AVG(restore_hours) AS value
FROM incidents
GROUP BY 1 ORDER BY 1;

-- metric: it_costs
SELECT date_trunc('month', month)::DATE AS month, SUM(amount) AS value
FROM it_costs
GROUP BY 1 ORDER BY 1;

-- metric: it_cost_ratio
WITH r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue, SUM(cost_amount) AS cost, SUM(quantity) AS units, COUNT(DISTINCT order_id) AS orders FROM order_lines GROUP BY 1),
c AS (SELECT month, SUM(amount) AS costs FROM it_costs GROUP BY 1)
SELECT month, costs / revenue AS value FROM r JOIN c USING (month) ORDER BY 1;

-- metric: technology_benefit
SELECT date_trunc('month', month)::DATE AS month, SUM(benefit - cost) AS value
FROM technology_benefits
GROUP BY 1 ORDER BY 1;

-- metric: automation_share
SELECT date_trunc('month', month)::DATE AS month, SUM(automated_runs) / SUM(runs) AS value
FROM process_runs
GROUP BY 1 ORDER BY 1;
