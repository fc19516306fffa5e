-- Look for: no budget rows after November 2011, so PL is missing there, never 0.
-- ask grain=year,quarter,month scenario=AC,PL else=missing
SELECT date_trunc('$grain', f."Date")::DATE AS period,
       sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE f.ScenarioKey = 1 AND a.AccountType = 'Revenue') AS ledger_revenue,
       sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE f.ScenarioKey = 2 AND a.AccountType = 'Revenue') AS "ledger_revenue@PL",
       sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE f.ScenarioKey = 1 AND a.AccountType = 'Expenditures') AS ledger_expenditures,
       sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE f.ScenarioKey = 2 AND a.AccountType = 'Expenditures') AS "ledger_expenditures@PL"
FROM FactFinance f JOIN DimAccount a USING (AccountKey) GROUP BY ALL
-- ask grain=year scenario=AC,PL else=missing
SELECT date_trunc('year', "Date")::DATE AS period, sum(Amount::DECIMAL(19,4)) FILTER (WHERE ScenarioKey = 1) AS ledger_amount,
       sum(Amount::DECIMAL(19,4)) FILTER (WHERE ScenarioKey = 2) AS "ledger_amount@PL" FROM FactFinance GROUP BY ALL
-- ask scenario=AC,PL
SELECT count(DISTINCT DateKey) FILTER (WHERE ScenarioKey = 1) AS ledger_dates, count(DISTINCT DateKey) FILTER (WHERE ScenarioKey = 2) AS "ledger_dates@PL"
FROM FactFinance
-- ask grain=month
SELECT date_trunc('month', "Date")::DATE AS period, count(DISTINCT DateKey) AS ledger_dates FROM FactFinance WHERE ScenarioKey = 1 GROUP BY ALL
-- ask grain=year,month else=missing
SELECT date_trunc('$grain', f."Date")::DATE AS period,
       coalesce(sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE a.AccountType = 'Revenue'), 0)
       - coalesce(sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE a.AccountType = 'Expenditures'), 0) AS net_income
FROM FactFinance f JOIN DimAccount a USING (AccountKey) WHERE f.ScenarioKey = 1 AND a.AccountType IN ('Revenue', 'Expenditures') GROUP BY ALL
-- ask grain=fiscal_year else=missing
SELECT (date_trunc('year', f."Date" - INTERVAL 6 MONTH) + INTERVAL 6 MONTH)::DATE AS period,
       sum(CASE a.AccountType WHEN 'Revenue' THEN f.Amount ELSE -f.Amount END::DECIMAL(19,4)) AS net_income
FROM FactFinance f JOIN DimAccount a USING (AccountKey) WHERE f.ScenarioKey = 1 AND a.AccountType IN ('Revenue', 'Expenditures') GROUP BY ALL
-- ask grain=year by=organization else=missing
SELECT date_trunc('year', f."Date")::DATE AS period, o.OrganizationName AS organization,
       sum(CASE a.AccountType WHEN 'Revenue' THEN f.Amount ELSE -f.Amount END::DECIMAL(19,4)) AS net_income
FROM FactFinance f JOIN DimAccount a USING (AccountKey) JOIN DimOrganization o USING (OrganizationKey)
WHERE f.ScenarioKey = 1 AND a.AccountType IN ('Revenue', 'Expenditures') GROUP BY ALL
-- ask by=department_group from=2012-01-01 to=2012-12-31 else=missing
SELECT d.DepartmentGroupName AS department_group, sum(f.Amount::DECIMAL(19,4)) AS ledger_expenditures
FROM FactFinance f JOIN DimAccount a USING (AccountKey) JOIN DimDepartmentGroup d USING (DepartmentGroupKey)
WHERE f.ScenarioKey = 1 AND a.AccountType = 'Expenditures' AND year(f."Date") = 2012 GROUP BY ALL
-- ask by=account where="department_group = 'Sales and Marketing'" from=2010-12-01 to=2011-11-30 scenario=AC,PL else=missing
SELECT a.AccountDescription AS account, sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE f.ScenarioKey = 1) AS ledger_expenditures,
       sum(f.Amount::DECIMAL(19,4)) FILTER (WHERE f.ScenarioKey = 2) AS "ledger_expenditures@PL"
FROM FactFinance f JOIN DimAccount a USING (AccountKey) JOIN DimDepartmentGroup d USING (DepartmentGroupKey)
WHERE d.DepartmentGroupName = 'Sales and Marketing' AND a.AccountType = 'Expenditures' AND f.DateKey BETWEEN 20101201 AND 20111130 GROUP BY ALL
-- ask by=account_type else=missing
SELECT a.AccountType AS account_type, sum(f.Amount::DECIMAL(19,4)) AS ledger_amount
FROM FactFinance f JOIN DimAccount a USING (AccountKey) WHERE f.ScenarioKey = 1 GROUP BY ALL
