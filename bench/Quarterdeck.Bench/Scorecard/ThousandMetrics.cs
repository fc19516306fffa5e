using Quarterdeck.Metrics.Asking;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>The 24 KPIs and 1,022 more over the same dataset, each with its comparisons: seven measures under 140 conditions on channel, country and status, and distinct customers under the 42 simple ones.</summary>
internal static class ThousandMetrics
{
    private static readonly string[] Channels = ["organic", "direct", "paid_search", "paid_social", "email", "affiliate", "partner", "retail"];
    private static readonly string[] Countries = ["US", "GB", "DE", "FR", "ES", "IT", "NL", "SE", "PL", "PT", "IE", "BE", "AT", "CH", "DK", "NO", "FI", "CZ", "RO", "GR", "CA", "MX", "BR", "AR", "CL", "AU", "NZ", "JP", "IN", "ZA"];
    private static readonly string[] States = ["completed", "returned", "cancelled", "pending"];

    private static readonly string[] Measures =
    [
        "SUM(orders.net) FILTER (WHERE c)", "SUM(orders.gross) FILTER (WHERE c)", "COUNT(orders.*) FILTER (WHERE c)", "SUM(orders.quantity) FILTER (WHERE c)",
        "AVG(orders.discount) FILTER (WHERE c)", "SUM(orders.reduction) FILTER (WHERE c)", "SUM(orders.net) FILTER (WHERE c) / COUNT(orders.*) FILTER (WHERE c)",
    ];

    private const string Customers = "COUNT(DISTINCT orders.customer_id) FILTER (WHERE c)";

    /// <summary>All columns; those of the 24 come first.</summary>
    public static IEnumerable<MetricColumn> Columns => Variants.Columns().Concat(Conditions().Take(140).SelectMany((condition, i) =>
        (i < Channels.Length + Countries.Length + States.Length ? Measures.Append(Customers) : Measures)
            .SelectMany((measure, j) => Variants.Columns(FormattableString.Invariant($"more_{i}_{j}"), measure.Replace("WHERE c", $"WHERE {condition}", StringComparison.Ordinal)))));

    private static IEnumerable<string> Conditions()
    {
        foreach (string channel in Channels)
            yield return $"orders.channel = '{channel}'";
        foreach (string country in Countries)
            yield return $"orders.country = '{country}'";
        foreach (string state in States)
            yield return $"orders.status = '{state}'";
        foreach (string channel in Channels)
            foreach (string state in States)
                yield return $"orders.channel = '{channel}' AND orders.status = '{state}'";
        foreach (string country in Countries)
            foreach (string state in States)
                yield return $"orders.country = '{country}' AND orders.status = '{state}'";
    }
}
