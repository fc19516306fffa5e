using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Answers;

/// <summary>What the data say of a company: its datasets, and everything that does not fit the model.</summary>
/// <param name="Datasets">Each dataset that could be read: name, rows, first and last day (null without a time).</param>
/// <param name="Findings">Everything found, at once.</param>
public sealed record DataReport(IReadOnlyList<(string Name, long Rows, DateOnly? First, DateOnly? Last)> Datasets, IReadOnlyList<Finding> Findings);
