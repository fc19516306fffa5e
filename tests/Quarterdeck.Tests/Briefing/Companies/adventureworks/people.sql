-- Look for: 296 rows are 290 people; a superseded position is neither a leaver nor a second head.
-- ask
SELECT count(*) AS positions, count(DISTINCT EmployeeNationalIDAlternateKey) AS persons, count(*) FILTER (WHERE Status = 'Current') AS current_positions FROM DimEmployee
-- ask
SELECT count(DISTINCT EmployeeNationalIDAlternateKey) AS headcount FROM DimEmployee WHERE EndDate IS NULL
-- ask by=department
SELECT DepartmentName AS department, count(DISTINCT EmployeeNationalIDAlternateKey) AS headcount FROM DimEmployee WHERE EndDate IS NULL GROUP BY ALL
-- ask where="employees.manager_id = 112"
SELECT count(*) FILTER (WHERE Status = 'Current') AS current_positions FROM DimEmployee WHERE ParentEmployeeKey = 112
-- ask grain=year,quarter,month from=2006-01-01 to=2013-12-31
WITH p AS (SELECT d::DATE AS period, (d + INTERVAL 1 $grain - INTERVAL 1 DAY)::DATE AS last
           FROM range(TIMESTAMP '2006-01-01', TIMESTAMP '2014-01-01', INTERVAL 1 $grain) t(d))
SELECT period, count(DISTINCT e.EmployeeNationalIDAlternateKey) AS headcount
FROM p LEFT JOIN DimEmployee e ON e.StartDate <= p.last AND (e.EndDate IS NULL OR e.EndDate >= p.last) GROUP BY ALL
-- ask grain=year,quarter,month from=2006-01-01 to=2013-12-31
SELECT date_trunc('$grain', HireDate)::DATE AS period, count(DISTINCT EmployeeNationalIDAlternateKey) AS hires FROM DimEmployee GROUP BY ALL
-- ask grain=year by=department from=2006-01-01 to=2013-12-31
SELECT date_trunc('year', HireDate)::DATE AS period, DepartmentName AS department, count(DISTINCT EmployeeNationalIDAlternateKey) AS hires FROM DimEmployee GROUP BY ALL
-- ask grain=year from=2006-01-01 to=2013-12-31
WITH l AS (SELECT max(EndDate) AS d FROM DimEmployee GROUP BY EmployeeNationalIDAlternateKey HAVING count(*) FILTER (WHERE EndDate IS NULL) = 0)
SELECT make_date(y, 1, 1) AS period, (SELECT count(*) FROM l WHERE year(d) = y) AS leavers, 0.0::DOUBLE * y AS employee_turnover FROM range(2006, 2014) t(y)
