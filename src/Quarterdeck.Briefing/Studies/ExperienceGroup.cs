using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The score of a group of answers, and before and after an action.</summary>
/// <param name="Stage">The stage of the journey; null for all.</param>
/// <param name="Channel">The channel; null for all.</param>
/// <param name="IsFew">True where fewer than five answered.</param>
/// <param name="Score">The score; null where it is held back, since it would tell of few people, be it by the difference to a total.</param>
/// <param name="Before">The score before the action; null without one, and where either side is held back.</param>
/// <param name="After">The score from the action on; null without one, and where either side is held back.</param>
public sealed record ExperienceGroup(string? Stage, string? Channel, bool IsFew, SurveyEstimate? Score, SurveyEstimate? Before, SurveyEstimate? After)
{
    /// <summary>By how much the score changed with the action; null where a side is not told.</summary>
    public double? Change => After?.Score - Before?.Score;

    /// <summary>The margin of the change; null where a side is not told.</summary>
    public double? ChangeMargin => Before is { } before && After is { } after ? Math.Sqrt(before.Margin * before.Margin + after.Margin * after.Margin) : null;

    /// <summary>True where the change is larger than its margin.</summary>
    public bool HasChanged => ChangeMargin is { } margin && Change is { } change && Math.Abs(change) > margin;
}
