-- Look for: the roll-up is a SELECT grouped by the child's own key, joined once for both fields, and is not cut by the question's days or condition.
-- ask --metrics new_customers --grain month --from 2024-01-01 --to 2024-02-29 --where customers.order_count >= 2

-- scan customers where (customers.order_count >= 2)
--   over each month
--     COUNT(customers.*)
SELECT
  (CAST("t0_r0"."r0" AS DATE) - CAST(day(CAST("t0_r0"."r0" AS DATE)) - 1 AS INTEGER)) AS "c0",
  COUNT(*) AS "a0"
FROM "customers" AS "t0"
LEFT JOIN (
  SELECT
    "t0_r0_t0"."customer_id" AS "k0",
    MIN("t0_r0_t0"."day") AS "r0",
    COUNT(*) AS "r1"
  FROM "orders" AS "t0_r0_t0"
  GROUP BY "t0_r0_t0"."customer_id") AS "t0_r0" ON ("t0"."id" = "t0_r0"."k0")
WHERE (COALESCE("t0_r0"."r1", 0) >= 2) AND (("t0_r0"."r0" >= DATE '2024-01-01') AND ("t0_r0"."r0" < DATE '2024-03-01'))
GROUP BY (CAST("t0_r0"."r0" AS DATE) - CAST(day(CAST("t0_r0"."r0" AS DATE)) - 1 AS INTEGER));
