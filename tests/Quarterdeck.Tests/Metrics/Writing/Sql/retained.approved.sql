-- Look for: the earlier rows meet the distinct entities of the later window; LEFT, so that a group with nobody kept is 0.
-- ask --metrics kept --grain month --from 2024-01-01 --to 2024-02-29

-- scan orders
--   over 2024-01-01 00:00..2024-02-01 00:00, 2024-02-01 00:00..2024-03-01 00:00
--     COUNT(DISTINCT orders.customer_id) (recounted)
SELECT
  "w"."id" AS "c0",
  COUNT(DISTINCT "b"."e") AS "a0"
FROM "orders" AS "t0"
JOIN (VALUES (0, DATE '2024-01-01', DATE '2024-02-01'), (1, DATE '2024-02-01', DATE '2024-03-01')) AS "w"("id", "start", "next") ON (CAST(date_trunc('month', "t0"."day") AS DATE) = "w"."start")
LEFT JOIN (
  SELECT DISTINCT
    "v"."id" AS "id",
    "lt0"."customer_id" AS "e"
  FROM "orders" AS "lt0"
  JOIN (VALUES (0, DATE '2024-02-01', DATE '2024-03-01'), (1, DATE '2024-03-01', DATE '2024-04-01')) AS "v"("id", "start", "next") ON (CAST(date_trunc('month', "lt0"."day") AS DATE) = "v"."start")) AS "b" ON ("b"."id" = "w"."id") AND ("b"."e" = "t0"."customer_id")
GROUP BY "w"."id";
