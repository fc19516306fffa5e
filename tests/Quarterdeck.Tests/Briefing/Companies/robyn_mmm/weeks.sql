-- ask grain=year,quarter,month,week
WITH w AS (SELECT date_trunc('$grain', DATE)::DATE AS period, sum(revenue::DECIMAL(19,4)) AS revenue, count(*) AS weeks, sum(tv_S::DECIMAL(19,4)) AS tv_spend, sum(ooh_S::DECIMAL(19,4)) AS out_of_home_spend,
                  sum(print_S::DECIMAL(19,4)) AS print_spend, sum(search_S::DECIMAL(19,4)) AS search_spend, sum(facebook_S::DECIMAL(19,4)) AS facebook_spend,
                  sum(search_clicks_P) AS search_clicks, sum(facebook_I) AS facebook_impressions, sum(newsletter) AS newsletters, sum(competitor_sales_B::DECIMAL(19,4)) AS competitor_sales
           FROM dt_simulated_weekly GROUP BY ALL)
SELECT *, tv_spend + out_of_home_spend + print_spend + search_spend + facebook_spend AS marketing_spend, revenue::DOUBLE / competitor_sales::DOUBLE AS relative_sales, revenue::DOUBLE / weeks AS average_weekly_revenue FROM w
-- ask
WITH w AS (SELECT sum(revenue::DECIMAL(19,4)) AS revenue, count(*) AS weeks, sum(tv_S::DECIMAL(19,4)) AS tv_spend, sum(ooh_S::DECIMAL(19,4)) AS out_of_home_spend,
                  sum(print_S::DECIMAL(19,4)) AS print_spend, sum(search_S::DECIMAL(19,4)) AS search_spend, sum(facebook_S::DECIMAL(19,4)) AS facebook_spend,
                  sum(search_clicks_P) AS search_clicks, sum(facebook_I) AS facebook_impressions, count(*) FILTER (WHERE events <> 'na') AS event_weeks FROM dt_simulated_weekly),
     s AS (SELECT *, tv_spend + out_of_home_spend + print_spend + search_spend + facebook_spend AS marketing_spend FROM w)
SELECT *, revenue::DOUBLE / marketing_spend::DOUBLE AS revenue_to_spend, marketing_spend::DOUBLE / revenue::DOUBLE AS spend_share_of_revenue, search_spend::DOUBLE / search_clicks AS cost_per_search_click,
       1000 * facebook_spend::DOUBLE / facebook_impressions AS facebook_cost_per_thousand, tv_spend::DOUBLE / marketing_spend::DOUBLE AS tv_share, out_of_home_spend::DOUBLE / marketing_spend::DOUBLE AS out_of_home_share,
       print_spend::DOUBLE / marketing_spend::DOUBLE AS print_share, search_spend::DOUBLE / marketing_spend::DOUBLE AS search_share, facebook_spend::DOUBLE / marketing_spend::DOUBLE AS facebook_share FROM s
-- ask grain=year
WITH s AS (SELECT date_trunc('year', DATE)::DATE AS period, sum(revenue::DECIMAL(19,4))::DOUBLE AS revenue,
                  sum(tv_S::DECIMAL(19,4) + ooh_S::DECIMAL(19,4) + print_S::DECIMAL(19,4) + search_S::DECIMAL(19,4) + facebook_S::DECIMAL(19,4))::DOUBLE AS spend,
                  sum(search_S::DECIMAL(19,4))::DOUBLE AS search, sum(search_clicks_P) AS clicks FROM dt_simulated_weekly GROUP BY ALL)
SELECT period, revenue / spend AS revenue_to_spend, spend / revenue AS spend_share_of_revenue, search / clicks AS cost_per_search_click FROM s
-- ask grain=year from=2017-01-01 to=2018-12-31
WITH y AS (SELECT date_trunc('year', DATE)::DATE AS period, sum(revenue::DECIMAL(19,4))::DOUBLE AS v, count(*) AS n FROM dt_simulated_weekly GROUP BY ALL)
SELECT a.period, a.v / b.v - 1 AS revenue_growth, (a.v / a.n) / (b.v / b.n) - 1 AS weekly_revenue_growth FROM y a JOIN y b ON b.period = (a.period - INTERVAL 1 YEAR)::DATE WHERE a.period IN (DATE '2017-01-01', DATE '2018-01-01')
-- ask by=event
SELECT nullif(events, 'na') AS event, count(*) AS weeks, sum(revenue::DECIMAL(19,4)) AS revenue FROM dt_simulated_weekly GROUP BY ALL
