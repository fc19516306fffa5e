-- Look for: a fiscal year that starts in July is a year moved by six months.
-- ask --metrics revenue --grain fiscal_year --from 2023-07-01 --to 2025-06-30

-- scan orders
--   over each fiscal_year
--     SUM(orders.amount)
SELECT
  CAST(date_trunc('year', "t0"."day" - INTERVAL 6 MONTH) + INTERVAL 6 MONTH AS DATE) AS "c0",
  SUM(CAST("t0"."amount" AS DECIMAL(18,4))) AS "a0"
FROM "orders" AS "t0"
WHERE (("t0"."day" >= DATE '2023-07-01') AND ("t0"."day" < DATE '2025-07-01'))
GROUP BY CAST(date_trunc('year', "t0"."day" - INTERVAL 6 MONTH) + INTERVAL 6 MONTH AS DATE);
