using System.Globalization;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>Purchases of customers who buy at rates of their own and leave after a purchase, drawn from a seed: 1,000 customers of 2023 and 2024.</summary>
internal static class PurchaseSample
{
    /// <summary>Days from 2023-01-01.</summary>
    private const int Days = 731;

    /// <summary>Enough of them that the models are told in each quarter of the second year.</summary>
    private const int Customers = 1000;

    /// <summary>One purchase.</summary>
    internal readonly record struct Row(int Customer, DateOnly Day, decimal Amount, string Channel);

    /// <summary>The purchases; several of a customer may fall on one day.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="grows">True where amounts grow from purchase to purchase, so that those who buy often spend more.</param>
    public static IReadOnlyList<Row> Rows(int seed = 5, bool grows = false)
    {
        Random dice = new(seed);
        double Exponential() => -Math.Log(1 - dice.NextDouble());
        string[] channels = ["search", "social", "mail"];
        List<Row> rows = [];
        for (int customer = 1; customer <= Customers; customer++)
        {
            // Rate ~ Gamma(1, 70 days), leaving ~ Beta(1, 2.5), amounts ~ Gamma(4) over Gamma(4, 30): a BG/NBD with Gamma-Gamma.
            double rate = Exponential() / 70, leaves = 1 - Math.Pow(1 - dice.NextDouble(), 1 / 2.5), scale = 30 / (Exponential() + Exponential() + Exponential() + Exponential());
            double at = dice.Next(Days);
            for (int count = 0; at < Days; count++)
            {
                double amount = scale * (Exponential() + Exponential() + Exponential() + Exponential()) * (grows ? 1 + count : 1);
                rows.Add(new Row(customer, new DateOnly(2023, 1, 1).AddDays((int)at), Math.Round((decimal)amount, 2), channels[dice.Next(3)]));
                if (count > 0 && dice.NextDouble() < leaves)
                    break;
                at += Math.Max(0.4, Exponential() / rate);
            }
        }
        return rows;
    }

    /// <summary>A statement that makes the table <c>purchases</c>.</summary>
    public static string Table(IEnumerable<Row> rows) => "CREATE TABLE purchases AS SELECT row_number() OVER () AS id, * FROM (VALUES "
        + string.Join(", ", rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"({row.Customer}, DATE '{row.Day:yyyy-MM-dd}', CAST({row.Amount} AS DECIMAL(12,2)), '{row.Channel}', 'EUR')"))) + ") v(customer, day, amount, channel, code)";

    /// <summary>A statement that makes the table <c>customers</c>.</summary>
    public const string CustomerTable = "CREATE TABLE customers AS SELECT i AS customer, 's' || (i * 7 % 5) AS segment, CASE WHEN i % 3 = 0 THEN NULL ELSE 'c' || (i % 4) END AS country FROM range(1, 1001) t(i)";
}
