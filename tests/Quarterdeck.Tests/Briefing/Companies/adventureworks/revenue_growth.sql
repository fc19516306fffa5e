-- Look for: 2011 has no growth (2010 holds three days) and neither has 2014 (January only).
-- ask grain=year,quarter,month from=2010-01-01 to=2014-12-31 else=missing
WITH r AS (SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(SalesAmount)::DOUBLE AS v
           FROM (SELECT OrderDate, SalesAmount FROM FactInternetSales UNION ALL SELECT OrderDate, SalesAmount FROM FactResellerSales) GROUP BY ALL)
SELECT n.period, n.v / p.v - 1 AS revenue_growth FROM r n JOIN r p ON p.period = (n.period - INTERVAL 1 YEAR)::DATE
WHERE year(n.period) IN (2012, 2013)
-- ask grain=year by=category from=2012-01-01 to=2013-12-31 else=missing
WITH r AS (SELECT date_trunc('year', f.OrderDate)::DATE AS period, c.EnglishProductCategoryName AS category, sum(f.SalesAmount)::DOUBLE AS v
           FROM (SELECT OrderDate, ProductKey, SalesAmount FROM FactInternetSales
                 UNION ALL SELECT OrderDate, ProductKey, SalesAmount FROM FactResellerSales) f
           JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
           JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL)
SELECT n.period, n.category, n.v / p.v - 1 AS revenue_growth
FROM r n JOIN r p ON p.period = (n.period - INTERVAL 1 YEAR)::DATE AND p.category = n.category WHERE year(n.period) IN (2012, 2013)
