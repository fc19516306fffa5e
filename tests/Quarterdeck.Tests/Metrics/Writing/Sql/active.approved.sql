-- Look for: rows are joined to the windows at whose end they are active: a range join, half-open.
-- ask --metrics open_tickets --grain month --from 2024-01-01 --to 2024-02-29

-- scan tickets
--   over 0001-01-01 00:00..2024-02-01 00:00, 0001-01-01 00:00..2024-03-01 00:00
--     COUNT(tickets.*) (recounted)
SELECT
  "w"."id" AS "c0",
  COUNT(*) AS "a0"
FROM "tickets" AS "t0"
JOIN (VALUES (0, DATE '1700-01-01', DATE '2024-02-01'), (1, DATE '1700-01-01', DATE '2024-03-01')) AS "w"("id", "start", "next") ON ("t0"."opened" < "w"."next") AND (("t0"."closed" IS NULL) OR ("t0"."closed" >= "w"."next"))
GROUP BY "w"."id";
