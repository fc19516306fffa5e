using Quarterdeck.Model.Company;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What an action that changed the spend of a channel was measured to do, beside what attribution and the mix would have expected of it.</summary>
/// <param name="Plan">The study of impact, as it is declared.</param>
/// <param name="Study">What it found.</param>
/// <param name="SpendChange">What was spent on the channel more, or less where negative, than in the time that the study learnt from; null where nothing can be held against it.</param>
/// <param name="CarriedChange">The same of the spend as it works, carried over from period to period as the mix has it; null where nothing can be held against it.</param>
/// <param name="Credit">What attribution's leading model gives for that much spend at work; null where it shares something else.</param>
/// <param name="Mix">What the mix says the channel brought more in these periods than in the others; null where there is no comparable mix.</param>
public sealed record BesideImpact(ImpactPlan Plan, ImpactStudy Study, double? SpendChange, double? CarriedChange, double? Credit, Interval? Mix)
{
    /// <summary>What was measured, over all periods of the action.</summary>
    public ImpactEffect Measured => Study.Result!.Total.Cumulative;

    /// <summary>Where attribution lies, seen from what was measured.</summary>
    public BesideAgreement CreditAgreement => Credit is not { } credit ? BesideAgreement.None
        : credit > Measured.EffectHigh ? BesideAgreement.Above : credit < Measured.EffectLow ? BesideAgreement.Below : BesideAgreement.Within;

    /// <summary>Where the mix lies, seen from what was measured: outside where the two intervals have nothing in common.</summary>
    public BesideAgreement MixAgreement => Mix is not { } mix ? BesideAgreement.None
        : mix.Low > Measured.EffectHigh ? BesideAgreement.Above : mix.High < Measured.EffectLow ? BesideAgreement.Below : BesideAgreement.Within;

    /// <summary>By how much attribution lies above what was measured; null where it is not known.</summary>
    public double? CreditDifference => Credit - Measured.Effect;

    /// <summary>By how much the mix lies above it; null where it is not known.</summary>
    public double? MixDifference => Mix?.Mean - Measured.Effect;
}
