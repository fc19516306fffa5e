-- Look for: the last closing in the period that has the account, never a sum over closings.
-- ask grain=year,quarter,month else=missing
WITH c AS (SELECT date_trunc('$grain', f."Date")::DATE AS period, f."Date" AS d, f.Amount FROM FactFinance f JOIN DimAccount a USING (AccountKey)
           WHERE f.ScenarioKey = 1 AND a.AccountCodeAlternateKey = 1110)
SELECT period, sum(Amount)::DECIMAL(19,4) AS cash FROM c WHERE (period, d) IN (SELECT (period, max(d)) FROM c GROUP BY period) GROUP BY ALL
-- ask grain=year by=organization else=missing
WITH c AS (SELECT date_trunc('year', f."Date")::DATE AS period, f."Date" AS d, o.OrganizationName AS organization, f.Amount
           FROM FactFinance f JOIN DimAccount a USING (AccountKey) JOIN DimOrganization o USING (OrganizationKey)
           WHERE f.ScenarioKey = 1 AND a.AccountCodeAlternateKey = 1110)
SELECT period, organization, arg_max(Amount, d)::DECIMAL(19,4) AS cash FROM c GROUP BY ALL
-- ask by=organization else=missing
SELECT o.OrganizationName AS organization, arg_max(f.Amount, f."Date")::DECIMAL(19,4) AS cash
FROM FactFinance f JOIN DimAccount a USING (AccountKey) JOIN DimOrganization o USING (OrganizationKey)
WHERE f.ScenarioKey = 1 AND a.AccountCodeAlternateKey = 1110 GROUP BY ALL
-- ask grain=year,quarter,month else=missing
WITH RECURSIVE t AS (SELECT AccountKey, AccountCodeAlternateKey AS root FROM DimAccount WHERE AccountCodeAlternateKey IN (110, 2200)
                     UNION ALL SELECT a.AccountKey, t.root FROM DimAccount a JOIN t ON a.ParentAccountKey = t.AccountKey),
     b AS (SELECT date_trunc('$grain', f."Date")::DATE AS period, t.root, f."Date" AS d, sum(f.Amount) AS v
           FROM FactFinance f JOIN t USING (AccountKey) WHERE f.ScenarioKey = 1 GROUP BY ALL),
     l AS (SELECT period, root, arg_max(v, d) AS v FROM b GROUP BY ALL)
SELECT x.period, x.v::DECIMAL(19,4) AS current_assets, y.v::DECIMAL(19,4) AS current_liabilities, x.v / y.v AS current_ratio
FROM l x JOIN l y USING (period) WHERE x.root = 110 AND y.root = 2200
-- ask grain=year by=organization else=missing
WITH RECURSIVE t AS (SELECT AccountKey, AccountCodeAlternateKey AS root FROM DimAccount WHERE AccountCodeAlternateKey IN (110, 2200)
                     UNION ALL SELECT a.AccountKey, t.root FROM DimAccount a JOIN t ON a.ParentAccountKey = t.AccountKey),
     b AS (SELECT date_trunc('year', f."Date")::DATE AS period, o.OrganizationName AS organization, t.root, f."Date" AS d, sum(f.Amount) AS v
           FROM FactFinance f JOIN t USING (AccountKey) JOIN DimOrganization o USING (OrganizationKey) WHERE f.ScenarioKey = 1 GROUP BY ALL),
     l AS (SELECT period, organization, root, arg_max(v, d) AS v FROM b GROUP BY ALL)
SELECT x.period, x.organization, x.v / y.v AS current_ratio FROM l x JOIN l y USING (period, organization) WHERE x.root = 110 AND y.root = 2200
-- ask grain=day else=missing
SELECT f."Date" AS period, round(sum(CASE a.AccountType WHEN 'Assets' THEN f.Amount ELSE -f.Amount END), 4)::DECIMAL(19,4) AS balance_check
FROM FactFinance f JOIN DimAccount a USING (AccountKey) WHERE f.ScenarioKey = 1 AND a.AccountType IN ('Assets', 'Liabilities') GROUP BY ALL
-- ask grain=year,month else=missing
WITH b AS (SELECT date_trunc('$grain', f."Date")::DATE AS period, f."Date" AS d,
                  round(sum(CASE a.AccountType WHEN 'Assets' THEN f.Amount ELSE -f.Amount END), 4)::DECIMAL(19,4) AS v
           FROM FactFinance f JOIN DimAccount a USING (AccountKey) WHERE f.ScenarioKey = 1 AND a.AccountType IN ('Assets', 'Liabilities') GROUP BY ALL)
SELECT period, arg_max(v, d) AS balance_check FROM b GROUP BY ALL
