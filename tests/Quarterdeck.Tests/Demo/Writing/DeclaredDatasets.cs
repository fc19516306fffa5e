using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>Keys and joins of the datasets with a file of their own, as <c>datasets.yaml</c> declares them, read line by line.</summary>
internal static partial class DeclaredDatasets
{
    public static IEnumerable<(string Dataset, string Key)> Keys(string folder) =>
        Lines(folder).Where(l => l.Line.StartsWith("    key:", StringComparison.Ordinal)).Select(l => (l.Dataset, l.Line[(l.Line.IndexOf('[', StringComparison.Ordinal) + 1)..^1]));

    public static IEnumerable<(string Dataset, string Target, string Column)> Joins(string folder) =>
        from l in Lines(folder)
        let found = Join().Match(l.Line)
        where found.Success && found.Groups[1].Value != "teams"
        select (l.Dataset, found.Groups[1].Value, found.Groups[2].Value);

    private static IEnumerable<(string Dataset, string Line)> Lines(string folder)
    {
        string dataset = "";
        // The last dataset, teams, has no file: it is what the employees say.
        foreach (string line in File.ReadLines(Path.Combine(folder, "datasets.yaml")).TakeWhile(l => l != "  teams:"))
            if (Name().Match(line) is { Success: true } name)
                dataset = name.Groups[1].Value;
            else
                yield return (dataset, line);
    }

    [GeneratedRegex("^  ([a-z_]+):$")]
    private static partial Regex Name();

    [GeneratedRegex("\\{to: ([a-z_]+), on: ([a-z_]+)\\}")]
    private static partial Regex Join();
}
