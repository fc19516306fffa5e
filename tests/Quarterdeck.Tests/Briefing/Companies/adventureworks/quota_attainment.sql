-- Look for: the quotas dated 1 July 2011 count in the second quarter of 2011; the fourth quarter of 2013 has none.
-- ask grain=year
SELECT make_date(CalendarYear, 1, 1) AS period, sum(SalesAmountQuota) AS sales_quota FROM FactSalesQuota GROUP BY ALL
-- ask grain=quarter
SELECT make_date(CalendarYear, CASE WHEN DateKey = 20110701 THEN 4 ELSE 3 * CalendarQuarter - 2 END, 1) AS period,
       sum(SalesAmountQuota) AS sales_quota FROM FactSalesQuota GROUP BY ALL
-- ask grain=year by=employee
SELECT make_date(q.CalendarYear, 1, 1) AS period, e.FirstName || ' ' || e.LastName AS employee, sum(q.SalesAmountQuota) AS sales_quota
FROM FactSalesQuota q JOIN DimEmployee e USING (EmployeeKey) GROUP BY ALL
-- ask grain=year
WITH s AS (SELECT year(OrderDate) AS y, sum(SalesAmount)::DOUBLE AS v FROM FactResellerSales GROUP BY ALL),
     q AS (SELECT CalendarYear AS y, sum(SalesAmountQuota)::DOUBLE AS v FROM FactSalesQuota GROUP BY ALL)
SELECT make_date(y, 1, 1) AS period, s.v / q.v AS quota_attainment FROM s JOIN q USING (y)
-- ask grain=quarter
WITH s AS (SELECT date_trunc('quarter', OrderDate)::DATE AS period, sum(SalesAmount)::DOUBLE AS v FROM FactResellerSales GROUP BY ALL),
     q AS (SELECT make_date(CalendarYear, CASE WHEN DateKey = 20110701 THEN 4 ELSE 3 * CalendarQuarter - 2 END, 1) AS period,
                  sum(SalesAmountQuota)::DOUBLE AS v FROM FactSalesQuota GROUP BY ALL)
SELECT period, s.v / q.v AS quota_attainment, s.v / q.v AS quota_attainment_like_for_like FROM s JOIN q USING (period)
-- ask grain=year
WITH s AS (SELECT date_trunc('quarter', OrderDate)::DATE AS q, sum(SalesAmount)::DOUBLE AS v FROM FactResellerSales GROUP BY ALL),
     q AS (SELECT make_date(CalendarYear, CASE WHEN DateKey = 20110701 THEN 4 ELSE 3 * CalendarQuarter - 2 END, 1) AS q,
                  sum(SalesAmountQuota)::DOUBLE AS v FROM FactSalesQuota GROUP BY ALL)
SELECT date_trunc('year', q)::DATE AS period, sum(s.v) / sum(q.v) AS quota_attainment_like_for_like FROM s JOIN q USING (q) GROUP BY ALL
-- ask by=employee
WITH s AS (SELECT EmployeeKey, sum(SalesAmount)::DOUBLE AS v FROM FactResellerSales GROUP BY ALL),
     q AS (SELECT EmployeeKey, sum(SalesAmountQuota)::DOUBLE AS v FROM FactSalesQuota GROUP BY ALL)
SELECT e.FirstName || ' ' || e.LastName AS employee, s.v / q.v AS quota_attainment FROM s JOIN q USING (EmployeeKey) JOIN DimEmployee e USING (EmployeeKey)
-- ask grain=year by=employee
WITH s AS (SELECT year(OrderDate) AS y, EmployeeKey, sum(SalesAmount)::DOUBLE AS v FROM FactResellerSales GROUP BY ALL),
     q AS (SELECT CalendarYear AS y, EmployeeKey, sum(SalesAmountQuota)::DOUBLE AS v FROM FactSalesQuota GROUP BY ALL)
SELECT make_date(y, 1, 1) AS period, e.FirstName || ' ' || e.LastName AS employee, s.v / q.v AS quota_attainment
FROM s JOIN q USING (y, EmployeeKey) JOIN DimEmployee e USING (EmployeeKey)
