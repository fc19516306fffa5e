-- Look for: four atoms, one scan, one grouping column; a mean travels as its sum and count, the ratio is not in the SQL; money is cast before it is summed.
-- ask --metrics revenue,orders,mean_order,largest,average_order_value,large --grain month --from 2024-01-01 --to 2024-03-31

-- scan orders
--   over each month
--     AVG(orders.amount)
--     COUNT(orders.*)
--     MAX(orders.amount)
--     SUM(orders.amount) where (orders.amount >= 100)
--     SUM(orders.amount)
SELECT
  (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) AS "c0",
  SUM("t0"."amount") AS "a0",
  COUNT("t0"."amount") AS "a1",
  COUNT(*) AS "a2",
  MAX("t0"."amount") AS "a3",
  SUM(CAST("t0"."amount" AS DECIMAL(18,4))) FILTER (WHERE ("t0"."amount" >= 100)) AS "a4",
  SUM(CAST("t0"."amount" AS DECIMAL(18,4))) AS "a5"
FROM "orders" AS "t0"
WHERE (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-04-01'))
GROUP BY (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER));
