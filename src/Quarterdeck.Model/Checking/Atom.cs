using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Checking;

/// <summary>An aggregate (or RETAINED) under a formula, and the metric in whose own formula it stands.</summary>
/// <param name="Call">The aggregate.</param>
/// <param name="Metric">The metric; null when it stands in the formula that was asked.</param>
internal sealed record Atom(Call Call, Metric? Metric);
