-- Look for: each row at the rate of its own day, never a total at the rate of a period.
-- ask grain=year,month currency=EUR
SELECT date_trunc('$grain', f.OrderDate)::DATE AS period, sum(f.SalesAmount / r.AverageRate) AS internet_sales
FROM FactInternetSales f JOIN FactCurrencyRate r ON r."Date" = f.OrderDate JOIN DimCurrency c ON c.CurrencyKey = r.CurrencyKey
WHERE c.CurrencyAlternateKey = 'EUR' GROUP BY ALL
-- ask grain=year by=territory_group currency=GBP
SELECT date_trunc('year', f.OrderDate)::DATE AS period, t.SalesTerritoryGroup AS territory_group, sum(f.SalesAmount / r.AverageRate) AS internet_sales
FROM FactInternetSales f JOIN FactCurrencyRate r ON r."Date" = f.OrderDate JOIN DimCurrency c ON c.CurrencyKey = r.CurrencyKey JOIN DimSalesTerritory t USING (SalesTerritoryKey)
WHERE c.CurrencyAlternateKey = 'GBP' GROUP BY ALL
-- Look for: a share converts both sides, order lines of one day at one rate.
-- ask grain=year currency=EUR
SELECT date_trunc('year', f.OrderDate)::DATE AS period, sum((f.SalesAmount - f.TotalProductCost) / r.AverageRate) / sum(f.SalesAmount / r.AverageRate) AS internet_gross_margin
FROM FactInternetSales f JOIN FactCurrencyRate r ON r."Date" = f.OrderDate JOIN DimCurrency c ON c.CurrencyKey = r.CurrencyKey
WHERE c.CurrencyAlternateKey = 'EUR' GROUP BY ALL
-- Look for: all periods at the mean of the daily rates of 2012.
-- ask grain=year currency=EUR rates=constant:2012
SELECT date_trunc('year', OrderDate)::DATE AS period, sum(SalesAmount) / (SELECT avg(r.AverageRate) FROM FactCurrencyRate r JOIN DimCurrency c USING (CurrencyKey)
       WHERE c.CurrencyAlternateKey = 'EUR' AND year(r."Date") = 2012) AS internet_sales
FROM FactInternetSales GROUP BY ALL
-- Look for: a balance takes the closing rate of the day of its closing.
-- ask grain=year,quarter,month else=missing currency=CAD
WITH c AS (SELECT date_trunc('$grain', f."Date")::DATE AS period, f."Date" AS d, f.Amount / r.EndOfDayRate AS Amount FROM FactFinance f JOIN DimAccount a USING (AccountKey)
           JOIN FactCurrencyRate r ON r."Date" = f."Date" JOIN DimCurrency u ON u.CurrencyKey = r.CurrencyKey
           WHERE f.ScenarioKey = 1 AND a.AccountCodeAlternateKey = 1110 AND u.CurrencyAlternateKey = 'CAD')
SELECT period, sum(Amount) AS cash FROM c WHERE (period, d) IN (SELECT (period, max(d)) FROM c GROUP BY period) GROUP BY ALL
