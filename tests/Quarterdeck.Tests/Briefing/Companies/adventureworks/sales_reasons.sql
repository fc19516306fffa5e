-- Look for: a line counts under each of its reasons; lines without any reason are in none of these numbers.
-- ask by=sales_reason
SELECT n.SalesReasonName AS sales_reason, count(*) AS internet_lines_by_reason, sum(f.SalesAmount) AS internet_sales_by_reason
FROM FactInternetSalesReason r JOIN DimSalesReason n USING (SalesReasonKey)
JOIN FactInternetSales f USING (SalesOrderNumber, SalesOrderLineNumber) GROUP BY ALL
-- ask
SELECT count(*) AS internet_lines_by_reason, sum(f.SalesAmount) AS internet_sales_by_reason
FROM FactInternetSalesReason r JOIN FactInternetSales f USING (SalesOrderNumber, SalesOrderLineNumber)
-- ask grain=year by=sales_reason
SELECT date_trunc('year', f.OrderDate)::DATE AS period, n.SalesReasonName AS sales_reason, count(*) AS internet_lines_by_reason,
       sum(f.SalesAmount) AS internet_sales_by_reason
FROM FactInternetSalesReason r JOIN DimSalesReason n USING (SalesReasonKey)
JOIN FactInternetSales f USING (SalesOrderNumber, SalesOrderLineNumber) GROUP BY ALL
-- ask by=sales_reason where="territory_group = 'Pacific'"
SELECT n.SalesReasonName AS sales_reason, count(*) AS internet_lines_by_reason
FROM FactInternetSalesReason r JOIN DimSalesReason n USING (SalesReasonKey) JOIN FactInternetSales f USING (SalesOrderNumber, SalesOrderLineNumber)
JOIN DimSalesTerritory t USING (SalesTerritoryKey) WHERE t.SalesTerritoryGroup = 'Pacific' GROUP BY ALL
