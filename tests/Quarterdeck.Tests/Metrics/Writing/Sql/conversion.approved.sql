-- Look for: each order is numbered over the visits before it, latest first, and only the first counts; within is half-open.
-- ask --metrics converted --grain month --from 2024-01-01 --to 2024-02-29

-- scan visits
--   over 2024-01-01 00:00..2024-02-01 00:00, 2024-02-01 00:00..2024-03-01 00:00
--     COUNT(visits.*) (recounted)
SELECT
  "w"."id" AS "c0",
  COUNT(*) AS "a0"
FROM (
  SELECT
    timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) AS "t",
    "b"."v" AS "v",
    ROW_NUMBER() OVER (PARTITION BY "b"."n" ORDER BY timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) DESC, "t0"."id" DESC) AS "r"
  FROM "visits" AS "t0"
  JOIN (
    SELECT
      ROW_NUMBER() OVER () AS "n",
      "lt0"."customer_id" AS "e",
      "lt0"."day" AS "t",
      1 AS "v",
      "lt0"."channel" AS "s0"
    FROM "orders" AS "lt0") AS "b" ON ("b"."e" = "t0"."customer_id") AND (timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) <= "b"."t") AND ("b"."s0" = "t0"."channel") AND (timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) > ("b"."t" - INTERVAL 7 DAY))) AS "p"
JOIN (VALUES (0, DATE '2024-01-01', DATE '2024-02-01'), (1, DATE '2024-02-01', DATE '2024-03-01')) AS "w"("id", "start", "next") ON ("p"."t" >= "w"."start") AND ("p"."t" < "w"."next")
WHERE ("p"."r" = 1)
GROUP BY "w"."id";

-- scan visits
--   over each month
--     COUNT(visits.*)
SELECT
  (CAST(timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) AS DATE) - CAST(day(CAST(timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) AS DATE)) - 1 AS INTEGER)) AS "c0",
  COUNT(*) AS "a0"
FROM "visits" AS "t0"
WHERE ((timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) >= DATE '2024-01-01') AND (timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) < DATE '2024-03-01'))
GROUP BY (CAST(timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) AS DATE) - CAST(day(CAST(timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) AS DATE)) - 1 AS INTEGER));
