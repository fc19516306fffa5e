-- ask grain=year,quarter,month,week
SELECT date_trunc('$grain', InvoiceDate)::DATE AS period, sum(Quantity * UnitPrice) AS revenue,
       coalesce(sum(Quantity * UnitPrice) FILTER (WHERE InvoiceNo NOT LIKE 'C%' AND Quantity > 0 AND UnitPrice > 0), 0) AS gross_sales,
       coalesce(sum(Quantity * UnitPrice) FILTER (WHERE InvoiceNo LIKE 'C%'), 0) AS returns,
       coalesce(sum(Quantity * UnitPrice) FILTER (WHERE InvoiceNo NOT LIKE 'C%' AND NOT (Quantity > 0 AND UnitPrice > 0)), 0) AS adjustments
FROM online_retail GROUP BY ALL
-- ask
SELECT sum(Quantity * UnitPrice) AS revenue, sum(Quantity * UnitPrice) FILTER (WHERE InvoiceNo LIKE 'C%') AS returns,
       sum(Quantity * UnitPrice) FILTER (WHERE InvoiceNo NOT LIKE 'C%' AND Quantity > 0 AND UnitPrice > 0) AS gross_sales,
       count(*) AS line_count, count(*) FILTER (WHERE CustomerID IS NULL) AS lines_without_customer,
       sum(Quantity * UnitPrice) FILTER (WHERE CustomerID IS NULL) AS revenue_without_customer FROM online_retail
-- ask by=country
SELECT Country AS country, sum(Quantity * UnitPrice) AS revenue, coalesce(sum(Quantity * UnitPrice) FILTER (WHERE InvoiceNo LIKE 'C%'), 0) AS returns
FROM online_retail GROUP BY ALL
-- ask by=country order=revenue:desc limit=5
SELECT Country AS country, sum(Quantity * UnitPrice) AS revenue FROM online_retail GROUP BY ALL ORDER BY revenue DESC LIMIT 5
-- ask grain=month by=country from=2011-01-01 to=2011-11-30
SELECT date_trunc('month', InvoiceDate)::DATE AS period, Country AS country, sum(Quantity * UnitPrice) AS revenue FROM online_retail
WHERE InvoiceDate >= DATE '2011-01-01' AND InvoiceDate < DATE '2011-12-01' GROUP BY ALL
-- ask grain=month from=2010-12-01 to=2011-12-31 else=missing
WITH m AS (SELECT date_trunc('month', InvoiceDate)::DATE AS period, sum(Quantity * UnitPrice)::DOUBLE AS v FROM online_retail GROUP BY ALL)
SELECT n.period, n.v / p.v - 1 AS revenue_growth FROM m n JOIN m p ON p.period = (n.period - INTERVAL 1 MONTH)::DATE WHERE n.period < DATE '2011-12-01'
-- ask by=invoice where="lines.unit_price < 0"
SELECT InvoiceNo AS invoice, sum(Quantity * UnitPrice) AS bad_debt FROM online_retail WHERE UnitPrice < 0 GROUP BY ALL
