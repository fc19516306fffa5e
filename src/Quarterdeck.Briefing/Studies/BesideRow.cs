using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>A channel's credit beside what the mix says it brought.</summary>
/// <param name="Channel">The channel; null for all channels with spend together.</param>
/// <param name="Credit">For each model of attribution, in the order of the study, its credit; null where the channel is on no path.</param>
/// <param name="Leading">The credit of the model that a reader is shown first; null where the channel is on no path.</param>
/// <param name="Mix">What the mix says the channel brought; null where it has no spend there.</param>
/// <param name="IsMoved">True where the data moved the mix's number from what was believed beforehand.</param>
/// <param name="Agreement">Where the credit lies, seen from the mix.</param>
public sealed record BesideRow(string? Channel, IReadOnlyList<double>? Credit, double? Leading, Interval? Mix, bool IsMoved, BesideAgreement Agreement)
{
    /// <summary>The credit as a multiple of what the mix says; null where one of them is not known or the mix says 0.</summary>
    public double? Ratio => Agreement != BesideAgreement.None && Mix is { Mean: > 0 } mix ? Leading / mix.Mean : null;

    /// <summary>The credit less what the mix says; null where one of them is not known.</summary>
    public double? Difference => Agreement != BesideAgreement.None ? Leading - Mix?.Mean : null;
}
