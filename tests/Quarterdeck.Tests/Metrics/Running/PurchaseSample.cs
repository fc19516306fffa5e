using System.Globalization;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>Purchases of customers who buy at rates of their own and leave after a purchase, drawn from a seed: 700 customers of 2023 and 2024.</summary>
internal static class PurchaseSample
{
    /// <summary>Days from 2023-01-01.</summary>
    private const int Days = 731;

    /// <summary>One purchase.</summary>
    internal readonly record struct Row(int Customer, DateOnly Day, decimal Amount, string Channel);

    /// <summary>The purchases; several of a customer may fall on one day.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="togetherness">0: amounts do not depend on how often a customer buys; 1: they grow with it.</param>
    public static IReadOnlyList<Row> Rows(int seed = 5, double togetherness = 0)
    {
        Random dice = new(seed);
        List<Row> rows = [];
        for (int customer = 1; customer <= 700; customer++)
        {
            double rate = 1.0 / (25 + 300 * dice.NextDouble()), leaves = 0.05 + 0.4 * dice.NextDouble(), spend = 20 + 60 * dice.NextDouble() * dice.NextDouble();
            spend *= 1 + togetherness * 200 * rate;
            string[] channels = ["search", "social", "mail"];
            for (double at = dice.Next(Days); at < Days; at += Math.Max(0.4, -Math.Log(1 - dice.NextDouble()) / rate))
            {
                rows.Add(new Row(customer, new DateOnly(2023, 1, 1).AddDays((int)at), Math.Round((decimal)(spend * (0.5 + dice.NextDouble())), 2), channels[dice.Next(3)]));
                if (dice.NextDouble() < leaves)
                    break;
            }
        }
        return rows;
    }

    /// <summary>A statement that makes the table <c>purchases</c>.</summary>
    public static string Table(IEnumerable<Row> rows) => "CREATE TABLE purchases AS SELECT row_number() OVER () AS id, * FROM (VALUES "
        + string.Join(", ", rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"({row.Customer}, DATE '{row.Day:yyyy-MM-dd}', CAST({row.Amount} AS DECIMAL(12,2)), '{row.Channel}', 'EUR')"))) + ") v(customer, day, amount, channel, code)";

    /// <summary>A statement that makes the table <c>customers</c>.</summary>
    public const string Customers = "CREATE TABLE customers AS SELECT i AS customer, 's' || (i * 7 % 5) AS segment, CASE WHEN i % 3 = 0 THEN NULL ELSE 'c' || (i % 4) END AS country FROM range(1, 701) t(i)";
}
