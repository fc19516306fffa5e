using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>A KPI by the segments of one dimension: small charts on one scale, and what each adds to the change.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Others">The dimensions that can be chosen, with their names for the reader.</param>
/// <param name="Panels">Each segment with its values.</param>
/// <param name="Split">What each segment adds to the change on the year before, exactly; null where segments do not add up.</param>
/// <param name="Message">The split in a sentence; empty where there is none.</param>
public sealed record KpiSegmentsView(
    string Dimension, IReadOnlyList<(string Id, string Name)> Others, IReadOnlyList<(string Name, IReadOnlyList<ChartPoint> Points)> Panels, PageTable? Split, string Message)
{
    private const int PeriodsShown = 13;

    /// <summary>A KPI that adds up over none of its first dimensions adds up over none: the rest need not be asked.</summary>
    private const int MostTried = 4;

    /// <summary>Makes it; null where no dimension cuts the KPI.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="label">The period.</param>
    /// <param name="by">The dimension asked for; null for the first over which the KPI adds up.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    public static KpiSegmentsView? Of(Kpi kpi, string label, string? by, CompanyAnswers answers, PageState state)
    {
        CompanyModel company = answers.Edition.Company;
        IReadOnlyList<string> cuts = company.Metrics.ContainsKey(kpi.Metric) ? answers.Cuts(kpi.Id, label, state) : [];
        string[] tried = by is not null ? [by] : [.. cuts.Take(MostTried)];
        if (tried.Length == 0)
            return null;
        KpiBridge? bridge = tried.Select(dimension => answers.Bridge(kpi.Id, null, label, null, dimension, false, state)).FirstOrDefault(IsExact);
        string chosen = bridge is null ? tried[0] : bridge.By;
        if (answers.Panels(kpi.Id, label, chosen, PeriodsShown, state) is not { Segments.Count: > 0 } panels)
            return null;
        TablePage? page = bridge is null ? null : BridgePage.Of(bridge);
        return new KpiSegmentsView(chosen, [.. cuts.Union([chosen], StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => (id, CompanyAnswers.DimensionName(company, id, state.Language)))],
            [.. panels.Segments.Select(segment => (segment.Name, (IReadOnlyList<ChartPoint>)[.. panels.Periods.Select((period, i) => new ChartPoint(period, double.IsFinite(segment.Values[i]) ? segment.Values[i] : null, IsOpen: panels.IsOpen[i]))]))],
            page?.Tables.Count > 0 ? page.Tables[0] : null, page?.Message ?? "");
    }

    private static bool IsExact(KpiBridge bridge) => bridge.Leaves.Count > 0 && bridge.Findings.All(static finding => finding.Severity != Severity.Error);
}
