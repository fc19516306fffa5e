namespace Quarterdeck.Metrics.Planning;

/// <summary>What the data say of a dataset: how many rows, and the first and last day of its time.</summary>
/// <param name="Rows">Rows in all.</param>
/// <param name="First">Day of the first dated row; null when none is.</param>
/// <param name="Last">Day of the last dated row; null when none is.</param>
public sealed record DatasetFacts(long Rows, DateOnly? First, DateOnly? Last);
