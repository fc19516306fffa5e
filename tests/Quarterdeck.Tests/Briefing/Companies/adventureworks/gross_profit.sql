-- ask grain=year,quarter,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(SalesAmount - TotalProductCost) AS gross_profit
FROM (SELECT OrderDate, SalesAmount, TotalProductCost FROM FactInternetSales
      UNION ALL SELECT OrderDate, SalesAmount, TotalProductCost FROM FactResellerSales) GROUP BY ALL
-- ask by=category
SELECT c.EnglishProductCategoryName AS category, sum(f.SalesAmount - f.TotalProductCost) AS gross_profit
FROM (SELECT ProductKey, SalesAmount, TotalProductCost FROM FactInternetSales
      UNION ALL SELECT ProductKey, SalesAmount, TotalProductCost FROM FactResellerSales) f
JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask grain=year by=territory_group
SELECT date_trunc('year', f.OrderDate)::DATE AS period, t.SalesTerritoryGroup AS territory_group, sum(f.SalesAmount - f.TotalProductCost) AS gross_profit
FROM (SELECT OrderDate, SalesTerritoryKey, SalesAmount, TotalProductCost FROM FactInternetSales
      UNION ALL SELECT OrderDate, SalesTerritoryKey, SalesAmount, TotalProductCost FROM FactResellerSales) f
JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
