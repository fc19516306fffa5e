-- ask grain=month by=country from=2011-01-01 to=2011-11-30 totals=yes
SELECT date_trunc('month', InvoiceDate)::DATE AS period, Country AS country, count(DISTINCT CustomerID) AS customers,
       count(DISTINCT CustomerID) FILTER (WHERE InvoiceNo NOT LIKE 'C%') AS buying_customers, count(*) AS line_count
FROM online_retail WHERE InvoiceDate >= '2011-01-01' AND InvoiceDate < '2011-12-01' GROUP BY ROLLUP (period, country)
-- ask grain=week from=2011-09-05 to=2011-11-27 compare=prior_week totals=yes
WITH n AS (SELECT date_trunc('week', InvoiceDate)::DATE AS period, count(DISTINCT CustomerID) AS c FROM online_retail WHERE InvoiceDate >= '2011-09-05' AND InvoiceDate < '2011-11-28' GROUP BY ROLLUP (period)),
     p AS (SELECT (date_trunc('week', InvoiceDate) + INTERVAL 7 DAY)::DATE AS period, count(DISTINCT CustomerID) AS c FROM online_retail WHERE InvoiceDate >= '2011-08-29' AND InvoiceDate < '2011-11-21' GROUP BY ROLLUP (period))
SELECT n.period, n.c AS customers, p.c AS "customers@prior_week", n.c - p.c AS "customers@prior_week.change", (n.c - p.c)::DOUBLE / p.c AS "customers@prior_week.change_pct"
FROM n JOIN p ON n.period IS NOT DISTINCT FROM p.period
-- ask grain=day from=2011-11-01 to=2011-11-20 to_date=month compare=prior_month
WITH d AS (SELECT unnest(generate_series(DATE '2011-11-01', DATE '2011-11-20', INTERVAL 1 DAY))::DATE AS period)
SELECT period, count(DISTINCT CustomerID) FILTER (WHERE InvoiceDate::DATE = period) AS customers, count(DISTINCT CustomerID) FILTER (WHERE InvoiceDate >= '2011-11-01') AS "customers@month_to_date",
       count(DISTINCT CustomerID) FILTER (WHERE InvoiceDate < '2011-11-01') AS "customers@month_to_date.prior_month"
FROM d JOIN online_retail ON (InvoiceDate >= '2011-11-01' AND InvoiceDate::DATE <= period) OR (InvoiceDate >= '2011-10-01' AND InvoiceDate::DATE <= period - INTERVAL 1 MONTH) GROUP BY ALL
