using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A believed link with no arithmetic; never summed.</summary>
/// <param name="Metric">The metric that is believed to move the other.</param>
/// <param name="Sign">Up when both move the same way.</param>
/// <param name="Lag">How much later the effect is seen; null for at once.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Influence(string Metric, Direction Sign, Interval? Lag, SourceSpan Span);
