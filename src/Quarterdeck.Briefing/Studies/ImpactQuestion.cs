using Quarterdeck.Science.Impact;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What is asked of an action.</summary>
/// <param name="Method">By what it is estimated.</param>
/// <param name="From">The first day or period of each action, as it was written; at least one.</param>
/// <param name="To">The last one of each; one fewer than <paramref name="From"/> where the last action runs to the end of the data.</param>
/// <param name="GapUntil">For each action, or for none, the last day of a run-in that is left out; null for an action without.</param>
/// <param name="Season">Periods a season; null for the usual one of the dates; 0 for none.</param>
/// <param name="Options">The other settings.</param>
public sealed record ImpactQuestion(ImpactMethod Method, IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string?> GapUntil, int? Season, ImpactOptions Options);
