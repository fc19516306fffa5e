-- ask grain=year,quarter,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period, count(DISTINCT SalesOrderNumber) AS internet_orders,
       sum(SalesAmount)::DOUBLE / count(DISTINCT SalesOrderNumber) AS internet_average_order_value
FROM FactInternetSales GROUP BY ALL
-- ask
SELECT count(DISTINCT SalesOrderNumber) AS internet_orders, sum(SalesAmount)::DOUBLE / count(DISTINCT SalesOrderNumber) AS internet_average_order_value
FROM FactInternetSales
-- ask by=country
SELECT t.SalesTerritoryCountry AS country, count(DISTINCT f.SalesOrderNumber) AS internet_orders,
       sum(f.SalesAmount)::DOUBLE / count(DISTINCT f.SalesOrderNumber) AS internet_average_order_value
FROM FactInternetSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask by=category
SELECT c.EnglishProductCategoryName AS category, count(DISTINCT f.SalesOrderNumber) AS internet_orders,
       sum(f.SalesAmount)::DOUBLE / count(DISTINCT f.SalesOrderNumber) AS internet_average_order_value
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
