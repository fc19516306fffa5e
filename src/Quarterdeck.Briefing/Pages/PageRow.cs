using Quarterdeck.Briefing.Scorecards;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A row of a page's table.</summary>
/// <param name="Group">The group it stands in; empty for none.</param>
/// <param name="Cells">A text for each column.</param>
/// <param name="Status">The status, for the doors that can colour.</param>
public sealed record PageRow(string Group, IReadOnlyList<string> Cells, KpiStatus Status)
{
    /// <summary>The KPI's id, for the doors that can link to it.</summary>
    public string Kpi { get; init; } = "";
}
