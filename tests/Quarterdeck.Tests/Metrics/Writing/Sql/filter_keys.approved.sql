-- Look for: eight filtered aggregates are three sums for each way of meeting the filters, put together in a second step.
-- ask --metrics large,revenue FILTER (WHERE orders.channel = 'web'),revenue FILTER (WHERE orders.channel IN ('web', 'shop')),revenue FILTER (WHERE orders.channel <> 'web'),orders FILTER (WHERE orders.channel = 'web'),orders FILTER (WHERE orders.channel = 'shop'),largest FILTER (WHERE orders.channel = 'web'),largest FILTER (WHERE NOT orders.channel = 'shop') --grain month --from 2024-01-01 --to 2024-02-29

-- scan orders
--   over each month
--     COUNT(orders.*) where (orders.channel = 'shop')
--     COUNT(orders.*) where (orders.channel = 'web')
--     MAX(orders.amount) where (NOT (orders.channel = 'shop'))
--     MAX(orders.amount) where (orders.channel = 'web')
--     SUM(orders.amount) where (orders.amount >= 100)
--     SUM(orders.amount) where (orders.channel <> 'web')
--     SUM(orders.amount) where (orders.channel = 'web')
--     SUM(orders.amount) where (orders.channel IN ('web', 'shop'))
SELECT
  "f"."c0" AS "c0",
  COALESCE(SUM("f"."s0") FILTER (WHERE ("f"."k0" = 1)), 0) AS "a0",
  COALESCE(SUM("f"."s0") FILTER (WHERE ("f"."k0" = 2)), 0) AS "a1",
  MAX("f"."s1") FILTER (WHERE (NOT ("f"."k0" = 1))) AS "a2",
  MAX("f"."s1") FILTER (WHERE ("f"."k0" = 2)) AS "a3",
  SUM("f"."s2") FILTER (WHERE "f"."k1") AS "a4",
  SUM("f"."s2") FILTER (WHERE ("f"."k0" <> 2)) AS "a5",
  SUM("f"."s2") FILTER (WHERE ("f"."k0" = 2)) AS "a6",
  SUM("f"."s2") FILTER (WHERE ("f"."k0" IN (2, 1))) AS "a7"
FROM (
  SELECT
    (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) AS "c0",
    CASE WHEN ("t0"."channel" = 'shop') THEN 1 WHEN ("t0"."channel" = 'web') THEN 2 WHEN ("t0"."channel" IS NOT NULL) THEN 0 END AS "k0",
    ("t0"."amount" >= 100) AS "k1",
    COUNT(*) AS "s0",
    MAX("t0"."amount") AS "s1",
    SUM(CAST("t0"."amount" AS DECIMAL(18,4))) AS "s2"
  FROM "orders" AS "t0"
  WHERE (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-03-01'))
  GROUP BY (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)), CASE WHEN ("t0"."channel" = 'shop') THEN 1 WHEN ("t0"."channel" = 'web') THEN 2 WHEN ("t0"."channel" IS NOT NULL) THEN 0 END, ("t0"."amount" >= 100)) AS "f"
GROUP BY "f"."c0";
