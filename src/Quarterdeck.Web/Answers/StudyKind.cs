using Quarterdeck.Briefing.Reports;
using Quarterdeck.Model.Company;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>A kind of study that a company can be asked for. A further kind is a further line in <see cref="All"/>.</summary>
/// <param name="Id">Its word on the command line and in the address.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it answers, in a sentence.</param>
/// <param name="Make">Makes its report; null where the study gave nothing, then the findings say why.</param>
public sealed record StudyKind(string Id, LocalWord Name, LocalWord About, Func<StudyAsk, StudyReport?> Make)
{
    /// <summary>True, the default, where it studies one KPI; false where it studies the company.</summary>
    public bool NeedsKpi { get; init; } = true;

    /// <summary>What it asks for beside the KPI: the name in the address, its label, and an example.</summary>
    public IReadOnlyList<(string Name, LocalWord Label, string Example)> Fields { get; init; } = [];

    /// <summary>The fields without which it cannot be made.</summary>
    public IReadOnlyList<string> Needed { get; init; } = [];

    /// <summary>The studies of this kind that a company declares by name, which ask for nothing more. Default none.</summary>
    public Func<CompanyModel, IReadOnlyList<ImpactPlan>> Declared { get; init; } = static _ => [];

    /// <summary>What a company lacks for it; null where it has all. Default: a KPI that can be asked.</summary>
    public Func<CompanyModel, LocalWord?> Lacks { get; init; } = static company => company.Kpis.Any(kpi => company.Metrics.ContainsKey(kpi.Metric)) ? null : Words.LacksKpi;

    /// <summary>All kinds, in the order of the studies page.</summary>
    public static IReadOnlyList<StudyKind> All { get; } =
    [
        new("signals", Words.Signals, Words.SignalsAbout, StudyReports.Signals),
        new("links", Words.Links, Words.LinksAbout, StudyReports.Links) { Lacks = static company => company.Kpis.Count(kpi => company.Metrics.ContainsKey(kpi.Metric)) > 1 ? null : Words.LacksKpis },
        new("causes", Words.Causes, Words.CausesAbout, StudyReports.Causes) { Lacks = static company => company.Dimensions.Count > 0 ? null : Words.LacksDimension },
        new("priorities", Words.Priorities, Words.PrioritiesAbout, StudyReports.Priorities) { Lacks = static company => company.Kpis.Any(kpi => kpi.Target is not null) ? null : Words.LacksTarget },
        new("forecast", Words.Forecast, Words.ForecastAbout, StudyReports.Forecast),
        new("impact", Words.Impact, Words.ImpactAbout, StudyReports.Impact)
        {
            Fields = [("from", Words.ImpactFrom, "2025-03"), ("to", Words.ImpactTo, "2025-06"), ("controls", Words.ImpactControls, "")], Needed = ["from"],
            Declared = static company => company.Studies.Impacts,
        },
        new("customers", Words.CustomerStudy, Words.CustomersAbout, StudyReports.Customers) { NeedsKpi = false, Lacks = LacksPurchases },
        new("segments", Words.SegmentStudy, Words.SegmentsAbout, StudyReports.Segments) { NeedsKpi = false, Lacks = LacksPurchases },
        new("attribution", Words.Attribution, Words.AttributionAbout, StudyReports.Attribution) { NeedsKpi = false, Lacks = static company => company.Studies.Attribution is null ? Words.LacksAttribution : null },
        new("mix", Words.Mix, Words.MixAbout, StudyReports.Mix) { NeedsKpi = false, Lacks = static company => company.Studies.Mix is null ? Words.LacksMix : null },
        new("budget", Words.Budget, Words.BudgetAbout, StudyReports.Budget)
        {
            NeedsKpi = false, Lacks = static company => company.Studies.Mix is null ? Words.LacksMix : null, Fields = [("total", Words.BudgetTotal, "50000")],
        },
        new("experience", Words.Experience, Words.ExperienceAbout, StudyReports.Experience) { NeedsKpi = false, Lacks = static company => company.Studies.Experience is null ? Words.LacksExperience : null },
    ];

    private static LocalWord? LacksPurchases(CompanyModel company) => company.Metrics.Values.Any(static metric => metric.CustomerValue is not null) ? null : Words.LacksPurchases;

    /// <summary>The kind of a word; null for none.</summary>
    public static StudyKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);
}
