-- ask
SELECT count(*) AS products, count(*) FILTER (WHERE Discontinued = 1) AS discontinued_products, sum(UnitsInStock) AS units_in_stock, sum(UnitsOnOrder) AS units_on_order,
       sum(UnitPrice::DECIMAL(19,4) * UnitsInStock) AS stock_at_list_price,
       count(*) FILTER (WHERE Discontinued = 0 AND UnitsInStock + UnitsOnOrder <= ReorderLevel) AS products_to_reorder,
       count(*) FILTER (WHERE Discontinued = 0 AND UnitsInStock <= ReorderLevel) AS products_below_reorder_level FROM Products
-- ask by=category
SELECT CategoryName AS category, count(*) AS products, sum(UnitPrice::DECIMAL(19,4) * UnitsInStock) AS stock_at_list_price FROM Products JOIN Categories USING (CategoryID) GROUP BY ALL
-- ask by=supplier_country
SELECT Country AS supplier_country, count(*) AS products FROM Products JOIN Suppliers USING (SupplierID) GROUP BY ALL
