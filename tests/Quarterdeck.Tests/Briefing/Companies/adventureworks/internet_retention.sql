-- Look for: the count is booked to the earlier period; the last one, 2014, has no later period in the data.
-- ask grain=year,quarter,month to=2013-12-31
WITH c AS (SELECT DISTINCT date_trunc('$grain', OrderDate)::DATE AS period, CustomerKey FROM FactInternetSales)
SELECT a.period, count(b.CustomerKey) AS internet_retained_customers, count(b.CustomerKey)::DOUBLE / count(*) AS internet_retention
FROM c a LEFT JOIN c b ON b.CustomerKey = a.CustomerKey AND b.period = (a.period + INTERVAL 1 $grain)::DATE
WHERE a.period < DATE '2014-01-01' GROUP BY ALL
-- ask grain=year by=country to=2013-12-31
WITH c AS (SELECT DISTINCT date_trunc('year', OrderDate)::DATE AS period, CustomerKey, SalesTerritoryCountry AS country
           FROM FactInternetSales JOIN DimSalesTerritory USING (SalesTerritoryKey))
SELECT a.period, a.country, count(b.CustomerKey) AS internet_retained_customers, count(b.CustomerKey)::DOUBLE / count(*) AS internet_retention
FROM c a LEFT JOIN c b ON b.CustomerKey = a.CustomerKey AND b.country = a.country AND b.period = (a.period + INTERVAL 1 YEAR)::DATE
WHERE a.period < DATE '2014-01-01' GROUP BY ALL
