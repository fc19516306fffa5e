-- ask grain=year where="currency = 'EUR'"
SELECT date_trunc('year', r."Date")::DATE AS period, avg(r.AverageRate) AS exchange_rate
FROM FactCurrencyRate r JOIN DimCurrency c USING (CurrencyKey) WHERE c.CurrencyAlternateKey = 'EUR' GROUP BY ALL
-- ask by=currency from=2013-01-01 to=2013-12-31
SELECT c.CurrencyAlternateKey AS currency, avg(r.AverageRate) AS exchange_rate
FROM FactCurrencyRate r JOIN DimCurrency c USING (CurrencyKey) WHERE year(r."Date") = 2013 GROUP BY ALL
