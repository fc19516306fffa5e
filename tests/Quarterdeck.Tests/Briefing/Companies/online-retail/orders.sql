-- ask grain=year,quarter,month
SELECT date_trunc('$grain', InvoiceDate)::DATE AS period, count(DISTINCT InvoiceNo) AS orders,
       sum(Quantity * UnitPrice)::DOUBLE / count(DISTINCT InvoiceNo) AS average_order_value
FROM online_retail WHERE InvoiceNo NOT LIKE 'C%' AND Quantity > 0 AND UnitPrice > 0 GROUP BY ALL
-- ask
SELECT count(DISTINCT InvoiceNo) AS orders, sum(Quantity * UnitPrice)::DOUBLE / count(DISTINCT InvoiceNo) AS average_order_value
FROM online_retail WHERE InvoiceNo NOT LIKE 'C%' AND Quantity > 0 AND UnitPrice > 0
-- ask by=country
SELECT Country AS country, count(DISTINCT InvoiceNo) AS orders, sum(Quantity * UnitPrice)::DOUBLE / count(DISTINCT InvoiceNo) AS average_order_value
FROM online_retail WHERE InvoiceNo NOT LIKE 'C%' AND Quantity > 0 AND UnitPrice > 0 GROUP BY ALL
-- ask grain=month
SELECT date_trunc('month', InvoiceDate)::DATE AS period, count(DISTINCT InvoiceNo) AS cancellations FROM online_retail WHERE InvoiceNo LIKE 'C%' GROUP BY ALL
