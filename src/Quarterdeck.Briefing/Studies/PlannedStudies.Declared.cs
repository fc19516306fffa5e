using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <content>Studies as they are declared, for readers who change nothing of them.</content>
public sealed partial class PlannedStudies
{
    /// <summary>A mix's market and how it is studied, its experiments with it; null and findings where that cannot be read.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How a mix is studied otherwise.</param>
    public (MixMarket Market, MixOptions Options)? Mix(MixPlan plan, MixOptions options)
    {
        if (Market(plan, null, options) is not { } market)
            return null;
        options = For(plan, options);
        if (LiftOf(plan) is { } lift && StudyFile.Open(lift, null, findings) is { } tests)
            options = options with { Lifts = LiftFile.Read(tests, lift, market, findings) };
        return findings.HasErrors ? null : (market, options);
    }

    /// <summary>The declared attribution by all models, beside the declared mix where there is one; null and findings where it cannot be made.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="anew">Gives the company with findings of its own, for the mix.</param>
    /// <param name="language">The reader's language.</param>
    public AttributionStudy? Attribution(AttributionPlan plan, Func<FindingList, PlannedStudies> anew, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Touches(plan) is not { } table || TouchStudy.Make(table, new TouchQuestion(plan.LookBack, plan.Session, plan.Direct), plan.Touchpoints, findings) is not { } made || findings.HasErrors)
            return null;
        AttributionStudy study = AttributionStudy.Make(made.Made.Journeys, made.Made.Journeys.Journeys.Count, new AttributionOptions { WithValue = table.HasValue }, language, findings) with { Touches = made };
        return Plans.Mix is { } mix ? study with { Beside = CompanyBeside.Of(study, mix, anew, language, findings) } : study;
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
