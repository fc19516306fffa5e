-- Look for: a planned rate stands under the first day of its month.
-- ask --metrics revenue --rates plan

-- scan orders
--   over all time
--     COUNT(orders.amount) in EUR at average rates of 'plan', from code, rows without a rate (recounted)
--     SUM(orders.amount) in EUR at average rates of 'plan', from code (recounted)
SELECT
  COUNT(CASE WHEN ((("t0"."amount" IS NOT NULL) AND ("x0"."rate" IS NULL)) AND (NOT COALESCE(("t0"."code" = 'EUR'), FALSE))) THEN 1 END) AS "a0",
  SUM(CASE WHEN COALESCE(("t0"."code" = 'EUR'), FALSE) THEN CAST("t0"."amount" AS DECIMAL(38,10)) ELSE CAST((CAST("t0"."amount" AS DOUBLE) * "x0"."rate") AS DECIMAL(38,10)) END) AS "a1"
FROM "orders" AS "t0"
LEFT JOIN (
  SELECT
    "x0_t0"."code" AS "currency",
    (CAST("x0_t0"."day" AS DATE) - CAST(day(CAST("x0_t0"."day" AS DATE)) - 1 AS INTEGER)) AS "day",
    CAST("x0_t0"."rate" AS DOUBLE) AS "rate"
  FROM "plan_rates" AS "x0_t0"
  WHERE (CAST("x0_t0"."rate" AS DOUBLE) > 0)) AS "x0" ON ("t0"."code" = "x0"."currency") AND ((CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) = "x0"."day");
