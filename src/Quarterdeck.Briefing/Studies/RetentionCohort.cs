using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>A cohort and its fit.</summary>
/// <param name="Name">The cohort; <c>all</c> where the file holds one.</param>
/// <param name="Survivors">Its size, then who was left after each renewal.</param>
/// <param name="Fit">The model.</param>
public sealed record RetentionCohort(string Name, IReadOnlyList<double> Survivors, RetentionFit Fit);
