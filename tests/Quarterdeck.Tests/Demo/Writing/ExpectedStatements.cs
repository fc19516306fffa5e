using System.Numerics;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The hand-written statements beside the tests: one a metric, giving a month and its value.</summary>
internal static class ExpectedStatements
{
    private static readonly string Folder = Path.Combine(RepositoryFolders.Root, "tests", "Quarterdeck.Tests", "Demo", "expected");

    /// <summary>Metric and statement, in the order of the files.</summary>
    public static IReadOnlyList<(string Metric, string Sql)> All { get; } =
    [
        .. from file in Directory.GetFiles(Folder, "*.sql").Order(StringComparer.Ordinal)
           from part in File.ReadAllText(file).Split("\n-- metric: ").Skip(1)
           let end = part.IndexOf('\n', StringComparison.Ordinal)
           select (part[..end].Trim(), part[end..].Trim().TrimEnd(';')),
    ];

    /// <summary>The values of a statement by month; a month without a value is left out.</summary>
    public static Dictionary<DateOnly, object> Values(DemoData demo, string sql) => demo.Rows(sql)
        .Where(row => row[1] is not null and not double.NaN and not double.PositiveInfinity and not double.NegativeInfinity)
        .ToDictionary(row => (DateOnly)row[0]!, row => row[1] is BigInteger big ? (decimal)big : row[1]!);
}
