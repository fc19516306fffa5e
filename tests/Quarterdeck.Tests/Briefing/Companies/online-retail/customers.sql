-- ask grain=year,quarter,month
SELECT date_trunc('$grain', InvoiceDate)::DATE AS period, count(DISTINCT CustomerID) AS customers,
       count(DISTINCT CustomerID) FILTER (WHERE InvoiceNo NOT LIKE 'C%') AS buying_customers FROM online_retail GROUP BY ALL
-- ask
SELECT count(DISTINCT CustomerID) AS customers, count(DISTINCT CustomerID) FILTER (WHERE InvoiceNo NOT LIKE 'C%') AS buying_customers FROM online_retail
-- ask by=country
SELECT Country AS country, count(DISTINCT CustomerID) AS customers,
       count(DISTINCT CustomerID) FILTER (WHERE InvoiceNo NOT LIKE 'C%') AS buying_customers FROM online_retail GROUP BY ALL
-- ask grain=year,quarter,month
WITH f AS (SELECT CustomerID, min(InvoiceDate) AS first FROM online_retail WHERE CustomerID IS NOT NULL AND InvoiceNo NOT LIKE 'C%' GROUP BY ALL)
SELECT date_trunc('$grain', first)::DATE AS period, count(*) AS new_customers FROM f GROUP BY ALL
-- ask
WITH n AS (SELECT CustomerID, count(DISTINCT InvoiceNo) AS k FROM online_retail WHERE CustomerID IS NOT NULL AND InvoiceNo NOT LIKE 'C%' GROUP BY ALL)
SELECT count(*) FILTER (WHERE k >= 2) AS repeat_customers, count(*) FILTER (WHERE k >= 2)::DOUBLE / count(*) AS repeat_customer_share FROM n
-- ask grain=month to=2011-11-30
WITH c AS (SELECT DISTINCT date_trunc('month', InvoiceDate)::DATE AS period, CustomerID FROM online_retail WHERE CustomerID IS NOT NULL AND InvoiceNo NOT LIKE 'C%')
SELECT a.period, count(b.CustomerID) AS retained_customers, count(b.CustomerID)::DOUBLE / count(*) AS retention
FROM c a LEFT JOIN c b ON b.CustomerID = a.CustomerID AND b.period = (a.period + INTERVAL 1 MONTH)::DATE WHERE a.period < DATE '2011-12-01' GROUP BY ALL
