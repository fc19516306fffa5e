namespace Quarterdeck.Metrics.Answers;

/// <summary>When the contracts behind a count of what is active began and ended, equal ones together.</summary>
/// <param name="Dataset">The dataset of the contracts.</param>
/// <param name="Spans">First active day, first day no longer active (null: open), and how many contracts; by first day.</param>
/// <param name="LastDay">The last day of the data, or as-of; null where nothing is dated.</param>
/// <param name="Receipt">How the rows were read.</param>
public sealed record ContractSpans(string Dataset, IReadOnlyList<(DateOnly Start, DateOnly? End, long Contracts)> Spans, DateOnly? LastDay, Receipt Receipt);
