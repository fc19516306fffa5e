-- Look for: a time written in UTC is brought to the company's zone before its day is taken.
-- ask --metrics visits --grain day --from 2024-01-01 --to 2024-01-02

-- scan visits
--   over each day
--     COUNT(visits.*)
SELECT
  CAST(timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) AS DATE) AS "c0",
  COUNT(*) AS "a0"
FROM "visits" AS "t0"
WHERE ((timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) >= DATE '2024-01-01') AND (timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) < DATE '2024-01-03'))
GROUP BY CAST(timezone('Europe/Paris', timezone('UTC', CAST("t0"."stamp" AS TIMESTAMP))) AS DATE);
