-- ask grain=year,quarter,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(SalesAmount) AS reseller_sales FROM FactResellerSales GROUP BY ALL
-- ask grain=fiscal_year
SELECT (date_trunc('year', OrderDate - INTERVAL 6 MONTH) + INTERVAL 6 MONTH)::DATE AS period, sum(SalesAmount) AS reseller_sales FROM FactResellerSales GROUP BY ALL
-- ask by=category
SELECT c.EnglishProductCategoryName AS category, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask by=subcategory
SELECT s.EnglishProductSubcategoryName AS subcategory, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey) GROUP BY ALL
-- ask by=territory_group
SELECT t.SalesTerritoryGroup AS territory_group, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask by=country
SELECT t.SalesTerritoryCountry AS country, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask by=promotion_type
SELECT p.EnglishPromotionType AS promotion_type, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimPromotion p USING (PromotionKey) GROUP BY ALL
-- ask by=employee
SELECT e.FirstName || ' ' || e.LastName AS employee, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimEmployee e USING (EmployeeKey) GROUP BY ALL
-- ask by=business_type
SELECT r.BusinessType AS business_type, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimReseller r USING (ResellerKey) GROUP BY ALL
-- ask grain=year by=employee
SELECT date_trunc('year', f.OrderDate)::DATE AS period, e.FirstName || ' ' || e.LastName AS employee, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimEmployee e USING (EmployeeKey) GROUP BY ALL
-- ask grain=year by=category
SELECT date_trunc('year', f.OrderDate)::DATE AS period, c.EnglishProductCategoryName AS category, sum(f.SalesAmount) AS reseller_sales
FROM FactResellerSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
