-- A model is new while its first sale in either channel lies after the period's end less 18 months.
-- ask grain=year,quarter,month from=2010-12-01 to=2014-01-31
WITH s AS (SELECT ModelName, min(OrderDate) AS first FROM (SELECT ProductKey, OrderDate FROM FactInternetSales
             UNION ALL SELECT ProductKey, OrderDate FROM FactResellerSales) JOIN DimProduct USING (ProductKey) GROUP BY ALL),
     l AS (SELECT date_trunc('$grain', f.OrderDate)::DATE AS period, f.SalesAmount, s.first
           FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN s USING (ModelName))
SELECT period, coalesce(sum(SalesAmount) FILTER (WHERE first > period + INTERVAL 1 $grain - INTERVAL 1 DAY - INTERVAL 18 MONTH), 0)::DOUBLE
       / sum(SalesAmount)::DOUBLE AS new_product_share FROM l GROUP BY ALL
-- ask grain=year by=category from=2013-01-01 to=2013-12-31
WITH s AS (SELECT ModelName, min(OrderDate) AS first FROM (SELECT ProductKey, OrderDate FROM FactInternetSales
             UNION ALL SELECT ProductKey, OrderDate FROM FactResellerSales) JOIN DimProduct USING (ProductKey) GROUP BY ALL)
SELECT DATE '2013-01-01' AS period, c.EnglishProductCategoryName AS category,
       coalesce(sum(f.SalesAmount) FILTER (WHERE s.first > DATE '2012-06-30'), 0)::DOUBLE / sum(f.SalesAmount)::DOUBLE AS new_product_share
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN s USING (ModelName) JOIN DimProductSubcategory u USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) WHERE year(f.OrderDate) = 2013 GROUP BY ALL
