namespace Quarterdeck.Science.Impact;

/// <summary>One period: what was, what would have been, and the effect up to it.</summary>
/// <param name="Actual">What was; NaN where it is missing.</param>
/// <param name="Predicted">What would have been.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Cumulative">The effect of all measured periods up to this one; null in a period that is not measured.</param>
public sealed record ImpactPoint(double Actual, double Predicted, double Low, double High, ImpactEffect? Cumulative);
