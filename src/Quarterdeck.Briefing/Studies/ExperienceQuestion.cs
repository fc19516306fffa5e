namespace Quarterdeck.Briefing.Studies;

/// <summary>What is asked of answers.</summary>
/// <param name="Kind">How they become a score; null to tell it from them.</param>
/// <param name="Scale">The worst and the best answer; null for the usual ones of the kind.</param>
/// <param name="DriverScale">The same for drivers; null for what occurs in them.</param>
/// <param name="Asked">How many people were asked; null where that is not known.</param>
/// <param name="HasSilentRows">True where a row without an answer is a person who was asked and did not answer.</param>
/// <param name="Action">The day of an action: before is every day earlier, after is that day and later; null for none.</param>
/// <param name="Languages">The languages of the comments; empty for all.</param>
/// <param name="Level">Share of an interval, above 0 and below 1.</param>
public sealed record ExperienceQuestion(ScoreKind? Kind, (double Low, double High)? Scale, (double Low, double High)? DriverScale, int? Asked, bool HasSilentRows, DateOnly? Action, IReadOnlyList<string> Languages, double Level);
