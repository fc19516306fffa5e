-- Look for: pairs with the company's currency on either side, the direct one first.
-- ask --metrics revenue --rates pairs

-- scan orders
--   over all time
--     COUNT(orders.amount) in EUR at average rates of 'pairs', from code, rows without a rate (recounted)
--     SUM(orders.amount) in EUR at average rates of 'pairs', from code (recounted)
SELECT
  COUNT(CASE WHEN ((("t0"."amount" IS NOT NULL) AND ("x0"."rate" IS NULL)) AND (NOT COALESCE(("t0"."code" = 'EUR'), FALSE))) THEN 1 END) AS "a0",
  SUM(CASE WHEN COALESCE(("t0"."code" = 'EUR'), FALSE) THEN CAST("t0"."amount" AS DECIMAL(38,10)) ELSE CAST((CAST("t0"."amount" AS DOUBLE) * "x0"."rate") AS DECIMAL(38,10)) END) AS "a1"
FROM "orders" AS "t0"
LEFT JOIN (
  SELECT
    "x0_pn"."currency" AS "currency",
    "x0_pn"."day" AS "day",
    "x0_pn"."rate" AS "rate"
  FROM (
    SELECT
      "x0_p"."currency" AS "currency",
      "x0_p"."day" AS "day",
      "x0_p"."rate" AS "rate",
      ROW_NUMBER() OVER (PARTITION BY "x0_p"."currency", "x0_p"."day" ORDER BY "x0_p"."direct" DESC) AS "n"
    FROM (
      SELECT
        CASE WHEN (LOWER("x0_t0"."code") = 'EUR') THEN "x0_t0"."code" ELSE LOWER("x0_t0"."code") END AS "currency",
        "x0_t0"."day" AS "day",
        CASE WHEN (LOWER("x0_t0"."code") = 'EUR') THEN CAST("x0_t0"."mean" AS DOUBLE) ELSE (CAST(1 AS DOUBLE) / NULLIF(CAST("x0_t0"."mean" AS DOUBLE), 0)) END AS "rate",
        CASE WHEN (LOWER("x0_t0"."code") = 'EUR') THEN 1 ELSE 0 END AS "direct"
      FROM "rates" AS "x0_t0"
      WHERE (CAST("x0_t0"."mean" AS DOUBLE) > 0) AND ((LOWER("x0_t0"."code") = 'EUR') OR ("x0_t0"."code" = 'EUR'))) AS "x0_p") AS "x0_pn"
  WHERE ("x0_pn"."n" = 1)) AS "x0" ON ("t0"."code" = "x0"."currency") AND ("t0"."day" = "x0"."day");
