-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: marketing_spend
SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS value
FROM marketing_spend
GROUP BY 1 ORDER BY 1;

-- metric: new_customers
SELECT date_trunc('month', created_date)::DATE AS month, COUNT(*) AS value
FROM customers
WHERE created_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: cac
WITH n AS (SELECT date_trunc('month', created_date)::DATE AS month, COUNT(*) AS customers FROM customers WHERE created_date >= DATE '2023-01-01' GROUP BY 1),
s AS (SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS spend FROM marketing_spend GROUP BY 1)
SELECT month, spend / customers AS value FROM n JOIN s USING (month) ORDER BY 1;

-- metric: cltv_revenue
WITH v AS (SELECT date_trunc('month', c.created_date)::DATE AS month, COUNT(DISTINCT c.customer_id) AS customers, SUM(o.net_amount) AS revenue, SUM(o.net_amount - o.cost_amount) AS margin,
             SUM(o.discounted_margin) AS discounted, SUM(CASE WHEN o.months_since_won < 12 THEN o.net_amount - o.cost_amount ELSE 0 END) AS first_year
      FROM customers c LEFT JOIN orders o USING (customer_id) WHERE c.created_date >= DATE '2023-01-01' GROUP BY 1)
SELECT month, revenue / customers AS value FROM v ORDER BY 1;

-- metric: cltv_margin
WITH v AS (SELECT date_trunc('month', c.created_date)::DATE AS month, COUNT(DISTINCT c.customer_id) AS customers, SUM(o.net_amount) AS revenue, SUM(o.net_amount - o.cost_amount) AS margin,
             SUM(o.discounted_margin) AS discounted, SUM(CASE WHEN o.months_since_won < 12 THEN o.net_amount - o.cost_amount ELSE 0 END) AS first_year
      FROM customers c LEFT JOIN orders o USING (customer_id) WHERE c.created_date >= DATE '2023-01-01' GROUP BY 1)
SELECT month, margin / customers AS value FROM v ORDER BY 1;

-- metric: cltv_discounted
WITH v AS (SELECT date_trunc('month', c.created_date)::DATE AS month, COUNT(DISTINCT c.customer_id) AS customers, SUM(o.net_amount) AS revenue, SUM(o.net_amount - o.cost_amount) AS margin,
             SUM(o.discounted_margin) AS discounted, SUM(CASE WHEN o.months_since_won < 12 THEN o.net_amount - o.cost_amount ELSE 0 END) AS first_year
      FROM customers c LEFT JOIN orders o USING (customer_id) WHERE c.created_date >= DATE '2023-01-01' GROUP BY 1)
SELECT month, discounted / customers AS value FROM v ORDER BY 1;

-- metric: first_year_margin
WITH v AS (SELECT date_trunc('month', c.created_date)::DATE AS month, COUNT(DISTINCT c.customer_id) AS customers, SUM(o.net_amount) AS revenue, SUM(o.net_amount - o.cost_amount) AS margin,
             SUM(o.discounted_margin) AS discounted, SUM(CASE WHEN o.months_since_won < 12 THEN o.net_amount - o.cost_amount ELSE 0 END) AS first_year
      FROM customers c LEFT JOIN orders o USING (customer_id) WHERE c.created_date >= DATE '2023-01-01' GROUP BY 1)
SELECT month, first_year / customers AS value FROM v ORDER BY 1;

-- metric: cltv_to_cac
WITH v AS (SELECT date_trunc('month', c.created_date)::DATE AS month, COUNT(DISTINCT c.customer_id) AS customers, SUM(o.net_amount) AS revenue, SUM(o.net_amount - o.cost_amount) AS margin,
             SUM(o.discounted_margin) AS discounted, SUM(CASE WHEN o.months_since_won < 12 THEN o.net_amount - o.cost_amount ELSE 0 END) AS first_year
      FROM customers c LEFT JOIN orders o USING (customer_id) WHERE c.created_date >= DATE '2023-01-01' GROUP BY 1),
