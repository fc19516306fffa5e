-- ask
SELECT (SELECT count(*) FROM Employees) AS employees, count(DISTINCT TerritoryID) AS territories_served FROM EmployeeTerritories
-- ask grain=year
SELECT date_trunc('year', HireDate)::DATE AS period, count(*) AS hires FROM Employees GROUP BY ALL
-- ask by=employees.manager.employee
SELECT m.FirstName || ' ' || m.LastName AS "employees.manager.employee", count(*) AS employees FROM Employees e LEFT JOIN Employees m ON m.EmployeeID = e.ReportsTo GROUP BY ALL
-- ask by=employee,title where="employees.manager_id IS NULL"
SELECT FirstName || ' ' || LastName AS employee, Title AS title, count(*) AS employees FROM Employees WHERE ReportsTo IS NULL GROUP BY ALL
-- ask by=region
SELECT trim(RegionDescription) AS region, count(DISTINCT TerritoryID) AS territories_served FROM EmployeeTerritories JOIN Territories USING (TerritoryID) JOIN Region USING (RegionID) GROUP BY ALL
