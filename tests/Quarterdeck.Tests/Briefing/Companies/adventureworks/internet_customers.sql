-- Look for: a customer is counted once in each period, so quarters do not add up to the year.
-- ask grain=year,quarter,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period, count(DISTINCT CustomerKey) AS internet_customers FROM FactInternetSales GROUP BY ALL
-- ask
SELECT count(DISTINCT CustomerKey) AS internet_customers FROM FactInternetSales
-- ask by=category
SELECT c.EnglishProductCategoryName AS category, count(DISTINCT f.CustomerKey) AS internet_customers
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask grain=year by=country
SELECT date_trunc('year', f.OrderDate)::DATE AS period, t.SalesTerritoryCountry AS country, count(DISTINCT f.CustomerKey) AS internet_customers
FROM FactInternetSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
