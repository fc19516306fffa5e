-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: nps
SELECT date_trunc('month', answered_date)::DATE AS month, 100 * (AVG(CASE WHEN score >= 9 THEN 1.0 ELSE 0 END) - AVG(CASE WHEN score <= 6 THEN 1.0 ELSE 0 END)) AS value
FROM surveys
WHERE kind = 'nps'
GROUP BY 1 ORDER BY 1;

-- metric: csat
SELECT date_trunc('month', answered_date)::DATE AS month, AVG(CASE WHEN score >= 4 THEN 1.0 ELSE 0 END) AS value
FROM surveys
WHERE kind = 'csat'
GROUP BY 1 ORDER BY 1;

-- metric: customer_effort
SELECT date_trunc('month', answered_date)::DATE AS month, AVG(score) AS value
FROM surveys
WHERE kind = 'ces'
GROUP BY 1 ORDER BY 1;

-- metric: journey_satisfaction
SELECT date_trunc('month', rated_date)::DATE AS month, AVG(satisfaction) AS value
FROM journeys
GROUP BY 1 ORDER BY 1;

-- metric: tickets
SELECT date_trunc('month', created_date)::DATE AS month, COUNT(*) AS value
FROM tickets
GROUP BY 1 ORDER BY 1;

-- metric: complaint_rate
WITH o AS (SELECT date_trunc('month', order_date)::DATE AS month, COUNT(*) AS orders FROM orders GROUP BY 1),
t AS (SELECT date_trunc('month', created_date)::DATE AS month, COUNT(*) AS complaints FROM tickets WHERE complaint GROUP BY 1)
SELECT month, complaints / orders AS value FROM o JOIN t USING (month) ORDER BY 1;

-- metric: repeat_customers
SELECT date_trunc('month', order_date)::DATE AS month, COUNT(DISTINCT customer_id) AS value
FROM orders
WHERE NOT first_order
GROUP BY 1 ORDER BY 1;

-- metric: repeat_purchase_rate
SELECT date_trunc('month', order_date)::DATE AS month, COUNT(DISTINCT CASE WHEN NOT first_order THEN customer_id END)::DOUBLE / COUNT(DISTINCT customer_id) AS value
FROM orders
GROUP BY 1 ORDER BY 1;

-- metric: loyalty_activity
WITH o AS (SELECT date_trunc('month', order_date)::DATE AS month, COUNT(DISTINCT customer_id) AS customers FROM orders GROUP BY 1),
l AS (SELECT date_trunc('month', event_date)::DATE AS month, COUNT(DISTINCT customer_id) AS active FROM loyalty GROUP BY 1)
SELECT month, active / customers AS value FROM o JOIN l USING (month) ORDER BY 1;

-- metric: first_reply_time
SELECT date_trunc('month', created_date)::DATE AS month, AVG(first_reply_hours) AS value
FROM tickets
GROUP BY 1 ORDER BY 1;

-- metric: resolution_time
SELECT date_trunc('month', created_date)::DATE AS month, AVG(resolution_hours) AS value
FROM tickets
GROUP BY 1 ORDER BY 1;

-- metric: sla_attainment
SELECT date_trunc('month', created_date)::DATE AS month, AVG(CASE WHEN within_sla THEN 1.0 ELSE 0 END) AS value
FROM tickets
GROUP BY 1 ORDER BY 1;

-- metric: reopen_rate
SELECT date_trunc('month', created_date)::DATE AS month, AVG(CASE WHEN reopened THEN 1.0 ELSE 0 END) AS value
FROM tickets
GROUP BY 1 ORDER BY 1;

-- metric: first_contact_resolution
SELECT date_trunc('month', created_date)::DATE AS month, AVG(CASE WHEN first_contact THEN 1.0 ELSE 0 END) AS value
FROM tickets
GROUP BY 1 ORDER BY 1;

-- metric: self_service_share
SELECT date_trunc('month', created_date)::DATE AS month, AVG(CASE WHEN channel = 'self_service' THEN 1.0 ELSE 0 END) AS value
FROM tickets
GROUP BY 1 ORDER BY 1;

