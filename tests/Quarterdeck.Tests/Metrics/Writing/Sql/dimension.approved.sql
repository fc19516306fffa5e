-- Look for: a dimension is joined to-one by LEFT JOIN through two joins; the middle one is joined because its key is read.
-- ask --metrics revenue --grain month --from 2024-01-01 --to 2024-01-31 --by regions.name

-- scan orders by regions.name
--   over each month
--     SUM(orders.amount)
SELECT
  "t2"."name" AS "d0",
  (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) AS "c0",
  SUM(CAST("t0"."amount" AS DECIMAL(18,4))) AS "a0"
FROM "orders" AS "t0"
LEFT JOIN "customers" AS "t1" ON ("t0"."customer_id" = "t1"."id")
LEFT JOIN "regions" AS "t2" ON ("t1"."region_id" = "t2"."id")
WHERE (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-02-01'))
GROUP BY "t2"."name", (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER));
