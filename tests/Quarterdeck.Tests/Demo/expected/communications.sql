-- Hand-written SQL: what each metric of the demo company must say, by month. Tables are views over data/*.parquet;
-- months holds the 36 first days. A month that a statement leaves out, or gives NULL, is missing (0 for counts and sums),
-- or incomplete where a metric looks back beyond the first month.

-- metric: media_mentions
SELECT date_trunc('month', published_date)::DATE AS month, COUNT(*) AS value
FROM mentions
WHERE brand = 'Tidewell'
GROUP BY 1 ORDER BY 1;

-- metric: share_of_voice
SELECT date_trunc('month', published_date)::DATE AS month, AVG(CASE WHEN brand = 'Tidewell' THEN 1.0 ELSE 0 END) AS value
FROM mentions
GROUP BY 1 ORDER BY 1;

-- metric: sentiment
SELECT date_trunc('month', published_date)::DATE AS month, AVG(sentiment) AS value
FROM mentions
WHERE brand = 'Tidewell'
GROUP BY 1 ORDER BY 1;

-- metric: press_response_time
SELECT date_trunc('month', received_date)::DATE AS month, AVG(answer_hours) AS value
FROM press_requests
GROUP BY 1 ORDER BY 1;

-- metric: brand_image
SELECT date_trunc('month', month)::DATE AS month, SUM(image_points) / SUM(aided) AS value
FROM brand_tracker
GROUP BY 1 ORDER BY 1;

-- metric: reputation
SELECT date_trunc('month', month)::DATE AS month, SUM(reputation_points) / SUM(aided) AS value
FROM brand_tracker
GROUP BY 1 ORDER BY 1;
