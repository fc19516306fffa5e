using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>A KPI of the catalogue: what it is, not what it is worth.</summary>
/// <param name="Id">Stable id, for example <c>cac</c>.</param>
/// <param name="Family">The field to which it belongs.</param>
/// <param name="Unit"><c>money</c>, <c>count</c>, <c>percent</c>, <c>number</c>, <c>days</c>, <c>hours</c>, <c>seconds</c>, <c>months</c>, <c>points</c>, <c>score</c> or <c>tonnes</c>.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Formula">Over other KPIs of the catalogue where it is arithmetic; empty otherwise.</param>
/// <param name="IsVanity">Whether it flatters more than it tells when read alone.</param>
/// <param name="Names">Its name in five languages.</param>
/// <param name="Definitions">What it counts, in plain words, in five languages.</param>
/// <param name="Roles">The offices that own it, watch it or contribute to it.</param>
public sealed record Kpi(
    string Id, string Family, string Unit, Direction Direction, string Formula, bool IsVanity, LocalText Names, LocalText Definitions,
    IReadOnlyList<KpiRole> Roles)
{
    /// <summary>The offices that own it.</summary>
    public IEnumerable<string> Owners => Roles.Where(static role => role.Part == KpiPart.Owner).Select(static role => role.OfficeId);

    /// <summary>Whether more than one office owns, watches or moves it.</summary>
    public bool IsShared => Roles.Count > 1;
}
