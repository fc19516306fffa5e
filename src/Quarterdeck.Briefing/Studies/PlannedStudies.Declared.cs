using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <content>Studies as they are declared, or as a reader changed them.</content>
public sealed partial class PlannedStudies
{
    /// <summary>A mix's market and how it is studied, its experiments with it; null and findings where that cannot be read.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How a mix is studied otherwise.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="season">Periods a year as asked for; null, the default, to take them from the periods, 0 for none.</param>
    /// <param name="lift">The file of experiments; null, the default, for the plan's.</param>
    /// <param name="beliefs">What is believed of the returns of the market's channels; null, the default, for nothing.</param>
    public (MixMarket Market, MixOptions Options)? Mix(MixPlan plan, MixOptions options, string language, int? season = null, string? lift = null, Func<IReadOnlyList<string>, IReadOnlyList<ReturnPrior>>? beliefs = null)
    {
        if (Market(plan, season, options) is not { } market)
            return null;
        market = market with { Label = KpiOwners.LabelOf(company, company.Metrics[plan.Outcome], language) };
        options = For(plan, options);
        if (beliefs is not null)
            options = options with { Returns = beliefs(market.Data.Channels) };
        return !findings.HasErrors && LiftFile.Into(market, options, lift ?? LiftOf(plan), findings) is { } tested ? (market, tested) : null;
    }

    /// <summary>An attribution of the company's touches, beside the declared mix and measured actions where there are any; null and findings where it cannot be made.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">By which models, and how.</param>
    /// <param name="anew">Gives the company with findings of its own, for these; null leaves them out.</param>
    /// <param name="language">The reader's language.</param>
    public AttributionStudy? Attribution(AttributionPlan plan, AttributionOptions options, Func<FindingList, PlannedStudies>? anew, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Touches(plan) is not { } table || AttributionStudy.Of(table, new TouchQuestion(plan.LookBack, plan.Session, plan.Direct), plan.Touchpoints, options, language, findings) is not { } study)
            return null;
        return anew is null ? study : CompanyBeside.Of(study, anew, language, findings);
    }

    /// <summary>The declared study of what customers say; null and findings where it cannot be made.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="language">The reader's language.</param>
    public ExperienceStudy? Experience(ExperiencePlan plan, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ExperienceQuestion question = new(KindOf(plan), null, null, Asked(plan), false, null, [], 0.95);
        return Answers(plan, withDays: false) is { } answers && !findings.HasErrors ? ExperienceStudy.Make(answers, plan.Dataset, question, language, findings) : null;
    }

    /// <summary>How the answers of a plan become a score; null to tell it from them.</summary>
    /// <param name="plan">The plan.</param>
    public static ScoreKind? KindOf(ExperiencePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Kind switch { "nps" => ScoreKind.Nps, "csat" => ScoreKind.Csat, "mean" => ScoreKind.Mean, _ => null };
    }
}
