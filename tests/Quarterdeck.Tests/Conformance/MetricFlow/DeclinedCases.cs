using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>The cases that are answered differently on purpose: the table of <c>docs/differences.md</c>.</summary>
internal static partial class DeclinedCases
{
    /// <summary>Id to reason.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = File.ReadLines(Path.Combine(RepositoryFolders.Root, "docs", "differences.md"))
        .Select(line => Row().Match(line)).Where(match => match.Success).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `([^`]+/[^`]+)` \| (.+?) \|$")]
    private static partial Regex Row();
}
