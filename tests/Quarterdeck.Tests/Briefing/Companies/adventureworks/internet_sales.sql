-- ask grain=year,quarter,month,week
SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(SalesAmount) AS internet_sales FROM FactInternetSales GROUP BY ALL
-- ask grain=fiscal_year
SELECT (date_trunc('year', OrderDate - INTERVAL 6 MONTH) + INTERVAL 6 MONTH)::DATE AS period, sum(SalesAmount) AS internet_sales FROM FactInternetSales GROUP BY ALL
-- ask grain=fiscal_quarter
SELECT date_trunc('quarter', OrderDate)::DATE AS period, sum(SalesAmount) AS internet_sales FROM FactInternetSales GROUP BY ALL
-- ask
SELECT sum(SalesAmount) AS internet_sales FROM FactInternetSales
-- ask by=category
SELECT c.EnglishProductCategoryName AS category, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask by=subcategory
SELECT s.EnglishProductSubcategoryName AS subcategory, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey) GROUP BY ALL
-- ask by=territory_group
SELECT t.SalesTerritoryGroup AS territory_group, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask by=country
SELECT t.SalesTerritoryCountry AS country, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask by=promotion_type
SELECT p.EnglishPromotionType AS promotion_type, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimPromotion p USING (PromotionKey) GROUP BY ALL
-- ask grain=year by=category
SELECT date_trunc('year', f.OrderDate)::DATE AS period, c.EnglishProductCategoryName AS category, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask grain=quarter by=country
SELECT date_trunc('quarter', f.OrderDate)::DATE AS period, t.SalesTerritoryCountry AS country, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask grain=month by=category where="territory_group = 'Europe'" from=2013-01-01 to=2013-12-31
SELECT date_trunc('month', f.OrderDate)::DATE AS period, c.EnglishProductCategoryName AS category, sum(f.SalesAmount) AS internet_sales
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) JOIN DimSalesTerritory t ON t.SalesTerritoryKey = f.SalesTerritoryKey
WHERE t.SalesTerritoryGroup = 'Europe' AND year(f.OrderDate) = 2013 GROUP BY ALL
