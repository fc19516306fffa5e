using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Answers;

/// <summary>A period whose value is shown although its data are not all there.</summary>
/// <param name="Metric">The asked metric.</param>
/// <param name="Period">The period; null for the whole span of a question without a grain.</param>
/// <param name="Label">The period's label, or the span.</param>
/// <param name="Why">The reason, naming the dataset and the days it covers.</param>
public sealed record IncompletePeriod(string Metric, Period? Period, string Label, string Why);
