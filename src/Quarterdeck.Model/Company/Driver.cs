using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>What a KPI is made of: an identity that must reconcile, or influences that are believed and tested.</summary>
/// <param name="Metric">The metric that is explained.</param>
/// <param name="Identity">Arithmetic over other metrics; null where only influences are given.</param>
/// <param name="Influences">Believed links; may be empty.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Driver(string Metric, Formula? Identity, IReadOnlyList<Influence> Influences, SourceSpan Span);
