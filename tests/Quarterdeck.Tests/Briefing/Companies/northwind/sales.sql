-- ask grain=year,quarter,month,week
SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue,
       sum(UnitPrice::DECIMAL(19,4) * Quantity) AS gross_sales, count(*) AS order_lines, sum(Quantity) AS units_sold
FROM OrderDetails JOIN Orders USING (OrderID) GROUP BY ALL
-- ask
SELECT sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue, sum(UnitPrice::DECIMAL(19,4) * Quantity) AS gross_sales,
       sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * Discount::DECIMAL(9,4) AS DECIMAL(19,4))) AS discount,
       sum(UnitPrice * Quantity * Discount) / sum(UnitPrice * Quantity) AS discount_share, count(*) AS order_lines, sum(Quantity) AS units_sold FROM OrderDetails
-- ask by=category
SELECT CategoryName AS category, sum(CAST(l.UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue,
       sum(Quantity) AS units_sold, count(*) AS order_lines, count(DISTINCT OrderID) AS orders
FROM OrderDetails l JOIN Products p USING (ProductID) JOIN Categories c USING (CategoryID) GROUP BY ALL
-- ask by=product
SELECT ProductName AS product, sum(CAST(l.UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue, sum(Quantity) AS units_sold
FROM OrderDetails l JOIN Products p USING (ProductID) GROUP BY ALL
-- ask by=supplier
SELECT CompanyName AS supplier, sum(CAST(l.UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue
FROM OrderDetails l JOIN Products p USING (ProductID) JOIN Suppliers s USING (SupplierID) GROUP BY ALL
-- ask by=supplier_country
SELECT Country AS supplier_country, sum(CAST(l.UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue
FROM OrderDetails l JOIN Products p USING (ProductID) JOIN Suppliers s USING (SupplierID) GROUP BY ALL
-- ask by=employee
SELECT FirstName || ' ' || LastName AS employee, sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue, count(DISTINCT OrderID) AS orders
FROM OrderDetails JOIN Orders USING (OrderID) JOIN Employees USING (EmployeeID) GROUP BY ALL
-- ask by=title
SELECT Title AS title, sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue
FROM OrderDetails JOIN Orders USING (OrderID) JOIN Employees USING (EmployeeID) GROUP BY ALL
-- ask by=country
SELECT ShipCountry AS country, sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue, count(DISTINCT OrderID) AS orders
FROM OrderDetails JOIN Orders USING (OrderID) GROUP BY ALL
-- ask by=customer
SELECT CompanyName AS customer, sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue, count(DISTINCT OrderID) AS orders
FROM OrderDetails JOIN Orders o USING (OrderID) JOIN Customers c USING (CustomerID) GROUP BY ALL
-- ask by=customer_country
SELECT Country AS customer_country, sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue
FROM OrderDetails JOIN Orders o USING (OrderID) JOIN Customers c USING (CustomerID) GROUP BY ALL
-- ask by=shipper
SELECT CompanyName AS shipper, sum(CAST(UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue, count(DISTINCT OrderID) AS orders
FROM OrderDetails JOIN Orders USING (OrderID) JOIN Shippers ON ShipperID = ShipVia GROUP BY ALL
-- ask grain=year from=1998-01-01 to=1998-04-30
WITH n AS (SELECT OrderDate AS d, UnitPrice * Quantity * (1 - Discount) AS v FROM OrderDetails JOIN Orders USING (OrderID))
SELECT DATE '1998-01-01' AS period, sum(v) FILTER (WHERE d >= '1998-01-01' AND d <= '1998-04-30') / sum(v) FILTER (WHERE d >= '1997-01-01' AND d <= '1997-04-30') - 1 AS revenue_growth FROM n
-- ask grain=month from=1997-08-01 to=1998-04-30
WITH m AS (SELECT date_trunc('month', OrderDate)::DATE AS period, sum(UnitPrice * Quantity * (1 - Discount)) AS v FROM OrderDetails JOIN Orders USING (OrderID) GROUP BY ALL)
SELECT n.period, n.v / p.v - 1 AS revenue_growth FROM m n JOIN m p ON p.period = (n.period - INTERVAL 1 YEAR)::DATE WHERE n.period BETWEEN '1997-08-01' AND '1998-04-30'
-- ask grain=month by=category from=1997-01-01 to=1997-12-31
SELECT date_trunc('month', OrderDate)::DATE AS period, CategoryName AS category, sum(CAST(l.UnitPrice::DECIMAL(19,4) * Quantity * (1 - Discount::DECIMAL(9,4)) AS DECIMAL(19,4))) AS revenue
FROM OrderDetails l JOIN Orders USING (OrderID) JOIN Products p USING (ProductID) JOIN Categories c USING (CategoryID) WHERE OrderDate >= '1997-01-01' AND OrderDate < '1998-01-01' GROUP BY ALL
