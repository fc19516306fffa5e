using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Fits the mix that a company declares, to stand beside its attribution.</summary>
public static class CompanyBeside
{
    /// <summary>What the mix says beside attribution; null, with a finding, where there is no mix to be had.</summary>
    /// <param name="study">The attribution.</param>
    /// <param name="plan">The declared mix.</param>
    /// <param name="planned">Gives the company, with findings of its own.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives where the two disagree, or why there is no mix.</param>
    public static AttributionBeside? Of(AttributionStudy study, MixPlan plan, Func<FindingList, PlannedStudies> planned, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(findings);
        // The mix's own findings are for its own study; here it only stands beside.
        FindingList own = new();
        PlannedStudies studies = planned(own);
        if (studies.Mix(plan, new MixOptions()) is var (market, options))
            return AttributionBeside.Of(study, MixStudy.Make(market, options, language, own), studies.UnitOf(plan.Outcome), studies.DaysOf(plan, market), language, findings);
        Finding? why = own.Sorted().FirstOrDefault(static finding => finding.Severity == Severity.Error);
        findings.Warning(FindingCodes.BesideUnits, plan.Span, $"The company's mix cannot stand beside attribution{(why is null ? "." : $": {why.Message}")}", why?.Remedy ?? "See what 'study mix' says.");
        return null;
    }
}
