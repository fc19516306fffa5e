namespace Quarterdeck.Model.Findings;

/// <content>QD556x studies of impact that a company declares, and what they say beside attribution.</content>
public static partial class FindingCodes
{
    /// <summary>A study of impact names a KPI that is counted from statuses.</summary>
    public const string ImpactComputed = "QD5560";
    /// <summary>The days of a declared action contradict each other.</summary>
    public const string ImpactDays = "QD5561";
    /// <summary>No study of impact of that name is declared, or none was named.</summary>
    public const string ImpactStudy = "QD5562";
    /// <summary>An action begins within a period.</summary>
    public const string ImpactPartial = "QD5563";
    /// <summary>A measured effect cannot be held against attribution and mix.</summary>
    public const string BesideImpact = "QD5564";
    /// <summary>Attribution or the mix lie outside of what was measured.</summary>
    public const string BesideMeasured = "QD5565";

    private static IEnumerable<FindingCode> Actions =>
    [
        new(ImpactComputed, "A study of impact names a KPI that is worked out from the statuses of other KPIs.", "Name a KPI with a metric of its own, or a metric."),
        new(ImpactDays, "The days of a declared action contradict each other, or those of another action.", "Write actions in the order of time, each with an end after its beginning."),
        new(ImpactStudy, "The company declares no study of impact of that name, or several of which none was named.", "Name one with --study, or declare it under studies: {impact: ...}."),
        new(ImpactPartial, "An action begins within a period, which is then neither learnt from nor measured.", "Nothing, where that is meant; else take a finer grain."),
        new(BesideImpact, "A measured effect stands beside attribution and mix, and cannot be held against them.", "Measure the outcome of the mix, over periods in which the spend of the channel changed."),
        new(BesideMeasured, "What attribution or the mix would have expected of a change of spend lies outside of what was measured.", "Trust the measurement where its placebo passed; give it to the mix with lift:."),
    ];
}
