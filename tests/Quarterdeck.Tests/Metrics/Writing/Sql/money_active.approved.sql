-- Look for: the rate is that of the last day of the window, so it is joined behind the windows.
-- ask --metrics fees --grain month --from 2024-01-01 --to 2024-02-29

-- scan contracts
--   over 0001-01-01 00:00..2024-02-01 00:00, 0001-01-01 00:00..2024-03-01 00:00
--     COUNT(contracts.fee) in EUR at closing rates of 'actual', from USD, rows without a rate (recounted)
--     SUM(contracts.fee) in EUR at closing rates of 'actual', from USD (recounted)
SELECT
  "w"."id" AS "c0",
  COUNT(CASE WHEN (("t0"."fee" IS NOT NULL) AND ("x0"."rate" IS NULL)) THEN 1 END) AS "a0",
  SUM(CAST((CAST("t0"."fee" AS DOUBLE) * "x0"."rate") AS DECIMAL(38,10))) AS "a1"
FROM "contracts" AS "t0"
JOIN (VALUES (0, DATE '1700-01-01', DATE '2024-02-01'), (1, DATE '1700-01-01', DATE '2024-03-01')) AS "w"("id", "start", "next") ON ("t0"."starts" < "w"."next") AND (("t0"."ends" IS NULL) OR ("t0"."ends" >= "w"."next"))
LEFT JOIN (
  SELECT
    "x0_t0"."code" AS "currency",
    "x0_t0"."day" AS "day",
    CAST("x0_t0"."last" AS DOUBLE) AS "rate"
  FROM "rates" AS "x0_t0"
  WHERE (CAST("x0_t0"."last" AS DOUBLE) > 0)) AS "x0" ON ('USD' = "x0"."currency") AND (CAST(("w"."next" - INTERVAL 1 DAY) AS DATE) = "x0"."day")
GROUP BY "w"."id";