s AS (SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS spend FROM marketing_spend GROUP BY 1)
SELECT month, margin / spend AS value FROM v JOIN s USING (month) ORDER BY 1;

-- metric: payback_months
WITH v AS (SELECT date_trunc('month', c.created_date)::DATE AS month, COUNT(DISTINCT c.customer_id) AS customers, SUM(o.net_amount) AS revenue, SUM(o.net_amount - o.cost_amount) AS margin,
             SUM(o.discounted_margin) AS discounted, SUM(CASE WHEN o.months_since_won < 12 THEN o.net_amount - o.cost_amount ELSE 0 END) AS first_year
      FROM customers c LEFT JOIN orders o USING (customer_id) WHERE c.created_date >= DATE '2023-01-01' GROUP BY 1),
s AS (SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS spend FROM marketing_spend GROUP BY 1)
SELECT month, 12 * spend / first_year AS value FROM v JOIN s USING (month) ORDER BY 1;

-- metric: campaign_return
WITH v AS (SELECT date_trunc('month', c.created_date)::DATE AS month, COUNT(DISTINCT c.customer_id) AS customers, SUM(o.net_amount) AS revenue, SUM(o.net_amount - o.cost_amount) AS margin,
             SUM(o.discounted_margin) AS discounted, SUM(CASE WHEN o.months_since_won < 12 THEN o.net_amount - o.cost_amount ELSE 0 END) AS first_year
      FROM customers c LEFT JOIN orders o USING (customer_id) WHERE c.created_date >= DATE '2023-01-01' GROUP BY 1),
s AS (SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS spend FROM marketing_spend GROUP BY 1)
SELECT month, margin / spend - 1 AS value FROM v JOIN s USING (month) ORDER BY 1;

-- metric: online_revenue
SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS value
FROM orders
WHERE channel = 'online'
GROUP BY 1 ORDER BY 1;

-- metric: campaign_revenue
SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS value
FROM orders
WHERE marketing_channel IN ('paid_search', 'paid_social', 'video', 'affiliate', 'email')
GROUP BY 1 ORDER BY 1;

-- metric: return_on_ad_spend
WITH s AS (SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS spend FROM marketing_spend GROUP BY 1),
r AS (SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) AS revenue FROM orders WHERE marketing_channel NOT IN ('organic', 'direct') GROUP BY 1)
SELECT month, revenue / spend AS value FROM r JOIN s USING (month) ORDER BY 1;

-- metric: planned_spend
SELECT date_trunc('month', month)::DATE AS month, SUM(planned_spend) AS value
FROM campaign_plan
GROUP BY 1 ORDER BY 1;

-- metric: budget_use
WITH s AS (SELECT date_trunc('month', spend_date)::DATE AS month, SUM(amount) AS spend FROM marketing_spend GROUP BY 1),
p AS (SELECT month, SUM(planned_spend) AS plan FROM campaign_plan GROUP BY 1)
SELECT month, spend / plan AS value FROM s JOIN p USING (month) ORDER BY 1;

-- metric: sessions
SELECT date_trunc('month', session_date)::DATE AS month, COUNT(*) AS value
FROM sessions
GROUP BY 1 ORDER BY 1;

-- metric: conversion_rate
SELECT date_trunc('month', session_date)::DATE AS month, AVG(CASE WHEN ordered THEN 1.0 ELSE 0 END) AS value
FROM sessions
GROUP BY 1 ORDER BY 1;

-- metric: product_view_rate
SELECT date_trunc('month', session_date)::DATE AS month, AVG(CASE WHEN viewed_product THEN 1.0 ELSE 0 END) AS value
FROM sessions
GROUP BY 1 ORDER BY 1;

