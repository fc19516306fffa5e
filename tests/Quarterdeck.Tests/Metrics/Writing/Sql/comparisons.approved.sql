-- Look for: the same month of last year and the month before come from one scan of months: no second scan, no lag; the range is widened.
-- ask --metrics revenue,PRIOR(revenue, 1 YEAR),PRIOR(revenue) --grain month --from 2024-01-01 --to 2024-03-31

-- scan orders
--   over each month
--     SUM(orders.amount)
SELECT
  (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) AS "c0",
  SUM(CAST("t0"."amount" AS DECIMAL(18,4))) AS "a0"
FROM "orders" AS "t0"
WHERE (("t0"."day" >= DATE '2023-01-01') AND ("t0"."day" < DATE '2024-04-01'))
GROUP BY (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER));
