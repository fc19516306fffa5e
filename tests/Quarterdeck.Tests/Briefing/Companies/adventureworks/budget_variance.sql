-- Look for: December 2011 has actual rows but no budget; it is left out, so 2011 is January to November.
-- ask grain=year,quarter,month else=missing
WITH b AS (SELECT DISTINCT date_trunc('month', "Date") AS m FROM FactFinance WHERE ScenarioKey = 2)
SELECT date_trunc('$grain', f."Date")::DATE AS period,
       sum(CASE f.ScenarioKey WHEN 1 THEN f.Amount ELSE -f.Amount END::DECIMAL(19,4)) FILTER (WHERE a.AccountType = 'Expenditures') AS budget_variance,
       sum(CASE f.ScenarioKey WHEN 1 THEN f.Amount ELSE -f.Amount END::DECIMAL(19,4)) FILTER (WHERE a.AccountType = 'Revenue') AS revenue_budget_variance
FROM FactFinance f JOIN DimAccount a USING (AccountKey)
WHERE date_trunc('month', f."Date") IN (SELECT m FROM b) AND a.AccountType IN ('Expenditures', 'Revenue') GROUP BY ALL
-- ask
WITH b AS (SELECT DISTINCT date_trunc('month', "Date") AS m FROM FactFinance WHERE ScenarioKey = 2),
     s AS (SELECT a.AccountType AS t, sum(f.Amount) FILTER (WHERE f.ScenarioKey = 1) AS actual, sum(f.Amount) FILTER (WHERE f.ScenarioKey = 2) AS budget
           FROM FactFinance f JOIN DimAccount a USING (AccountKey) WHERE date_trunc('month', f."Date") IN (SELECT m FROM b) GROUP BY ALL)
SELECT (SELECT actual - budget FROM s WHERE t = 'Expenditures') AS budget_variance,
       (SELECT actual / budget - 1 FROM s WHERE t = 'Expenditures') AS budget_variance_share,
       (SELECT actual - budget FROM s WHERE t = 'Revenue') AS revenue_budget_variance,
       (SELECT actual / budget - 1 FROM s WHERE t = 'Revenue') AS revenue_budget_variance_share
-- ask by=department_group else=missing
WITH b AS (SELECT DISTINCT date_trunc('month', "Date") AS m FROM FactFinance WHERE ScenarioKey = 2)
SELECT d.DepartmentGroupName AS department_group, sum(CASE f.ScenarioKey WHEN 1 THEN f.Amount ELSE -f.Amount END::DECIMAL(19,4)) AS budget_variance
FROM FactFinance f JOIN DimAccount a USING (AccountKey) JOIN DimDepartmentGroup d USING (DepartmentGroupKey)
WHERE date_trunc('month', f."Date") IN (SELECT m FROM b) AND a.AccountType = 'Expenditures' GROUP BY ALL