-- metric: open_tickets
SELECT month, (SELECT COUNT(*) FROM tickets t WHERE t.created_date <= last_day(month) AND (t.resolved_date IS NULL OR t.resolved_date > last_day(month))) AS value
FROM months ORDER BY month;

-- metric: feedback_closed_in_time
SELECT date_trunc('month', received_date)::DATE AS month, AVG(CASE WHEN closed_in_time THEN 1.0 WHEN NOT closed_in_time THEN 0 END) AS value
FROM feedback
GROUP BY 1 ORDER BY 1;

-- metric: handover_time
SELECT date_trunc('month', received_date)::DATE AS month, AVG(handover_hours) AS value
FROM feedback
GROUP BY 1 ORDER BY 1;

-- metric: checkout_completion
SELECT date_trunc('month', checkout_date)::DATE AS month, AVG(CASE WHEN completed THEN 1.0 ELSE 0 END) AS value
FROM checkouts
GROUP BY 1 ORDER BY 1;

-- metric: checkout_time
SELECT date_trunc('month', checkout_date)::DATE AS month, AVG(seconds) AS value
FROM checkouts
WHERE completed
GROUP BY 1 ORDER BY 1;

-- metric: payment_failure_rate
SELECT date_trunc('month', payment_date)::DATE AS month, AVG(CASE WHEN succeeded THEN 0.0 ELSE 1 END) AS value
FROM payments
GROUP BY 1 ORDER BY 1;

-- metric: order_notice_on_time
SELECT date_trunc('month', due_date)::DATE AS month, AVG(CASE WHEN on_time THEN 1.0 ELSE 0 END) AS value
FROM order_notices
GROUP BY 1 ORDER BY 1;

-- metric: overdue_policies
SELECT month, (SELECT COUNT(*) FROM policies t WHERE t.due_date <= last_day(month) AND (t.reviewed_date IS NULL OR t.reviewed_date > last_day(month))) AS value
FROM months ORDER BY month;

-- metric: nps_answers
SELECT date_trunc('month', answered_date)::DATE AS month, COUNT(*) AS value FROM surveys WHERE kind = 'nps' GROUP BY 1 ORDER BY 1;

-- metric: nps_promoters
SELECT date_trunc('month', answered_date)::DATE AS month, COUNT(*) FILTER (WHERE score >= 9) AS value FROM surveys WHERE kind = 'nps' GROUP BY 1 ORDER BY 1;

-- metric: nps_detractors
SELECT date_trunc('month', answered_date)::DATE AS month, COUNT(*) FILTER (WHERE score <= 6) AS value FROM surveys WHERE kind = 'nps' GROUP BY 1 ORDER BY 1;

-- metric: nps_margin_of_error
SELECT date_trunc('month', answered_date)::DATE AS month, 196 * sqrt(var_pop(CASE WHEN score >= 9 THEN 1 WHEN score <= 6 THEN -1 ELSE 0 END) / COUNT(*)) AS value FROM surveys WHERE kind = 'nps' GROUP BY 1 ORDER BY 1;

-- metric: csat_answers
SELECT date_trunc('month', answered_date)::DATE AS month, COUNT(*) AS value FROM surveys WHERE kind = 'csat' GROUP BY 1 ORDER BY 1;

-- metric: csat_margin_of_error
SELECT date_trunc('month', answered_date)::DATE AS month, 1.96 * sqrt(var_pop(CASE WHEN score >= 4 THEN 1 ELSE 0 END) / COUNT(*)) AS value FROM surveys WHERE kind = 'csat' GROUP BY 1 ORDER BY 1;

-- metric: effort_answers
SELECT date_trunc('month', answered_date)::DATE AS month, COUNT(*) AS value FROM surveys WHERE kind = 'ces' GROUP BY 1 ORDER BY 1;

-- metric: effort_margin_of_error
SELECT date_trunc('month', answered_date)::DATE AS month, 1.96 * stddev_samp(score) / sqrt(COUNT(*)) AS value FROM surveys WHERE kind = 'ces' GROUP BY 1 ORDER BY 1;
