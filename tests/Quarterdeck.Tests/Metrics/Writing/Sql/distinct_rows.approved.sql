-- Look for: an entity without a table: one row for each key that is there.
-- ask --metrics product_count --where products.product_id > 5

-- scan products where (products.product_id > 5)
--   over all time
--     COUNT(products.*) (recounted)
SELECT
  COUNT(*) AS "a0"
FROM (
  SELECT DISTINCT
    "t0_t0"."product_id" AS "product_id"
  FROM "orders" AS "t0_t0"
  WHERE ("t0_t0"."product_id" IS NOT NULL)) AS "t0"
WHERE ("t0"."product_id" > 5);
