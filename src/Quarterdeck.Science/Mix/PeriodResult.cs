namespace Quarterdeck.Science.Mix;

/// <summary>A period, over all regions.</summary>
/// <param name="Outcome">What was.</param>
/// <param name="Fitted">What the model tells.</param>
/// <param name="Baseline">What would have been without any channel.</param>
/// <param name="Contributions">What each channel brought.</param>
public sealed record PeriodResult(double Outcome, double Fitted, double Baseline, double[] Contributions);
