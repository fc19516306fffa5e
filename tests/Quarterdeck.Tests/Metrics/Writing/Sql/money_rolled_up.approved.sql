-- Look for: the child rows are converted inside the roll-up, each at its own day, and so are those without a rate counted.
-- ask --metrics spent

-- scan customers
--   over all time
--     COUNT(customers.spent) in EUR at average rates of 'actual', rows without a rate (recounted)
--     SUM(customers.spent) in EUR at average rates of 'actual' (recounted)
SELECT
  COUNT(CASE WHEN (COALESCE("t0_r0"."r1", 0) > 0) THEN 1 END) AS "a0",
  SUM(CASE WHEN (COALESCE("t0_r0"."r1", 0) > 0) THEN NULL ELSE "t0_r0"."r0" END) AS "a1"
FROM "customers" AS "t0"
LEFT JOIN (
  SELECT
    "t0_r0_t0"."customer" AS "k0",
    SUM(CASE WHEN COALESCE(("t0_r0_t0"."code" = 'EUR'), FALSE) THEN CAST("t0_r0_t0"."amount" AS DECIMAL(38,10)) ELSE CAST((CAST("t0_r0_t0"."amount" AS DOUBLE) * "t0_r0_x0"."rate") AS DECIMAL(38,10)) END) AS "r0",
    COUNT(CASE WHEN ((("t0_r0_t0"."amount" IS NOT NULL) AND ("t0_r0_x0"."rate" IS NULL)) AND (NOT COALESCE(("t0_r0_t0"."code" = 'EUR'), FALSE))) THEN 1 END) AS "r1"
  FROM "orders" AS "t0_r0_t0"
  LEFT JOIN (
    SELECT
      "t0_r0_x0_t0"."code" AS "currency",
      "t0_r0_x0_t0"."day" AS "day",
      CAST("t0_r0_x0_t0"."mean" AS DOUBLE) AS "rate"
    FROM "rates" AS "t0_r0_x0_t0"
    WHERE (CAST("t0_r0_x0_t0"."mean" AS DOUBLE) > 0)) AS "t0_r0_x0" ON ("t0_r0_t0"."code" = "t0_r0_x0"."currency") AND ("t0_r0_t0"."day" = "t0_r0_x0"."day")
  GROUP BY "t0_r0_t0"."customer") AS "t0_r0" ON ("t0"."name" = "t0_r0"."k0");