-- metric: cart_rate
SELECT date_trunc('month', session_date)::DATE AS month, AVG(CASE WHEN added_to_cart THEN 1.0 ELSE 0 END) AS value
FROM sessions
GROUP BY 1 ORDER BY 1;

-- metric: leads
SELECT date_trunc('month', created_date)::DATE AS month, COUNT(*) AS value
FROM leads
WHERE created_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: qualified_leads
SELECT date_trunc('month', qualified_date)::DATE AS month, COUNT(*) AS value
FROM leads
WHERE qualified_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: opportunities
SELECT date_trunc('month', created_date)::DATE AS month, COUNT(*) AS value
FROM opportunities
WHERE created_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: won_deals
SELECT date_trunc('month', closed_date)::DATE AS month, COUNT(*) AS value
FROM opportunities
WHERE stage = 'won' AND closed_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: won_amount
SELECT date_trunc('month', closed_date)::DATE AS month, SUM(amount) AS value
FROM opportunities
WHERE stage = 'won' AND closed_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: win_rate
SELECT date_trunc('month', closed_date)::DATE AS month, AVG(CASE WHEN stage = 'won' THEN 1.0 ELSE 0 END) AS value
FROM opportunities
WHERE closed_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: lead_to_customer
SELECT date_trunc('month', created_date)::DATE AS month, AVG(CASE WHEN won_date IS NOT NULL THEN 1.0 ELSE 0 END) AS value
FROM leads
WHERE created_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: open_pipeline
SELECT month, (SELECT SUM(amount) FROM opportunities t WHERE t.created_date <= last_day(month) AND (t.closed_date IS NULL OR t.closed_date > last_day(month))) AS value
FROM months ORDER BY month;

-- metric: sales_quota
SELECT date_trunc('month', month)::DATE AS month, SUM(quota) AS value
FROM sales_quotas
GROUP BY 1 ORDER BY 1;

-- metric: pipeline_coverage
WITH q AS (SELECT month, SUM(quota) AS quota FROM sales_quotas GROUP BY 1)
SELECT month, (SELECT SUM(amount) FROM opportunities o WHERE o.created_date <= last_day(month) AND (o.closed_date IS NULL OR o.closed_date > last_day(month))) / quota AS value
FROM q ORDER BY 1;

-- metric: quota_attainment
WITH q AS (SELECT month, SUM(quota) AS quota FROM sales_quotas GROUP BY 1),
w AS (SELECT date_trunc('month', closed_date)::DATE AS month, SUM(amount) AS won FROM opportunities WHERE stage = 'won' GROUP BY 1)
SELECT month, won / quota AS value FROM q JOIN w USING (month) ORDER BY 1;

-- metric: lead_acceptance_time
SELECT date_trunc('month', handed_over_date)::DATE AS month, AVG(wait_hours) AS value
FROM lead_handovers
WHERE handed_over_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: lead_refusal_share
SELECT date_trunc('month', handed_over_date)::DATE AS month, AVG(CASE WHEN accepted THEN 0.0 ELSE 1 END) AS value
FROM lead_handovers
WHERE handed_over_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: average_order_value
SELECT date_trunc('month', order_date)::DATE AS month, AVG(net_amount) AS value
FROM orders GROUP BY 1 ORDER BY 1;

-- metric: list_value
SELECT date_trunc('month', order_date)::DATE AS month, SUM(list_amount) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: discount_share
SELECT date_trunc('month', order_date)::DATE AS month, 1 - SUM(net_amount) / SUM(list_amount) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: realised_price
SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) / SUM(quantity) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: units_sold
SELECT date_trunc('month', order_date)::DATE AS month, SUM(quantity) AS value
FROM order_lines
GROUP BY 1 ORDER BY 1;

-- metric: automated_send_share
SELECT date_trunc('month', send_date)::DATE AS month, SUM(automated) / SUM(sends) AS value
FROM campaign_sends
GROUP BY 1 ORDER BY 1;

