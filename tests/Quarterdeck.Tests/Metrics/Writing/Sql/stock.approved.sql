-- Look for: each account's own last day of each window is found first, among the metric's own rows; the question's condition comes after.
-- ask --metrics balance --grain month --from 2024-01-01 --to 2024-02-29 --where ledger.account <> 'x'

-- scan ledger where (ledger.account <> 'x')
--   over 2024-01-01 00:00..2024-02-01 00:00, 2024-02-01 00:00..2024-03-01 00:00
--     SUM(ledger.amount) where (ledger.kind = 'Actual') (recounted)
SELECT
  "s"."c0" AS "c0",
  SUM("s"."v0") FILTER (WHERE ("s"."f0" AND ("s"."t" = "s"."x0"))) AS "a0"
FROM (
  SELECT
    "w"."id" AS "c0",
    "t0"."day" AS "t",
    "t0"."amount" AS "v0",
    ("t0"."kind" = 'Actual') AS "f0",
    MAX("t0"."day") FILTER (WHERE ("t0"."kind" = 'Actual')) OVER (PARTITION BY "w"."id", "t0"."account") AS "x0",
    ("t0"."account" <> 'x') AS "q"
  FROM "ledger" AS "t0"
  JOIN (VALUES (0, DATE '2024-01-01', DATE '2024-02-01'), (1, DATE '2024-02-01', DATE '2024-03-01')) AS "w"("id", "start", "next") ON ("t0"."day" >= "w"."start") AND ("t0"."day" < "w"."next")) AS "s"
WHERE "s"."q"
GROUP BY "s"."c0";
