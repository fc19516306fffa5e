-- ask
SELECT count(*) AS repeat_customers FROM (SELECT CustomerKey FROM FactInternetSales GROUP BY ALL HAVING count(DISTINCT SalesOrderNumber) >= 2)
-- ask by=country
WITH r AS (SELECT CustomerKey FROM FactInternetSales GROUP BY ALL HAVING count(DISTINCT SalesOrderNumber) >= 2)
SELECT g.EnglishCountryRegionName AS country, count(*) AS repeat_customers
FROM r JOIN DimCustomer c USING (CustomerKey) JOIN DimGeography g USING (GeographyKey) GROUP BY ALL
-- ask
SELECT count(*) AS customers_with_other_first_purchase
FROM DimCustomer c JOIN (SELECT CustomerKey, min(OrderDate) AS first FROM FactInternetSales GROUP BY ALL) f USING (CustomerKey)
WHERE c.DateFirstPurchase <> f.first
