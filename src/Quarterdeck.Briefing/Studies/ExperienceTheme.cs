using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What those say who speak of a theme.</summary>
/// <param name="Id">The theme.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Count">How many comments speak of it.</param>
/// <param name="Score">The score of those who do; null where it is held back, or none of them gave an answer.</param>
/// <param name="IsHidden">True where fewer than five speak of it: then neither number nor score is shown.</param>
public sealed record ExperienceTheme(string Id, string Name, int Count, SurveyEstimate? Score, bool IsHidden);
