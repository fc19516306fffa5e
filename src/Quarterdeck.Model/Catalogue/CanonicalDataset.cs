using System.Text.RegularExpressions;

namespace Quarterdeck.Model.Catalogue;

/// <summary>A dataset over which the catalogue's metrics are written, by the names that a company maps its own columns to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The fields that name one row.</param>
/// <param name="Time">The field that dates a row; null for none.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Derived">Fields that follow from others: the catalogue adds them by itself.</param>
/// <param name="Joins">Its joins: name and target.</param>
public sealed partial record CanonicalDataset(string Name, IReadOnlyList<string> Key, string? Time, IReadOnlyList<string> Fields, IReadOnlyList<string> Derived, IReadOnlyList<(string Name, string Target)> Joins)
{
    /// <summary>All of them, in the order of <c>docs/catalogue/datasets.md</c>, which they are read from.</summary>
    public static IReadOnlyList<CanonicalDataset> All { get; } = Read();

    /// <summary>The dataset of a name; null where there is none.</summary>
    public static CanonicalDataset? Find(string name) => All.FirstOrDefault(dataset => string.Equals(dataset.Name, name, StringComparison.OrdinalIgnoreCase));

    private static List<CanonicalDataset> Read()
    {
        using StreamReader page = new(typeof(CanonicalDataset).Assembly.GetManifestResourceStream("canonical/datasets.md")!);
        List<CanonicalDataset> datasets = [];
        while (page.ReadLine() is { } line)
            if (Row().Match(line) is { Success: true } row)
                datasets.Add(new CanonicalDataset(row.Groups["name"].Value, Words(row.Groups["key"].Value), row.Groups["time"].Value.Trim() is var time && time is "-" or "" ? null : time,
                    [.. row.Groups["fields"].Value.Split(';').SelectMany(static part => Words(part.Split(':')[0].Split(". ")[0]))],
                    [.. Italic().Matches(row.Groups["fields"].Value).Select(static name => name.Groups[1].Value)],
                    [.. Join().Matches(row.Groups["joins"].Value).Select(static join => (join.Groups[1].Value, join.Groups[2].Value))]));
        return datasets;
    }

    /// <summary>The names between commas; one in italics follows from others, and what is no name is text.</summary>
    private static IReadOnlyList<string> Words(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries).Where(static word => Plain().IsMatch(word))];

    [GeneratedRegex(@"^\| `(?<name>[a-z_]+)` \|(?<key>[^|]*)\|[^|]*\|(?<time>[^|]*)\|(?<fields>[^|]*)\|(?<joins>[^|]*)\|$")]
    private static partial Regex Row();

    [GeneratedRegex("([a-z_]+) -> ([a-z_]+)")]
    private static partial Regex Join();

    [GeneratedRegex(@"\*([a-z_]+)\*")]
    private static partial Regex Italic();

    [GeneratedRegex("^[a-z][a-z_0-9]*$")]
    private static partial Regex Plain();
}
