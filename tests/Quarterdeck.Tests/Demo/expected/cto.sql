-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: deployments
SELECT date_trunc('month', deployed_date)::DATE AS month, COUNT(*) AS value
FROM deployments
GROUP BY 1 ORDER BY 1;

-- metric: lead_time_for_changes
SELECT date_trunc('month', deployed_date)::DATE AS month, AVG(lead_hours) AS value
FROM deployments
GROUP BY 1 ORDER BY 1;

-- metric: change_failure_rate
SELECT date_trunc('month', deployed_date)::DATE AS month, AVG(CASE WHEN failed THEN 1.0 ELSE 0 END) AS value
FROM deployments
GROUP BY 1 ORDER BY 1;

-- metric: failed_deployment_recovery_time
SELECT date_trunc('month', deployed_date)::DATE AS month, AVG(recovery_hours) AS value
FROM deployments
WHERE failed
GROUP BY 1 ORDER BY 1;

-- metric: defect_escape_rate
SELECT date_trunc('month', deployed_date)::DATE AS month, SUM(defects_in_production) / SUM(defects_in_production + defects_in_test) AS value
FROM deployments
GROUP BY 1 ORDER BY 1;

-- metric: development_earned
SELECT date_trunc('month', month)::DATE AS month, SUM(earned_value) AS value
FROM project_progress
WHERE kind = 'product'
GROUP BY 1 ORDER BY 1;

-- metric: development_planned
SELECT date_trunc('month', month)::DATE AS month, SUM(planned_value) AS value
FROM project_progress
WHERE kind = 'product'
GROUP BY 1 ORDER BY 1;

-- metric: development_on_plan
SELECT month, (SELECT SUM(earned_value) / SUM(planned_value) FROM project_progress p WHERE p.kind = 'product' AND p.month > months.month - INTERVAL 12 MONTH AND p.month <= months.month) AS value
FROM months WHERE month >= DATE '2023-12-01' ORDER BY month;
