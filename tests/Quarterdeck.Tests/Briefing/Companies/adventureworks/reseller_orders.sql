-- ask grain=year,quarter,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period, count(DISTINCT SalesOrderNumber) AS reseller_orders,
       count(DISTINCT ResellerKey) AS active_resellers, sum(DiscountAmount::DECIMAL(19,4)) AS reseller_discount,
       sum(DiscountAmount) / sum(ExtendedAmount)::DOUBLE AS reseller_discount_share
FROM FactResellerSales GROUP BY ALL
-- ask
SELECT count(DISTINCT SalesOrderNumber) AS reseller_orders, count(DISTINCT ResellerKey) AS active_resellers,
       sum(DiscountAmount::DECIMAL(19,4)) AS reseller_discount FROM FactResellerSales
-- ask by=employee
SELECT e.FirstName || ' ' || e.LastName AS employee, count(DISTINCT SalesOrderNumber) AS reseller_orders,
       count(DISTINCT ResellerKey) AS active_resellers, sum(DiscountAmount::DECIMAL(19,4)) AS reseller_discount
FROM FactResellerSales f JOIN DimEmployee e USING (EmployeeKey) GROUP BY ALL
-- ask by=country
SELECT t.SalesTerritoryCountry AS country, count(DISTINCT SalesOrderNumber) AS reseller_orders,
       count(DISTINCT ResellerKey) AS active_resellers, sum(DiscountAmount::DECIMAL(19,4)) AS reseller_discount
FROM FactResellerSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask by=promotion_type
SELECT p.EnglishPromotionType AS promotion_type, count(DISTINCT SalesOrderNumber) AS reseller_orders,
       count(DISTINCT ResellerKey) AS active_resellers, sum(DiscountAmount::DECIMAL(19,4)) AS reseller_discount
FROM FactResellerSales f JOIN DimPromotion p USING (PromotionKey) GROUP BY ALL
-- ask grain=year by=category
SELECT date_trunc('year', OrderDate)::DATE AS period, c.EnglishProductCategoryName AS category, count(DISTINCT SalesOrderNumber) AS reseller_orders,
       sum(DiscountAmount::DECIMAL(19,4)) AS reseller_discount
FROM FactResellerSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
