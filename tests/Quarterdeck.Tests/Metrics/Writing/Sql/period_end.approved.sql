-- Look for: each window brings its own last day for the filter.
-- ask --metrics backlog --grain month --from 2024-01-01 --to 2024-02-29

-- scan tickets
--   over 0001-01-01 00:00..2024-02-01 00:00, 0001-01-01 00:00..2024-03-01 00:00
--     COUNT(tickets.*) where (tickets.closed > PERIOD_END) (recounted)
SELECT
  "w"."id" AS "c0",
  COUNT(*) FILTER (WHERE ("t0"."closed" > "w"."last_day")) AS "a0"
FROM "tickets" AS "t0"
JOIN (VALUES (0, DATE '1700-01-01', DATE '2024-02-01', DATE '1700-01-01', DATE '2024-01-31'), (1, DATE '1700-01-01', DATE '2024-03-01', DATE '1700-01-01', DATE '2024-02-29')) AS "w"("id", "start", "next", "first_day", "last_day") ON ("t0"."opened" >= "w"."start") AND ("t0"."opened" < "w"."next")
GROUP BY "w"."id";
