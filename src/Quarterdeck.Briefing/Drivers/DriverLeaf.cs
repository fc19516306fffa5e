using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>A driver at the bottom of a tree: what is not taken apart any further.</summary>
/// <param name="Id">The metric's id, or the text of a piece of formula that is no metric.</param>
/// <param name="Formula">What is asked of the data.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Unit">The unit of its values; null where a piece of formula has none that is known.</param>
/// <param name="Office">The office that answers for it; null for none.</param>
/// <param name="SharedWith">Offices on whose scorecard it stands too.</param>
/// <param name="IsWhole">True where a formula lies behind it that is more than + - x /, or a window of time, so that it could not be taken apart.</param>
public sealed record DriverLeaf(
    string Id, Formula Formula, string Label, Model.Values.Unit? Unit, string? Office, IReadOnlyList<string> SharedWith, bool IsWhole);
