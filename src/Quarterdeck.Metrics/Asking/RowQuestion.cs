using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Asking;

/// <summary>A question for rows of a dataset, for studies that look at single events: nothing is aggregated.</summary>
/// <param name="Dataset">The dataset whose rows are wanted, each once.</param>
/// <param name="Columns">What is wanted of a row: formulas over it, reached to-one.</param>
public sealed record RowQuestion(string Dataset, IReadOnlyList<MetricColumn> Columns)
{
    /// <summary>Only rows that meet this condition; null for all.</summary>
    public Formula? Where { get; init; }
    /// <summary>Rows after this day are hidden; null hides nothing.</summary>
    public DateOnly? AsOf { get; init; }
}
