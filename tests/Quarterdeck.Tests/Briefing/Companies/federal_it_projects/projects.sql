-- ask
SELECT count(*) AS projects, count(DISTINCT "Unique Investment Identifier") AS investments, count(DISTINCT "Agency Name") AS agencies,
       count("Schedule Variance (%)") AS scheduled_projects, count(*) FILTER (WHERE abs("Schedule Variance (%)") <= 10)::DOUBLE / count("Schedule Variance (%)") AS within_schedule_share,
       avg("Schedule Variance (in days)") AS schedule_variance_days, median("Schedule Variance (in days)") AS median_schedule_variance_days,
       count(*) FILTER (WHERE abs("Cost Variance (%)") <= 10)::DOUBLE / count("Cost Variance (%)") AS within_budget_share,
       count(*) FILTER (WHERE "Projected/Actual Cost ($ M)" <= "Planned Cost ($ M)")::DOUBLE / count("Planned Cost ($ M)") AS on_budget_share FROM "raw-projects"
-- ask
WITH d AS (SELECT "Planned Project Completion Date (B2)" AS planned, "Projected/Actual Project Completion Date (B2)" AS actual, "Updated Date" AS updated FROM "raw-projects")
SELECT count(*) FILTER (WHERE planned IS NOT NULL AND actual IS NOT NULL) AS expected_completions, count(*) FILTER (WHERE actual <= planned) AS completed_on_plan,
       count(*) FILTER (WHERE actual <= planned)::DOUBLE / count(*) FILTER (WHERE planned IS NOT NULL AND actual IS NOT NULL) AS completed_on_plan_share,
       count(*) FILTER (WHERE actual <= updated) AS finished_projects, count(*) FILTER (WHERE actual <= updated AND actual <= planned) AS finished_on_time,
       count(*) FILTER (WHERE actual <= updated AND actual <= planned)::DOUBLE / count(*) FILTER (WHERE actual <= updated) AS projects_on_time FROM d
-- ask
WITH c AS (SELECT round("Planned Cost ($ M)" * 1000000)::BIGINT AS p, round("Projected/Actual Cost ($ M)" * 1000000)::BIGINT AS a,
                  round("Lifecycle Cost ($ M)" * 1000000)::BIGINT AS l, round("Cost Variance ($ M)" * 1000000)::BIGINT AS v FROM "raw-projects")
SELECT sum(p) AS planned_cost, sum(a) AS actual_cost, sum(l) AS lifecycle_cost, sum(v) AS cost_variance, sum(a) - sum(p) AS cost_overrun, (sum(a) - sum(p))::DOUBLE / sum(p) AS cost_overrun_share, count(p) AS costed_projects FROM c
-- ask by=agency
SELECT "Agency Name" AS agency, count(*) AS projects, count(DISTINCT "Unique Investment Identifier") AS investments, sum(round("Planned Cost ($ M)" * 1000000)::BIGINT) AS planned_cost,
       sum(round("Projected/Actual Cost ($ M)" * 1000000)::BIGINT) AS actual_cost, avg("Schedule Variance (in days)") AS schedule_variance_days,
       count(*) FILTER (WHERE abs("Schedule Variance (%)") <= 10)::DOUBLE / nullif(count("Schedule Variance (%)"), 0) AS within_schedule_share FROM "raw-projects" GROUP BY ALL
-- ask by=investment order=actual_cost:desc limit=10
SELECT "Investment Title" AS investment, sum(round("Projected/Actual Cost ($ M)" * 1000000)::BIGINT) AS actual_cost FROM "raw-projects" GROUP BY ALL ORDER BY actual_cost DESC NULLS LAST LIMIT 10
-- ask grain=year,quarter,month
WITH d AS (SELECT "Projected/Actual Project Completion Date (B2)" AS actual, "Planned Project Completion Date (B2)" AS planned, round("Projected/Actual Cost ($ M)" * 1000000)::BIGINT AS a,
                  round("Planned Cost ($ M)" * 1000000)::BIGINT AS p FROM "raw-projects" WHERE "Projected/Actual Project Completion Date (B2)" <= "Updated Date")
SELECT date_trunc('$grain', actual)::DATE AS period, count(*) AS projects, count(*) AS finished_projects, count(*) FILTER (WHERE actual <= planned) AS finished_on_time,
       count(*) FILTER (WHERE actual <= planned)::DOUBLE / count(*) AS projects_on_time, sum(p) AS planned_cost, sum(a) AS actual_cost, sum(a) - sum(p) AS cost_overrun FROM d GROUP BY ALL
-- ask grain=fiscal_year from=2010-10-01 to=2012-09-30
SELECT (date_trunc('year', "Projected/Actual Project Completion Date (B2)" + INTERVAL 3 MONTH) - INTERVAL 3 MONTH)::DATE AS period, count(*) AS finished_projects,
       avg("Schedule Variance (in days)") AS schedule_variance_days, median("Schedule Variance (in days)") AS median_schedule_variance_days FROM "raw-projects"
WHERE "Projected/Actual Project Completion Date (B2)" <= "Updated Date" AND "Projected/Actual Project Completion Date (B2)" >= '2010-10-01' AND "Projected/Actual Project Completion Date (B2)" < '2012-10-01' GROUP BY ALL
-- ask grain=year
SELECT date_trunc('year', "Start Date")::DATE AS period, count(*) AS projects_started FROM "raw-projects" WHERE "Start Date" IS NOT NULL GROUP BY ALL
-- ask grain=year
SELECT date_trunc('year', "Projected/Actual Project Completion Date (B2)")::DATE AS period, count(*) AS expected_completions,
       count(*) FILTER (WHERE "Projected/Actual Project Completion Date (B2)" <= "Planned Project Completion Date (B2)") AS completed_on_plan FROM "raw-projects" WHERE "Projected/Actual Project Completion Date (B2)" IS NOT NULL GROUP BY ALL
