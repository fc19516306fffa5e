-- Look for: plan and actual are two filters of one scan.
-- ask --metrics spend,PLAN(spend) --grain month --from 2024-01-01 --to 2024-02-29

-- scan ledger
--   over each month
--     SUM(ledger.amount) where (ledger.kind = 'Actual')
--     SUM(ledger.amount) where (ledger.kind = 'Budget')
SELECT
  (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER)) AS "c0",
  SUM("t0"."amount") FILTER (WHERE ("t0"."kind" = 'Actual')) AS "a0",
  SUM("t0"."amount") FILTER (WHERE ("t0"."kind" = 'Budget')) AS "a1"
FROM "ledger" AS "t0"
WHERE (("t0"."day" >= DATE '2024-01-01') AND ("t0"."day" < DATE '2024-03-01'))
GROUP BY (CAST("t0"."day" AS DATE) - CAST(day(CAST("t0"."day" AS DATE)) - 1 AS INTEGER));
