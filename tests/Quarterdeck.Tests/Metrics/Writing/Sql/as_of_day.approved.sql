-- Look for: as-of hides later rows of the fact and of the roll-up inside.
-- ask --metrics new_customers --grain month --from 2024-01-01 --to 2024-02-29 --as-of 2024-02-15

-- scan customers
--   over each month
--     COUNT(customers.*)
SELECT
  (CAST("t0_r0"."r0" AS DATE) - CAST(day(CAST("t0_r0"."r0" AS DATE)) - 1 AS INTEGER)) AS "c0",
  COUNT(*) AS "a0"
FROM "customers" AS "t0"
LEFT JOIN (
  SELECT
    "t0_r0_t0"."customer_id" AS "k0",
    MIN("t0_r0_t0"."day") AS "r0"
  FROM "orders" AS "t0_r0_t0"
  WHERE ("t0_r0_t0"."day" < DATE '2024-02-16')
  GROUP BY "t0_r0_t0"."customer_id") AS "t0_r0" ON ("t0"."id" = "t0_r0"."k0")
WHERE (("t0_r0"."r0" >= DATE '2024-01-01') AND ("t0_r0"."r0" < DATE '2024-03-01'))
GROUP BY (CAST("t0_r0"."r0" AS DATE) - CAST(day(CAST("t0_r0"."r0" AS DATE)) - 1 AS INTEGER));
