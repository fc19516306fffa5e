using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Answers;

/// <summary>A period whose value is shown although its data are not all there.</summary>
/// <param name="Metric">The asked metric.</param>
/// <param name="Period">The period; null for the whole span of a question without a grain.</param>
/// <param name="Label">The period's label, or the span.</param>
/// <param name="Gap">The reason.</param>
public sealed record IncompletePeriod(string Metric, Period? Period, string Label, DataGap Gap)
{
    /// <summary>The reason in English, naming the dataset and the days it covers.</summary>
    public string Why => Gap.ToString();
}
