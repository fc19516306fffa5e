using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>One end of a bridge.</summary>
/// <param name="Period">The period's label.</param>
/// <param name="Scenario">AC, PL or FC; <c>what_if</c> for drivers that somebody set.</param>
/// <param name="Value">The KPI's value there, as a question gives it.</param>
public sealed record BridgeEnd(string Period, string Scenario, Cell Value);
