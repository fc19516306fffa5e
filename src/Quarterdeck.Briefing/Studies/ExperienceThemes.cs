using Quarterdeck.Briefing.Comments;
using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Comments by what they speak of.</summary>
/// <param name="Comments">Rows with a comment.</param>
/// <param name="Matched">Those that speak of a theme that is known.</param>
/// <param name="Themes">The themes that occur, those with most comments first.</param>
public sealed record ExperienceThemes(int Comments, int Matched, IReadOnlyList<ExperienceTheme> Themes)
{
    /// <summary>Groups comments.</summary>
    /// <param name="answers">The answers, with comments.</param>
    /// <param name="languages">The languages of the comments; empty for all.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="estimate">The score of some rows; null where none of them holds an answer.</param>
    public static ExperienceThemes Of(ExperienceAnswers answers, IReadOnlyList<string> languages, string language, Func<IReadOnlyList<int>, SurveyEstimate?> estimate)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(estimate);
        CommentMatcher matcher = new(languages);
        Dictionary<string, List<int>> rows = CommentThemes.Ids.ToDictionary(static id => id, static _ => new List<int>());
        int comments = 0, matched = 0;
        for (int row = 0; row < answers.Answers.Length; row++)
        {
            if (answers.Comments?[row] is not { Length: > 0 } comment)
                continue;
            comments++;
            IReadOnlyList<string> themes = matcher.Themes(comment);
            matched += themes.Count > 0 ? 1 : 0;
            foreach (string theme in themes)
                rows[theme].Add(row);
        }
        return new ExperienceThemes(comments, matched,
        [
            .. CommentThemes.Ids.Where(id => rows[id].Count > 0).OrderByDescending(id => rows[id].Count)
                .Select(id => new ExperienceTheme(id, CommentThemes.Name(id, language), rows[id].Count, rows[id].Count(row => double.IsFinite(answers.Answers[row])) < SmallGroups.Least ? null : estimate(rows[id]), rows[id].Count < SmallGroups.Least)),
        ]);
    }
}
