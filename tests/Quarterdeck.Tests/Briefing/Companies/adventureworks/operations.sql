-- ask grain=year,quarter,month
WITH l AS (SELECT ProductKey, date_trunc('$grain', MovementDate)::DATE AS period, arg_max(UnitsBalance, MovementDate) AS b FROM FactProductInventory GROUP BY ALL)
SELECT period, sum(b) AS inventory_units FROM l GROUP BY ALL
-- ask
SELECT sum(b) AS inventory_units FROM (SELECT arg_max(UnitsBalance, MovementDate) AS b FROM FactProductInventory GROUP BY ProductKey)
-- ask grain=year by=category
WITH l AS (SELECT ProductKey, date_trunc('year', MovementDate)::DATE AS period, arg_max(UnitsBalance, MovementDate) AS b FROM FactProductInventory GROUP BY ALL)
SELECT period, c.EnglishProductCategoryName AS category, sum(b) AS inventory_units FROM l JOIN DimProduct p USING (ProductKey)
LEFT JOIN DimProductSubcategory s USING (ProductSubcategoryKey) LEFT JOIN DimProductCategory c USING (ProductCategoryKey) GROUP BY ALL
-- ask grain=year,month
SELECT date_trunc('$grain', OrderDate)::DATE AS period, avg(ShipDate - OrderDate) AS days_to_ship,
       count(*) FILTER (WHERE ShipDate > DueDate)::DOUBLE / count(*) AS late_shipment_share FROM FactInternetSales GROUP BY ALL
-- ask by=country
SELECT t.SalesTerritoryCountry AS country, avg(ShipDate - OrderDate) AS days_to_ship,
       count(*) FILTER (WHERE ShipDate > DueDate)::DOUBLE / count(*) AS late_shipment_share
FROM FactInternetSales JOIN DimSalesTerritory t USING (SalesTerritoryKey) GROUP BY ALL
-- ask
SELECT count(*) AS purchase_order_lines, sum(ReceivedQty)::BIGINT AS purchase_units_received, sum(RejectedQty)::BIGINT AS purchase_units_rejected,
       sum(RejectedQty) / sum(ReceivedQty) AS purchase_rejection_share FROM PurchaseOrderDetail
-- ask grain=year,quarter,month
SELECT date_trunc('$grain', h.OrderDate)::DATE AS period, sum(d.RejectedQty) / sum(d.ReceivedQty) AS purchase_rejection_share
FROM PurchaseOrderDetail d JOIN PurchaseOrderHeader h USING (PurchaseOrderID) GROUP BY ALL
-- ask by=vendor
SELECT v.Name AS vendor, sum(d.ReceivedQty)::BIGINT AS purchase_units_received, sum(d.RejectedQty) / sum(d.ReceivedQty) AS purchase_rejection_share
FROM PurchaseOrderDetail d JOIN PurchaseOrderHeader h USING (PurchaseOrderID) JOIN Vendor v ON v.BusinessEntityID = h.VendorID GROUP BY ALL
