-- ask grain=year,quarter,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(SalesAmount) AS revenue
FROM (SELECT OrderDate, SalesAmount FROM FactInternetSales UNION ALL SELECT OrderDate, SalesAmount FROM FactResellerSales) GROUP BY ALL
-- ask grain=fiscal_year
SELECT (date_trunc('year', OrderDate - INTERVAL 6 MONTH) + INTERVAL 6 MONTH)::DATE AS period, sum(SalesAmount) AS revenue
FROM (SELECT OrderDate, SalesAmount FROM FactInternetSales UNION ALL SELECT OrderDate, SalesAmount FROM FactResellerSales) GROUP BY ALL
-- ask
SELECT (SELECT sum(SalesAmount) FROM FactInternetSales) + (SELECT sum(SalesAmount) FROM FactResellerSales) AS revenue
-- ask by=category
SELECT c.EnglishProductCategoryName AS category, sum(f.SalesAmount) AS revenue
FROM (SELECT ProductKey, SalesAmount FROM FactInternetSales UNION ALL SELECT ProductKey, SalesAmount FROM FactResellerSales) f
JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask by=subcategory
SELECT s.EnglishProductSubcategoryName AS subcategory, sum(f.SalesAmount) AS revenue
FROM (SELECT ProductKey, SalesAmount FROM FactInternetSales UNION ALL SELECT ProductKey, SalesAmount FROM FactResellerSales) f
JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey) GROUP BY ALL
-- ask grain=year by=country
SELECT date_trunc('year', f.OrderDate)::DATE AS period, t.SalesTerritoryCountry AS country, sum(f.SalesAmount) AS revenue
FROM (SELECT OrderDate, SalesTerritoryKey, SalesAmount FROM FactInternetSales
      UNION ALL SELECT OrderDate, SalesTerritoryKey, SalesAmount FROM FactResellerSales) f
JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask by=territory_group
SELECT t.SalesTerritoryGroup AS territory_group, sum(f.SalesAmount) AS revenue
FROM (SELECT SalesTerritoryKey, SalesAmount FROM FactInternetSales UNION ALL SELECT SalesTerritoryKey, SalesAmount FROM FactResellerSales) f
JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
