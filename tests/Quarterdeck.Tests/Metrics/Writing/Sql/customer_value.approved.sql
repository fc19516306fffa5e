-- Look for: one row a customer and day, from which the histories at every month's end follow; the region is that of the customer's first purchase, the condition looks at it too, and neither leaves a purchase out.
-- ask --metrics worth --grain month --from 2024-01-01 --to 2024-02-29 --by regions.name --where orders.channel = 'web'

-- scan orders by regions.name where (orders.channel = 'web')
--   over 2024-01-01 00:00..2024-02-01 00:00, 2024-02-01 00:00..2024-03-01 00:00
--     COUNT(DISTINCT orders.customer_id) where (orders.quantity > 0) (recounted)
--     SUM(orders.amount) where (orders.quantity > 0) (recounted)
SELECT
  "p"."c" AS "c",
  "p"."t" AS "t",
  CAST(SUM("p"."v") AS DOUBLE) AS "v",
  CAST(COUNT(CASE WHEN (("p"."v" IS NULL) OR ("p"."v" < 0)) THEN 1 END) AS BIGINT) AS "f",
  CAST(0 AS BIGINT) AS "u",
  CAST(MAX(CASE WHEN "p"."w" THEN 1 ELSE 0 END) FILTER (WHERE ("p"."r" = 1)) AS BIGINT) AS "w",
  MAX("p"."d0") FILTER (WHERE ("p"."r" = 1)) AS "d0"
FROM (
  SELECT
    "t0"."customer_id" AS "c",
    date_diff('day', DATE '2000-01-01', CAST("t0"."day" AS DATE)) AS "t",
    CAST("t0"."amount" AS DECIMAL(18,4)) AS "v",
    0 AS "u",
    ("t0"."channel" = 'web') AS "w",
    ROW_NUMBER() OVER (PARTITION BY "t0"."customer_id" ORDER BY "t0"."day", "t0"."id") AS "r",
    "t2"."name" AS "d0"
  FROM "orders" AS "t0"
  LEFT JOIN "customers" AS "t1" ON ("t0"."customer_id" = "t1"."id")
  LEFT JOIN "regions" AS "t2" ON ("t1"."region_id" = "t2"."id")
  WHERE ("t0"."quantity" > 0) AND ("t0"."customer_id" IS NOT NULL) AND ("t0"."day" IS NOT NULL)) AS "p"
GROUP BY "p"."c", "p"."t"
ORDER BY "p"."c", "p"."t";
