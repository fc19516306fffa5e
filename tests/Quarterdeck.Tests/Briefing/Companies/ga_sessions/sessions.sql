-- ask grain=year,quarter,month,week,day
SELECT date_trunc('$grain', Date)::DATE AS period, sum(Target)::BIGINT AS sessions, count(*) AS days, max(Target)::BIGINT AS busiest_day_sessions, min(Target)::BIGINT AS quietest_day_sessions,
       sum(Target) / count(*) AS average_daily_sessions FROM ga_sessions GROUP BY ALL
-- ask
SELECT sum(Target)::BIGINT AS sessions, count(*) AS days, max(Target)::BIGINT AS busiest_day_sessions, median(Target) AS median_daily_sessions,
       sum(Target) FILTER (WHERE isodow(Date) >= 6)::BIGINT AS weekend_sessions, sum(Target) FILTER (WHERE isodow(Date) >= 6) / sum(Target) AS weekend_share FROM ga_sessions
-- ask grain=year from=2017-01-01 to=2020-12-31
WITH y AS (SELECT date_trunc('year', Date)::DATE AS period, sum(Target) AS v FROM ga_sessions GROUP BY ALL)
SELECT a.period, a.v / b.v - 1 AS sessions_growth FROM y a JOIN y b ON b.period = (a.period - INTERVAL 1 YEAR)::DATE
-- ask grain=month from=2016-12-01 to=2020-12-31
WITH m AS (SELECT date_trunc('month', Date)::DATE AS period, sum(Target) AS v FROM ga_sessions GROUP BY ALL)
SELECT period, sum(v) OVER (ORDER BY period ROWS 11 PRECEDING)::BIGINT AS sessions_12_months FROM m QUALIFY period >= '2016-12-01'
-- ask by=day_of_week
SELECT isodow(Date)::BIGINT AS day_of_week, sum(Target)::BIGINT AS sessions FROM ga_sessions GROUP BY ALL
-- ask by=month_of_year
SELECT month(Date) AS month_of_year, sum(Target)::BIGINT AS sessions FROM ga_sessions GROUP BY ALL
