-- ask grain=month,quarter from=2013-01-01 to=2013-12-31 compare=prior_year totals=yes
WITH n AS (SELECT date_trunc('$grain', OrderDate)::DATE AS period, sum(SalesAmount) AS s, count(DISTINCT CustomerKey) AS c FROM FactInternetSales
           WHERE OrderDate >= '2013-01-01' AND OrderDate < '2014-01-01' GROUP BY ROLLUP (period)),
     p AS (SELECT (date_trunc('$grain', OrderDate) + INTERVAL 1 YEAR)::DATE AS period, sum(SalesAmount) AS s, count(DISTINCT CustomerKey) AS c FROM FactInternetSales
           WHERE OrderDate >= '2012-01-01' AND OrderDate < '2013-01-01' GROUP BY ROLLUP (period))
SELECT n.period, n.s AS internet_sales, p.s AS "internet_sales@prior_year", n.s - p.s AS "internet_sales@prior_year.change", (n.s - p.s)::DOUBLE / abs(p.s) AS "internet_sales@prior_year.change_pct",
       n.c AS internet_customers, p.c AS "internet_customers@prior_year", n.c - p.c AS "internet_customers@prior_year.change"
FROM n JOIN p ON n.period IS NOT DISTINCT FROM p.period
-- ask grain=year by=category,subcategory from=2012-01-01 to=2013-12-31 totals=yes
SELECT date_trunc('year', f.OrderDate)::DATE AS period, c.EnglishProductCategoryName AS category, s.EnglishProductSubcategoryName AS subcategory,
       sum(f.SalesAmount) AS internet_sales, count(DISTINCT f.CustomerKey) AS internet_customers, count(DISTINCT f.SalesOrderNumber) AS internet_orders,
       sum(f.SalesAmount)::DOUBLE / count(DISTINCT f.SalesOrderNumber) AS internet_average_order_value,
       (sum(f.SalesAmount) - sum(f.TotalProductCost))::DOUBLE / sum(f.SalesAmount) AS internet_gross_margin
FROM FactInternetSales f JOIN DimProduct p USING (ProductKey) JOIN DimProductSubcategory s USING (ProductSubcategoryKey)
JOIN DimProductCategory c USING (ProductCategoryKey) WHERE f.OrderDate >= '2012-01-01' AND f.OrderDate < '2014-01-01' GROUP BY ROLLUP (period, category, subcategory)
-- ask grain=month by=country from=2013-01-01 to=2013-12-31 to_date=year compare=prior_year
WITH m AS (SELECT unnest(generate_series(DATE '2013-01-01', DATE '2013-12-01', INTERVAL 1 MONTH))::DATE AS period),
     f AS (SELECT t.SalesTerritoryCountry AS country, f.* FROM FactInternetSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey))
SELECT period, country, count(DISTINCT CustomerKey) FILTER (WHERE OrderDate >= period AND OrderDate < period + INTERVAL 1 MONTH) AS internet_customers,
       count(DISTINCT CustomerKey) FILTER (WHERE OrderDate >= '2013-01-01') AS "internet_customers@year_to_date",
       count(DISTINCT CustomerKey) FILTER (WHERE OrderDate < period - INTERVAL 11 MONTH) AS "internet_customers@year_to_date.prior_year",
       sum(SalesAmount) FILTER (WHERE OrderDate >= period AND OrderDate < period + INTERVAL 1 MONTH) AS internet_sales,
       sum(SalesAmount) FILTER (WHERE OrderDate >= '2013-01-01') AS "internet_sales@year_to_date",
       sum(SalesAmount) FILTER (WHERE OrderDate < period - INTERVAL 11 MONTH) AS "internet_sales@year_to_date.prior_year"
FROM m JOIN f ON OrderDate >= '2012-01-01' AND OrderDate < period + INTERVAL 1 MONTH GROUP BY ALL
-- ask by=country from=2013-01-01 to=2013-06-30 compare=prior_period where="category = 'Bikes'" totals=yes
WITH f AS (SELECT t.SalesTerritoryCountry AS country, f.* FROM FactInternetSales f JOIN DimSalesTerritory t USING (SalesTerritoryKey) JOIN DimProduct p USING (ProductKey)
           JOIN DimProductSubcategory s USING (ProductSubcategoryKey) JOIN DimProductCategory c USING (ProductCategoryKey) WHERE c.EnglishProductCategoryName = 'Bikes')
SELECT country, count(DISTINCT SalesOrderNumber) FILTER (WHERE OrderDate >= '2013-01-01') AS internet_orders,
       count(DISTINCT SalesOrderNumber) FILTER (WHERE OrderDate < '2013-01-01') AS "internet_orders@prior_period"
FROM f WHERE OrderDate >= '2012-07-01' AND OrderDate < '2013-07-01' GROUP BY ROLLUP (country)
-- ask grain=quarter by=territory_group from=2013-01-01 to=2013-12-31 totals=yes
WITH i AS (SELECT date_trunc('quarter', OrderDate)::DATE AS period, SalesTerritoryGroup AS territory_group, sum(SalesAmount) AS s FROM FactInternetSales JOIN DimSalesTerritory USING (SalesTerritoryKey)
           WHERE OrderDate >= '2013-01-01' AND OrderDate < '2014-01-01' GROUP BY ROLLUP (period, territory_group)),
     r AS (SELECT date_trunc('quarter', OrderDate)::DATE AS period, SalesTerritoryGroup AS territory_group, sum(SalesAmount) AS s, count(DISTINCT ResellerKey) AS n FROM FactResellerSales JOIN DimSalesTerritory USING (SalesTerritoryKey)
           WHERE OrderDate >= '2013-01-01' AND OrderDate < '2014-01-01' GROUP BY ROLLUP (period, territory_group))
SELECT i.period, i.territory_group, i.s AS internet_sales, r.s AS reseller_sales, i.s + r.s AS revenue, r.n AS active_resellers
FROM i JOIN r ON i.period IS NOT DISTINCT FROM r.period AND i.territory_group IS NOT DISTINCT FROM r.territory_group
