-- Look for: without a grain rows without a date count too: no condition on the time.
-- ask --metrics revenue,buyers

-- scan orders
--   over all time
--     COUNT(DISTINCT orders.customer_id) (recounted)
--     SUM(orders.amount) (recounted)
SELECT
  COUNT(DISTINCT "t0"."customer_id") AS "a0",
  SUM(CAST("t0"."amount" AS DECIMAL(18,4))) AS "a1"
FROM "orders" AS "t0";
