namespace Quarterdeck.Metrics.Founding;

/// <summary>One named thing of a company's YAML, such as a dataset or a metric, as its lines of text.</summary>
/// <param name="Section">The key that it stands under: datasets, metrics ...</param>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its lines, comments above it included, indented by two blanks or more.</param>
internal sealed record YamlEntry(string Section, string Name, IReadOnlyList<string> Lines);
