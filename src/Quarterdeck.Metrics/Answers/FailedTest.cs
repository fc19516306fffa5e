namespace Quarterdeck.Metrics.Answers;

/// <summary>A number that rests on a dataset of which a data test fails.</summary>
/// <param name="Metric">The asked metric's column.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Code">The finding's code, such as QD6102.</param>
public sealed record FailedTest(string Metric, string Dataset, string Code);
