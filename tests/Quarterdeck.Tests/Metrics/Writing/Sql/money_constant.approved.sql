-- Look for: the mean of the period's rates, over decimals; no day in the join.
-- ask --metrics revenue --rates constant:2024-01

-- scan orders
--   over all time
--     COUNT(orders.amount) in EUR at average rates of 'actual' of 2024-01-01 to 2024-01-31, from code, rows without a rate (recounted)
--     SUM(orders.amount) in EUR at average rates of 'actual' of 2024-01-01 to 2024-01-31, from code (recounted)
SELECT
  COUNT(CASE WHEN ((("t0"."amount" IS NOT NULL) AND ("x0"."rate" IS NULL)) AND (NOT COALESCE(("t0"."code" = 'EUR'), FALSE))) THEN 1 END) AS "a0",
  SUM(CASE WHEN COALESCE(("t0"."code" = 'EUR'), FALSE) THEN CAST("t0"."amount" AS DECIMAL(38,10)) ELSE CAST((CAST("t0"."amount" AS DOUBLE) * "x0"."rate") AS DECIMAL(38,10)) END) AS "a1"
FROM "orders" AS "t0"
LEFT JOIN (
  SELECT
    "x0_c"."currency" AS "currency",
    AVG(CAST("x0_c"."rate" AS DECIMAL(38,16))) AS "rate"
  FROM (
    SELECT
      "x0_t0"."code" AS "currency",
      "x0_t0"."day" AS "day",
      CAST("x0_t0"."mean" AS DOUBLE) AS "rate"
    FROM "rates" AS "x0_t0"
    WHERE (CAST("x0_t0"."mean" AS DOUBLE) > 0) AND ("x0_t0"."day" < DATE '2024-02-01') AND ("x0_t0"."day" >= DATE '2024-01-01')) AS "x0_c"
  GROUP BY "x0_c"."currency") AS "x0" ON ("t0"."code" = "x0"."currency");
