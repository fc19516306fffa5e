using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Answers;

/// <summary>Rows of a dataset with a value for each column that was asked.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, sorted by all their values: the same rows give the same table. Empty where a finding is an error.</param>
/// <param name="Receipt">How they were made; null where a finding is an error.</param>
/// <param name="Findings">What is wrong or should be known.</param>
public sealed record RowTable(IReadOnlyList<string> Columns, IReadOnlyList<Cell[]> Rows, Receipt? Receipt, IReadOnlyList<Finding> Findings);
