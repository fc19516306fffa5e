namespace Quarterdeck.Metrics.Founding;

/// <summary>What <c>init</c> made of a folder.</summary>
/// <param name="Name">The company's name.</param>
/// <param name="Currency">Its currency, ISO 4217.</param>
/// <param name="Files">Each file with its profile (null for a plain table), the dataset that it feeds (null for none) and its rows.</param>
/// <param name="Yaml">Name and text of each YAML file.</param>
/// <param name="On">The KPIs that the data feed, with their offices.</param>
/// <param name="Off">The catalogue's KPIs that they do not feed, with what is lacking.</param>
public sealed record FoundedCompany(
    string Name, string Currency,
    IReadOnlyList<(string File, string? Profile, string? Dataset, long Rows)> Files,
    IReadOnlyList<(string File, string Text)> Yaml,
    IReadOnlyList<(string Id, string Office)> On,
    IReadOnlyList<(string Id, string Office, string Lacks)> Off);
