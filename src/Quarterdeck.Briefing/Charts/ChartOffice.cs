using Quarterdeck.Offices.Resolving;

namespace Quarterdeck.Briefing.Charts;

/// <summary>An office in a company's chart.</summary>
/// <param name="Id">The office.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Holders">Who holds it; empty when it is vacant or nobody is named.</param>
/// <param name="Title">The holder's own title; null where none is written.</param>
/// <param name="Reading">What the catalogue alone reads the title as; null without one.</param>
/// <param name="IsOwnWord">True when the title means this office only because the company says so.</param>
/// <param name="Acronyms">Acronyms that the company binds to the office.</param>
/// <param name="ReportsTo">The office reported to, or <c>board</c>; null for nobody.</param>
/// <param name="Line">Who says so.</param>
/// <param name="Sources">The catalogue's sources of the line; empty where the company says it.</param>
/// <param name="Kpis">The KPIs for which it answers.</param>
/// <param name="Reports">How many people stand below its holder; null without a table of people.</param>
/// <param name="Level">Steps below the top, from 0.</param>
public sealed record ChartOffice(
    string Id, string Name, IReadOnlyList<string> Holders, string? Title, TitleResult? Reading, bool IsOwnWord, IReadOnlyList<string> Acronyms,
    string? ReportsTo, LineSource Line, IReadOnlyList<string> Sources, IReadOnlyList<string> Kpis, int? Reports, int Level)
{
    /// <summary>True when the line is solid: somebody stated it.</summary>
    public bool IsStated => Line != LineSource.Assumed;
}
