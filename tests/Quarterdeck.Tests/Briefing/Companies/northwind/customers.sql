-- ask
WITH n AS (SELECT CustomerID, count(*) AS k FROM Orders GROUP BY ALL)
SELECT (SELECT count(*) FROM Customers) AS customers_on_record, count(*) FILTER (WHERE k >= 2) AS repeat_customers FROM n
-- ask grain=year,month
WITH f AS (SELECT CustomerID, min(OrderDate) AS first FROM Orders GROUP BY ALL)
SELECT date_trunc('$grain', first)::DATE AS period, count(*) AS new_customers FROM f GROUP BY ALL
-- ask by=customer_country
SELECT Country AS customer_country, count(*) AS customers_on_record FROM Customers GROUP BY ALL
-- ask grain=month from=1997-01-01 to=1997-12-31
WITH c AS (SELECT DISTINCT date_trunc('month', OrderDate)::DATE AS m, CustomerID FROM Orders)
SELECT (a.m + INTERVAL 1 MONTH)::DATE AS period, count(b.CustomerID)::DOUBLE / count(*) AS customer_retention
FROM c a LEFT JOIN c b ON b.CustomerID = a.CustomerID AND b.m = (a.m + INTERVAL 1 MONTH)::DATE WHERE a.m >= '1996-12-01' AND a.m < '1997-12-01' GROUP BY ALL
