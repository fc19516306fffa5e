namespace Quarterdeck.Science.Causes;

/// <summary>A segment that explains a part of a change.</summary>
/// <param name="Codes">One a dimension: the value that the segment has, or -1 where it takes all.</param>
/// <param name="Actual">Its amount, or its ratio.</param>
/// <param name="Expected">What was expected of it.</param>
/// <param name="Contribution">Its exact part of the change of the whole, in the unit of the whole.</param>
/// <param name="Score">How much better its rows are told with it than without, in units of log-likelihood; higher is surer.</param>
public sealed record Cause(int[] Codes, double Actual, double Expected, double Contribution, double Score);
