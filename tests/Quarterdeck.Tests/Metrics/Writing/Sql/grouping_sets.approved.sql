-- Look for: distinct counts of overlapping windows are recounted, each family of windows in a grouping set of the one scan.
-- ask --metrics revenue,buyers,TO_DATE(buyers, YEAR) --grain quarter --from 2024-01-01 --to 2024-06-30

-- scan orders
--   over each quarter
--     SUM(orders.amount)
--     COUNT(DISTINCT orders.customer_id) (recounted)
--   over 2024-01-01 00:00..2024-07-01 00:00
--     COUNT(DISTINCT orders.customer_id) (recounted)
SELECT
  GROUPING(CAST(date_trunc('quarter', "t0"."day") AS DATE), CASE WHEN (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-07-01')) THEN 0 END) AS "g",
  CAST(date_trunc('quarter', "t0"."day") AS DATE) AS "c0",
  CASE WHEN (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-07-01')) THEN 0 END AS "c1",
  SUM(CAST("t0"."amount" AS DECIMAL(18,4))) AS "a0",
  COUNT(DISTINCT "t0"."customer_id") AS "a1"
FROM "orders" AS "t0"
WHERE (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-07-01'))
GROUP BY GROUPING SETS ((CAST(date_trunc('quarter', "t0"."day") AS DATE)), (CASE WHEN (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-07-01')) THEN 0 END));
