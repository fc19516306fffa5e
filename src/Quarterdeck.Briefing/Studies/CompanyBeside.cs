using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Makes the mix and the studies of impact that a company declares, to stand beside its attribution.</summary>
/// <param name="company">The company's studies, with findings of their own.</param>
/// <param name="own">Those findings: they are for the studies themselves, which here only stand beside.</param>
/// <param name="language">The reader's language.</param>
/// <param name="findings">Receives where studies disagree, or why one cannot be had.</param>
public sealed class CompanyBeside(PlannedStudies company, FindingList own, string language, FindingList findings)
{
    /// <summary>A smaller share of the usual spend is no change of it.</summary>
    private const double LeastChange = 0.05;

    /// <summary>Sets everything that the company declares beside its attribution.</summary>
    /// <param name="study">The attribution.</param>
    /// <param name="planned">Gives the company's studies, with findings of their own.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives where studies disagree, or why one cannot be had.</param>
    public static AttributionStudy Of(AttributionStudy study, Func<FindingList, PlannedStudies> planned, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(planned);
        FindingList own = new();
        PlannedStudies studies = planned(own);
        MixMarket? market = null;
        if (studies.Plans.Mix is { } mix)
            (study, market) = new CompanyBeside(studies, own, language, findings).Mixed(study, mix);
        List<BesideImpact> impacts = [];
        foreach (ImpactPlan plan in studies.Plans.Impacts.Where(static plan => plan.Channel is not null))
        {
            FindingList one = new();
            if (new CompanyBeside(planned(one), one, language, findings).Measured(study, plan, market) is { } impact)
                impacts.Add(impact);
        }
        return study with { Impacts = impacts };
    }

    private (AttributionStudy, MixMarket?) Mixed(AttributionStudy study, MixPlan plan)
    {
        if (company.Mix(plan, new MixOptions(), language) is var (market, options))
            return (study with { Beside = AttributionBeside.Of(study, MixStudy.Make(market, options, language, own), company.UnitOf(plan.Outcome), company.DaysOf(plan, market), language, findings) }, market);
        Unmade(FindingCodes.BesideUnits, plan.Span, "The company's mix cannot stand beside attribution", "See what 'study mix' says.");
        return (study, null);
    }

    private BesideImpact? Measured(AttributionStudy study, ImpactPlan plan, MixMarket? market)
    {
        if (company.Impact(plan, ImpactMethod.Structural, new ImpactOptions(), language) is not { Result: not null } made)
        {
            Unmade(FindingCodes.BesideImpact, plan.Span, $"The study of impact '{plan.Name}' cannot stand beside attribution", $"See what 'study impact --study {plan.Name}' says.");
            return null;
        }
        BesideImpact alone = new(plan, made, null, null, null, null);
        MixResult? mix = study.Beside?.Mix.Result;
        int channel = mix?.Channels.Index().Where(one => Same(one.Item.Name, plan.Channel!)).Select(static one => one.Index).DefaultIfEmpty(-1).First() ?? -1;
        double[]? weights = market is null || channel < 0 ? null : company.Weights(made, company.Plans.Mix!, market);
        string? unlike = mix is null || market is null ? "there is no mix, which knows what was spent"
            : channel < 0 ? $"the mix knows no channel '{plan.Channel}'"
            : !company.IsSameOutcome(plan, company.Plans.Mix!) ? $"it measures '{made.Outcome.Name}', and the mix explains '{market.Outcome}'"
            : weights is null ? "its periods are not those of the mix" : null;
        double[] spend = unlike is null ? market!.Data.SpendByPeriod(channel) : [];
        double change = spend.Zip(weights ?? [], static (value, weight) => value * weight).Sum(), usual = spend.Length == 0 ? 0 : spend.Average() * weights!.Count(static weight => weight == 1);
        if (unlike is null && Math.Abs(change) < LeastChange * usual)
            unlike = "the spend hardly changed with the action";
        if (unlike is not null)
        {
            findings.Warning(FindingCodes.BesideImpact, plan.Span, $"The study of impact '{plan.Name}' stands beside attribution and mix, and is not held against them: {unlike}.", "Measure the outcome of the mix, over periods in which the spend of the channel changed.");
            return alone;
        }
        // Spend works on after it is spent: a pause is short of less than what was saved in it, and the time after it of the rest.
        double[] carried = mix!.CarriedSpend(channel);
        double working = carried.Zip(weights!, static (value, weight) => value * weight).Sum();
        BesideImpact beside = alone with { SpendChange = change, CarriedChange = working, Credit = CreditOf(study, plan.Channel!) * working / carried.Sum(), Mix = mix.Contrast(channel, weights!) };
        Tell(beside, study);
        return beside;
    }

    /// <summary>What the leading model gives a channel; null where it shares something else than the mix explains.</summary>
    private static double? CreditOf(AttributionStudy study, string channel) => study.Beside is { IsComparable: true } beside ? beside.Find(channel)?.Leading : null;

    private void Tell(BesideImpact beside, AttributionStudy study)
    {
        void outside(string who, double expected, double difference) => findings.Warning(FindingCodes.BesideMeasured, beside.Plan.Span,
            Text($"'{beside.Plan.Name}': for {beside.SpendChange:0.##} of spend on '{beside.Plan.Channel}' ({beside.CarriedChange:0.##} with what carries over) {who} expected {expected:0.##}, and {beside.Measured.Effect:0.##} ({beside.Measured.EffectLow:0.##} to {beside.Measured.EffectHigh:0.##}) was measured: {Math.Abs(difference):0.##} {(difference > 0 ? "less" : "more")}."),
            "Trust the measurement where its placebo passed; give it to the mix with lift:.");
        if (beside.CreditAgreement is BesideAgreement.Above or BesideAgreement.Below)
            outside($"attribution ({AttributionStudy.Names[(int)study.Leading]})", beside.Credit!.Value, beside.CreditDifference!.Value);
        if (beside.MixAgreement is BesideAgreement.Above or BesideAgreement.Below)
            outside("the mix", beside.Mix!.Value.Mean, beside.MixDifference!.Value);
    }

    private void Unmade(string code, SourceSpan place, string what, string remedy)
    {
        Finding? why = own.Sorted().FirstOrDefault(static finding => finding.Severity == Severity.Error);
        findings.Warning(code, place, $"{what}{(why is null ? "." : $": {why.Message}")}", why?.Remedy ?? remedy);
    }

    private static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