-- metric: personalised_send_share
SELECT date_trunc('month', send_date)::DATE AS month, SUM(personalised) / SUM(sends) AS value
FROM campaign_sends
GROUP BY 1 ORDER BY 1;

-- metric: aided_awareness
SELECT date_trunc('month', month)::DATE AS month, SUM(aided) / SUM(respondents) AS value
FROM brand_tracker
GROUP BY 1 ORDER BY 1;

-- metric: unaided_awareness
SELECT date_trunc('month', month)::DATE AS month, SUM(unaided) / SUM(respondents) AS value
FROM brand_tracker
GROUP BY 1 ORDER BY 1;

-- metric: share_of_search
SELECT date_trunc('month', month)::DATE AS month, SUM(CASE WHEN brand = 'Tidewell' THEN searches ELSE 0 END) / SUM(searches) AS value
FROM search_interest
GROUP BY 1 ORDER BY 1;

-- metric: relative_price
SELECT date_trunc('month', month)::DATE AS month, SUM(own_list_price) / SUM(price) AS value
FROM competitor_prices
GROUP BY 1 ORDER BY 1;

-- metric: reach
SELECT date_trunc('month', spend_date)::DATE AS month, SUM(reach) AS value
FROM marketing_spend
GROUP BY 1 ORDER BY 1;

-- metric: planned_reach
SELECT date_trunc('month', month)::DATE AS month, SUM(planned_reach) AS value
FROM campaign_plan
GROUP BY 1 ORDER BY 1;

-- metric: planned_revenue
SELECT date_trunc('month', month)::DATE AS month, SUM(planned_revenue) AS value
FROM campaign_plan
GROUP BY 1 ORDER BY 1;

-- metric: planned_leads
SELECT month, SUM(planned_leads) AS value FROM campaign_plan GROUP BY 1 ORDER BY 1;

-- metric: online_order_value
SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) / COUNT(*) AS value
FROM orders WHERE channel = 'online' AND order_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;

-- metric: orders_per_session
WITH o AS (SELECT date_trunc('month', order_date)::DATE AS month, COUNT(*) AS orders FROM orders WHERE channel = 'online' GROUP BY 1),
s AS (SELECT date_trunc('month', session_date)::DATE AS month, COUNT(*) AS visits FROM sessions GROUP BY 1)
SELECT month, orders / visits AS value FROM o JOIN s USING (month) ORDER BY 1;

-- metric: visits_per_thousand_reached
WITH r AS (SELECT date_trunc('month', spend_date)::DATE AS month, SUM(reach) AS reach FROM marketing_spend GROUP BY 1),
s AS (SELECT date_trunc('month', session_date)::DATE AS month, COUNT(*) AS visits FROM sessions GROUP BY 1)
SELECT month, 1000 * visits / reach AS value FROM r JOIN s USING (month) ORDER BY 1;

-- metric: reach_per_euro
SELECT date_trunc('month', spend_date)::DATE AS month, SUM(reach) / SUM(amount) AS value
FROM marketing_spend
GROUP BY 1 ORDER BY 1;

-- metric: customers_per_lead
WITH c AS (SELECT date_trunc('month', order_date)::DATE AS month, COUNT(DISTINCT customer_id) AS customers FROM orders WHERE channel <> 'online' GROUP BY 1),
l AS (SELECT date_trunc('month', created_date)::DATE AS month, COUNT(*) AS leads FROM leads WHERE created_date >= DATE '2023-01-01' GROUP BY 1)
SELECT month, customers / leads AS value FROM c JOIN l USING (month) ORDER BY 1;

-- metric: revenue_per_business_customer
SELECT date_trunc('month', order_date)::DATE AS month, SUM(net_amount) / COUNT(DISTINCT customer_id) AS value
FROM orders WHERE channel <> 'online' AND order_date >= DATE '2023-01-01'
GROUP BY 1 ORDER BY 1;
