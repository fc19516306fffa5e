-- Look for: one join by currency and day; rows without a rate are counted beside the sum; an amount in the wanted currency stays as it is; a count needs nothing.
-- ask --metrics revenue,orders --grain month --from 2024-01-01 --to 2024-02-29

-- scan orders
--   over each month
--     COUNT(orders.*)
--     COUNT(orders.amount) in EUR at average rates of 'actual', from code, rows without a rate
--     SUM(orders.amount) in EUR at average rates of 'actual', from code
SELECT
  (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) AS "c0",
  COUNT(*) AS "a0",
  COUNT(CASE WHEN ((("t0"."amount" IS NOT NULL) AND ("x0"."rate" IS NULL)) AND (NOT COALESCE(("t0"."code" = 'EUR'), FALSE))) THEN 1 END) AS "a1",
  SUM(CASE WHEN COALESCE(("t0"."code" = 'EUR'), FALSE) THEN CAST("t0"."amount" AS DECIMAL(38,10)) ELSE CAST((CAST("t0"."amount" AS DOUBLE) * "x0"."rate") AS DECIMAL(38,10)) END) AS "a2"
FROM "orders" AS "t0"
LEFT JOIN (
  SELECT
    "x0_t0"."code" AS "currency",
    "x0_t0"."day" AS "day",
    CAST("x0_t0"."mean" AS DOUBLE) AS "rate"
  FROM "rates" AS "x0_t0"
  WHERE (CAST("x0_t0"."mean" AS DOUBLE) > 0)) AS "x0" ON ("t0"."code" = "x0"."currency") AND ("t0"."day" = "x0"."day")
WHERE (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-03-01'))
GROUP BY (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER));
