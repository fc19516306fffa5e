using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>One thing for which an office answers.</summary>
/// <param name="Id">Stable id, for example <c>cmo.strategy</c>.</param>
/// <param name="Text">The duty in five languages, in our own words.</param>
/// <param name="Domain">The field to which it belongs.</param>
/// <param name="Sources">The articles that state it.</param>
/// <param name="ShownBy">What shows that it is done; never empty.</param>
/// <param name="SharedWith">Offices to which a source gives the same duty.</param>
/// <param name="Conflict">The id of the contradiction of which it is a part; empty for none.</param>
public sealed record Duty(
    string Id, LocalText Text, string Domain, IReadOnlyList<string> Sources, IReadOnlyList<Evidence> ShownBy,
    IReadOnlyList<string> SharedWith, string Conflict);
