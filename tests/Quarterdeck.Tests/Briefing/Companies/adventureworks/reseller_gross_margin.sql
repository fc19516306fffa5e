-- ask grain=year,quarter,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period,
       (sum(SalesAmount) - sum(TotalProductCost))::DOUBLE / sum(SalesAmount)::DOUBLE AS reseller_gross_margin
FROM FactResellerSales GROUP BY ALL
-- ask by=category
SELECT c.EnglishProductCategoryName AS category, (sum(SalesAmount) - sum(TotalProductCost))::DOUBLE / sum(SalesAmount)::DOUBLE AS reseller_gross_margin
FROM FactResellerSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask grain=year by=territory_group
SELECT date_trunc('year', OrderDate)::DATE AS period, t.SalesTerritoryGroup AS territory_group,
       (sum(SalesAmount) - sum(TotalProductCost))::DOUBLE / sum(SalesAmount)::DOUBLE AS reseller_gross_margin
FROM FactResellerSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
