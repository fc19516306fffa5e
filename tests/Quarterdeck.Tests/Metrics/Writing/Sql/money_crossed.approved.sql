-- Look for: over the currency of the table: the row's own price by the price of the currency asked.
-- ask --metrics revenue --currency PLN

-- scan orders
--   over all time
--     COUNT(orders.amount) in PLN at average rates of 'actual', from code, rows without a rate (recounted)
--     SUM(orders.amount) in PLN at average rates of 'actual', from code (recounted)
SELECT
  COUNT(CASE WHEN ((("t0"."amount" IS NOT NULL) AND ((CASE WHEN ("t0"."code" = 'EUR') THEN CAST(1 AS DOUBLE) ELSE "x0"."rate" END / NULLIF("x1"."rate", 0)) IS NULL)) AND (NOT COALESCE(("t0"."code" = 'PLN'), FALSE))) THEN 1 END) AS "a0",
  SUM(CASE WHEN COALESCE(("t0"."code" = 'PLN'), FALSE) THEN CAST("t0"."amount" AS DECIMAL(38,10)) ELSE CAST((CAST("t0"."amount" AS DOUBLE) * (CASE WHEN ("t0"."code" = 'EUR') THEN CAST(1 AS DOUBLE) ELSE "x0"."rate" END / NULLIF("x1"."rate", 0))) AS DECIMAL(38,10)) END) AS "a1"
FROM "orders" AS "t0"
LEFT JOIN (
  SELECT
    "x0_t0"."code" AS "currency",
    "x0_t0"."day" AS "day",
    CAST("x0_t0"."mean" AS DOUBLE) AS "rate"
  FROM "rates" AS "x0_t0"
  WHERE (CAST("x0_t0"."mean" AS DOUBLE) > 0)) AS "x0" ON ("t0"."code" = "x0"."currency") AND ("t0"."day" = "x0"."day")
LEFT JOIN (
  SELECT
    "x1_t0"."code" AS "currency",
    "x1_t0"."day" AS "day",
    CAST("x1_t0"."mean" AS DOUBLE) AS "rate"
  FROM "rates" AS "x1_t0"
  WHERE (CAST("x1_t0"."mean" AS DOUBLE) > 0)) AS "x1" ON ('PLN' = "x1"."currency") AND ("t0"."day" = "x1"."day");
