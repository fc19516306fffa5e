namespace Quarterdeck.Briefing.Studies;

/// <summary>A driver of a score.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Importance">What it adds to the share of variance that all explain.</param>
/// <param name="Share">The same as a share of what all explain.</param>
/// <param name="Mean">Its mean rating.</param>
/// <param name="Performance">The mean as a place on the scale, from 0 to 1.</param>
/// <param name="Coefficient">By how much the answer differs with one more of it, the others held.</param>
/// <param name="Quadrant">strength, improve, maintain or watch.</param>
public sealed record ExperienceDriver(string Name, double Importance, double Share, double Mean, double Performance, double Coefficient, string Quadrant);
