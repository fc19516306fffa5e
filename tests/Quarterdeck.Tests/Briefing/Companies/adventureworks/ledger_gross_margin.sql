-- Net sales = tree 4110 (found by walking the parents) less 4130 and 4140; cost of sales = 5020 and 5050.
-- ask grain=year,quarter,month else=missing
WITH RECURSIVE t AS (SELECT AccountKey FROM DimAccount WHERE AccountCodeAlternateKey = 4110
                     UNION ALL SELECT a.AccountKey FROM DimAccount a JOIN t ON a.ParentAccountKey = t.AccountKey),
     s AS (SELECT date_trunc('$grain', f."Date")::DATE AS period,
                  sum(CASE WHEN f.AccountKey IN (SELECT AccountKey FROM t) THEN f.Amount
                           WHEN a.AccountCodeAlternateKey IN (4130, 4140) THEN -f.Amount END) AS net_sales,
                  sum(CASE WHEN a.AccountCodeAlternateKey IN (5020, 5050) THEN f.Amount END) AS cost
           FROM FactFinance f JOIN DimAccount a USING (AccountKey) WHERE f.ScenarioKey = 1 GROUP BY ALL)
SELECT period, net_sales AS ledger_net_sales, cost AS ledger_cost_of_sales, (net_sales - cost) / net_sales AS ledger_gross_margin
FROM s WHERE net_sales IS NOT NULL
-- ask grain=year by=organization else=missing
WITH s AS (SELECT date_trunc('year', f."Date")::DATE AS period, o.OrganizationName AS organization,
                  sum(CASE WHEN a.AccountCodeAlternateKey IN (4200, 4500) THEN f.Amount
                           WHEN a.AccountCodeAlternateKey IN (4130, 4140) THEN -f.Amount END) AS net_sales,
                  sum(CASE WHEN a.AccountCodeAlternateKey IN (5020, 5050) THEN f.Amount END) AS cost
           FROM FactFinance f JOIN DimAccount a USING (AccountKey) JOIN DimOrganization o USING (OrganizationKey) WHERE f.ScenarioKey = 1 GROUP BY ALL)
SELECT period, organization, (net_sales - cost) / net_sales AS ledger_gross_margin FROM s WHERE net_sales IS NOT NULL
