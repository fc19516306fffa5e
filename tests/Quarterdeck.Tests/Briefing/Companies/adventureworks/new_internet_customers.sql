-- ask grain=year,quarter,month
WITH f AS (SELECT CustomerKey, min(OrderDate) AS first FROM FactInternetSales GROUP BY ALL)
SELECT date_trunc('$grain', first)::DATE AS period, count(*) AS new_internet_customers FROM f GROUP BY ALL
-- ask grain=year by=country
WITH f AS (SELECT CustomerKey, min(OrderDate) AS first FROM FactInternetSales GROUP BY ALL)
SELECT date_trunc('year', f.first)::DATE AS period, g.EnglishCountryRegionName AS country, count(*) AS new_internet_customers
FROM f JOIN DimCustomer c USING (CustomerKey) JOIN DimGeography g USING (GeographyKey) GROUP BY ALL
