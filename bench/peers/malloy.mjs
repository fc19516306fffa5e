// The same scorecard by Malloy: one query, 24 KPIs by month with the month before and the year before. Prints the answer as one JSON line.
// Run in the repository's root; the first argument is the model's file.
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { SingleConnectionRuntime } = require('@malloydata/malloy');
const { DuckDBConnection } = require('@malloydata/db-duckdb');

const kpis = ['revenue', 'gross_sales', 'discount_amount', 'cogs', 'orders', 'completed_orders', 'cancelled_orders', 'returned_orders', 'units_sold',
  'active_customers', 'new_customers', 'returning_customers', 'new_customer_revenue', 'returning_customer_revenue', 'paid_revenue',
  'avg_discount', 'avg_unit_price', 'gross_margin', 'gross_margin_pct', 'return_rate', 'cancel_rate', 'aov', 'revenue_per_customer', 'paid_revenue_share'];
const connection = new DuckDBConnection('duckdb', ':memory:');
await connection.runSQL('SET threads = 2');
const runtime = new SingleConnectionRuntime({ connection });
const compared = kpis.flatMap(k => [`${k}__pm is lag(${k}, 1)`, `${k}__mom is ${k} / lag(${k}, 1) - 1`, `${k}__py is lag(${k}, 12)`, `${k}__yoy is ${k} / lag(${k}, 12) - 1`]);
const query = `run: orders -> { group_by: \`month\`\n aggregate: ${kpis.join(', ')}\n calculate: ${compared.join(', ')}\n order_by: \`month\`\n limit: 100 }`;
const result = await runtime.loadModel(fs.readFileSync(process.argv[2], 'utf8')).loadQuery(query).run({ rowLimit: 100 });
const usage = process.resourceUsage();
const rows = result.data.value.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === 'month' ? new Date(value).toISOString().slice(0, 10) : value === null || !Number.isFinite(Number(value)) ? null : Number(value)])));
// Written at once: a pipe that is left while it is still being filled loses its end.
fs.writeSync(1, JSON.stringify({ cpu: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6, peak: usage.maxRSS / 1024, rows }));
await connection.close();
process.exit(0);
