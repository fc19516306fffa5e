-- ask grain=year,quarter,month,day
SELECT date_trunc('$grain', OrderDate)::DATE AS period, count(*) AS orders, count(DISTINCT CustomerID) AS active_customers, sum(Freight::DECIMAL(19,4)) AS freight FROM Orders GROUP BY ALL
-- ask
SELECT count(*) AS orders, count(DISTINCT CustomerID) AS active_customers, count(DISTINCT EmployeeID) AS selling_employees, sum(Freight::DECIMAL(19,4)) AS freight,
       count(*) FILTER (WHERE ShippedDate > RequiredDate) AS late_orders, count(*) FILTER (WHERE ShippedDate IS NULL) AS unshipped_orders, count(ShippedDate) AS shipped_orders,
       count(*) FILTER (WHERE ShippedDate > RequiredDate)::DOUBLE / count(ShippedDate) AS late_order_share,
       count(*) FILTER (WHERE ShippedDate <= RequiredDate)::DOUBLE / count(ShippedDate) AS on_time_shipment,
       sum(date_diff('day', OrderDate, ShippedDate))::DOUBLE / count(ShippedDate) AS days_to_ship FROM Orders
-- ask grain=year
SELECT date_trunc('year', OrderDate)::DATE AS period, count(*) FILTER (WHERE ShippedDate > RequiredDate) AS late_orders, count(*) FILTER (WHERE ShippedDate IS NULL) AS unshipped_orders,
       count(*) FILTER (WHERE ShippedDate <= RequiredDate)::DOUBLE / count(ShippedDate) AS on_time_shipment,
       avg(date_diff('day', OrderDate, ShippedDate)) AS days_to_ship FROM Orders GROUP BY ALL
-- ask by=shipper
SELECT CompanyName AS shipper, count(*) AS orders, sum(Freight::DECIMAL(19,4)) AS freight, count(*) FILTER (WHERE ShippedDate > RequiredDate) AS late_orders,
       avg(date_diff('day', OrderDate, ShippedDate)) AS days_to_ship FROM Orders JOIN Shippers ON ShipperID = ShipVia GROUP BY ALL
-- ask by=employee
SELECT FirstName || ' ' || LastName AS employee, count(*) AS orders, count(*) FILTER (WHERE ShippedDate > RequiredDate) AS late_orders FROM Orders JOIN Employees USING (EmployeeID) GROUP BY ALL
-- ask by=city
SELECT ShipCity AS city, count(*) AS orders FROM Orders GROUP BY ALL
-- ask grain=year,month
WITH v AS (SELECT OrderID, sum(UnitPrice * Quantity * (1 - Discount)) AS v FROM OrderDetails GROUP BY ALL)
SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(v) / count(*) AS average_order_value, sum(Freight) / sum(v) AS freight_share FROM Orders JOIN v USING (OrderID) GROUP BY ALL
-- ask
SELECT (SELECT sum(UnitPrice * Quantity * (1 - Discount)) FROM OrderDetails) / count(*) AS average_order_value FROM Orders
