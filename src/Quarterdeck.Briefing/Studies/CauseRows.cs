namespace Quarterdeck.Briefing.Studies;

/// <summary>The rows of a study of causes, as they come from a file or a company.</summary>
/// <param name="Dimensions">The names of the dimensions.</param>
/// <param name="Values">One column a dimension.</param>
/// <param name="Actual">What was: amounts, or the numerators of a ratio; NaN is read as nothing.</param>
/// <param name="Expected">What was expected, likewise.</param>
/// <param name="ActualDenominator">The denominators of a ratio; null for amounts.</param>
/// <param name="ExpectedDenominator">The denominators that were expected; null for amounts.</param>
public sealed record CauseRows(
    IReadOnlyList<string> Dimensions, IReadOnlyList<IReadOnlyList<string>> Values, double[] Actual, double[] Expected, double[]? ActualDenominator = null, double[]? ExpectedDenominator = null);
