-- Look for: the version that was valid: from <= day, and day before the day after the last valid one, or no end.
-- ask --metrics list_value --from 2024-01-01 --to 2024-01-31

-- scan orders
--   over each month
--     SUM((orders.quantity * prices.price))
SELECT
  (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) AS "c0",
  SUM(("t0"."quantity" * "t1"."price")) AS "a0"
FROM "orders" AS "t0"
LEFT JOIN "prices" AS "t1" ON ("t0"."product_id" = "t1"."product_id") AND ("t1"."valid_from" <= "t0"."day") AND (("t1"."valid_to" IS NULL) OR ("t0"."day" < ("t1"."valid_to" + INTERVAL 1 DAY)))
WHERE (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-02-01'))
GROUP BY (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER));
