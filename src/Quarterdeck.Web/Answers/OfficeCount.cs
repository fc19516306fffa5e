using Quarterdeck.Briefing.Scorecards;

namespace Quarterdeck.Web.Answers;

/// <summary>How an office stands, for the strip of offices.</summary>
/// <param name="Office">The office.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Holder">Who holds it; null when nobody is named.</param>
/// <param name="Met">KPIs on track or ahead.</param>
/// <param name="Missed">KPIs at risk or behind.</param>
/// <param name="Uncovered">Duties of the catalogue that no KPI of the company serves; null for an office that the catalogue knows by name only.</param>
public sealed record OfficeCount(string Office, string Name, string? Holder, int Met, int Missed, int? Uncovered)
{
    /// <summary>Counts a scorecard.</summary>
    public static OfficeCount Of(Scorecard card, string name, int? uncovered)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new OfficeCount(card.Office, name, card.Holder, card.Kpis.Count(kpi => kpi.Status is KpiStatus.OnTrack or KpiStatus.Ahead), card.Kpis.Count(kpi => kpi.Status is KpiStatus.Behind or KpiStatus.AtRisk), uncovered);
    }
}
