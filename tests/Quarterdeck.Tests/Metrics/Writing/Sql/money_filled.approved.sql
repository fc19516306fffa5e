-- Look for: each rate stands on three days, and of several on one day the latest counts.
-- ask --metrics revenue --rates weekdays

-- scan orders
--   over all time
--     COUNT(orders.amount) in EUR at average rates of 'weekdays', from code, rows without a rate (recounted)
--     SUM(orders.amount) in EUR at average rates of 'weekdays', from code (recounted)
SELECT
  COUNT(CASE WHEN ((("t0"."amount" IS NOT NULL) AND ("x0"."rate" IS NULL)) AND (NOT COALESCE(("t0"."code" = 'EUR'), FALSE))) THEN 1 END) AS "a0",
  SUM(CASE WHEN COALESCE(("t0"."code" = 'EUR'), FALSE) THEN CAST("t0"."amount" AS DECIMAL(38,10)) ELSE CAST((CAST("t0"."amount" AS DOUBLE) * "x0"."rate") AS DECIMAL(38,10)) END) AS "a1"
FROM "orders" AS "t0"
LEFT JOIN (
  SELECT
    "x0_fsn"."currency" AS "currency",
    "x0_fsn"."day" AS "day",
    "x0_fsn"."rate" AS "rate"
  FROM (
    SELECT
      "x0_fs"."currency" AS "currency",
      "x0_fs"."day" AS "day",
      "x0_fs"."rate" AS "rate",
      ROW_NUMBER() OVER (PARTITION BY "x0_fs"."currency", "x0_fs"."day" ORDER BY "x0_fs"."quoted" DESC) AS "n"
    FROM (
      SELECT
        "x0_f"."currency" AS "currency",
        ("x0_f"."day" + "k"."later") AS "day",
        "x0_f"."rate" AS "rate",
        "x0_f"."day" AS "quoted"
      FROM (
        SELECT
          "x0_t0"."code" AS "currency",
          "x0_t0"."day" AS "day",
          CAST("x0_t0"."mean" AS DOUBLE) AS "rate"
        FROM "rates" AS "x0_t0"
        WHERE (CAST("x0_t0"."mean" AS DOUBLE) > 0)) AS "x0_f"
      JOIN (VALUES (0), (1), (2)) AS "k"("later") ON TRUE) AS "x0_fs") AS "x0_fsn"
  WHERE ("x0_fsn"."n" = 1)) AS "x0" ON ("t0"."code" = "x0"."currency") AND ("t0"."day" = "x0"."day");
