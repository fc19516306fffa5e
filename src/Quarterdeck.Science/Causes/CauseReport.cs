namespace Quarterdeck.Science.Causes;

/// <summary>What explains a change.</summary>
/// <param name="Change">What was less what was expected, of the whole; NaN where a ratio is not defined.</param>
/// <param name="Causes">The segments, those of the largest contribution first. Where two overlap, rows count for the one found first.</param>
/// <param name="Unexplained">The change less the contributions.</param>
public sealed record CauseReport(double Change, IReadOnlyList<Cause> Causes, double Unexplained);
