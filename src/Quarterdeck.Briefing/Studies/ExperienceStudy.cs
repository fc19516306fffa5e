using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What customers say of each step, what matters to them, and what an action changed, as it is read.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Scale">The scale of the answers and how they became a score.</param>
/// <param name="Total">All answers.</param>
/// <param name="Stages">By stage of the journey.</param>
/// <param name="Channels">By channel.</param>
/// <param name="Cells">By stage and channel.</param>
/// <param name="Drivers">What matters; null where no drivers were named, or nothing tells it.</param>
/// <param name="Themes">What comments speak of; null where there are none.</param>
/// <param name="Verdict">The answer in a few sentences.</param>
public sealed record ExperienceStudy(ExperienceQuestion Question, ScoreScale Scale, ExperienceGroup Total, IReadOnlyList<ExperienceGroup> Stages, IReadOnlyList<ExperienceGroup> Channels, IReadOnlyList<ExperienceGroup> Cells,
    ExperienceDrivers? Drivers, ExperienceThemes? Themes, string Verdict)
{
    /// <summary>Below this share of answers the silent ones are a question of their own.</summary>
    private const double ManySilent = 0.5;

    /// <summary>With fewer answers a score says little.</summary>
    private const int FewAnswers = 30;

    private const int MostSaid = 5;

    /// <summary>Scores the answers; null and errors where there are none that can be used.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what is wrong and what should be known.</param>
    public static ExperienceStudy? Make(ExperienceAnswers answers, string name, ExperienceQuestion question, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        double[] given = [.. answers.Answers.Where(double.IsFinite)];
        if (given.Length < SmallGroups.Least)
        {
            findings.Error(FindingCodes.ExperienceFew, new SourceSpan(name, 0, 0), Text($"{given.Length} rows hold an answer; fewer than {SmallGroups.Least} are not told, since they would tell of single people."), "Gather more answers.");
            return null;
        }
        ScoreScale scale = question.Kind is { } kind ? ScoreScale.Usual(kind, given) : ScoreScale.Of(given);
        if (question.Scale is { } ends)
            scale = scale with { Low = ends.Low, High = ends.High };
        if (!AreOnScale(answers, name, scale, findings) || !Fits(answers, name, question, given.Length, findings))
            return null;
        Tell(answers, name, question, scale, given.Length, language, findings);
        double z = SurveyEstimate.Reach(question.Level);
        SurveyEstimate? estimate(IReadOnlyList<int> rows, int? asked)
        {
            double[] worths = [.. rows.Where(row => double.IsFinite(answers.Answers[row])).Select(row => scale.Worth(answers.Answers[row]))];
            return worths.Length == 0 ? null : SurveyEstimate.Of(worths, scale.Worst, scale.Best, z, asked);
        }
        ExperienceGrouping grouping = new(answers, question, estimate);
        ExperienceDrivers? drivers = answers.Drivers.Count > 0 ? ExperienceDrivers.Of(answers, question.DriverScale, findings) : null;
        ExperienceThemes? themes = answers.Comments is null ? null : ExperienceThemes.Of(answers, question.Languages, language, rows => estimate(rows, null));
        ExperienceStudy study = new(question, scale, grouping.Total(), grouping.By(answers.Stages, isStage: true), grouping.By(answers.Channels, isStage: false), grouping.Cells(), drivers, themes, "");
        return study with { Verdict = ExperienceSummary.Of(study, language) };
    }

    private static bool AreOnScale(ExperienceAnswers answers, string name, ScoreScale scale, FindingList findings)
    {
        int wrong = 0;
        for (int row = 0; row < answers.Answers.Length; row++)
            if ((answers.Answers[row] < scale.Low || answers.Answers[row] > scale.High) && wrong++ < MostSaid)
                findings.Error(FindingCodes.ExperienceAnswer, new SourceSpan(name, row + 2, 0), Text($"The answer {answers.Answers[row]} lies outside the scale from {scale.Low} to {scale.High}."), "Correct the row, or give the scale with --scale.");
        if (wrong > MostSaid)
            findings.Error(FindingCodes.ExperienceAnswer, new SourceSpan(name, 0, 0), Text($"{wrong} answers in all lie outside the scale."), "Give the scale with --scale, or another --kind.");
        return wrong == 0;
    }

    private static bool Fits(ExperienceAnswers answers, string name, ExperienceQuestion question, int count, FindingList findings)
    {
        if (question.Asked < count)
            findings.Error(FindingCodes.ExperienceAsked, new SourceSpan("--asked", 1, 1, 1), Text($"{count} answered, and {question.Asked} are said to have been asked."), "Give how many were asked, at least as many as answered.");
        if (question.Action is { } action)
        {
            if (answers.Days is not { } days)
                findings.Error(FindingCodes.ExperienceDays, new SourceSpan("--action", 1, 1, 1), "An action is given, and no day of the answers.", "Name the column of the days with --date.");
            else if (days.All(day => day < action) || days.All(day => day >= action))
                findings.Error(FindingCodes.ExperienceDays, new SourceSpan("--action", 1, 1, 1), $"The action on {Iso(action)} lies outside the answers, which run from {Iso(days.Min())} to {Iso(days.Max())}.", "Give a day after the first answer and not after the last.");
        }
        if (answers.Drivers.Count > DriverImportance.MostDrivers)
            findings.Error(FindingCodes.ExperienceDrivers, new SourceSpan("--drivers", 1, 1, 1), Text($"{answers.Drivers.Count} drivers are named; the importance of at most {DriverImportance.MostDrivers} is split exactly."), "Name fewer drivers, or join those that ask nearly the same.");
        foreach ((IReadOnlyList<string>? groups, string what) in ((IReadOnlyList<string>?, string)[])[(answers.Stages, "stage"), (answers.Channels, "channel")])
            if (groups?.Count(static group => group.Length == 0) is > 0 and int blank)
                findings.Note(FindingCodes.ExperienceLeftOut, new SourceSpan(name, 0, 0), Text($"{blank} rows name no {what}; they count in the total alone."), "Fill the column where it is known.");
        return !findings.HasErrors;
    }

    private static void Tell(ExperienceAnswers answers, string name, ExperienceQuestion question, ScoreScale scale, int count, string language, FindingList findings)
    {
        int blank = answers.Answers.Length - count;
        if (question.Kind is null)
            findings.Note(FindingCodes.ExperienceCaution, new SourceSpan(name, 0, 0), Text($"The answers look like {ExperienceSummary.KindName(scale.Kind)} on a scale from {scale.Low} to {scale.High}, and are scored so."), "Say it with --kind and --scale where that is wrong.");
        if (blank > 0 && !question.HasSilentRows)
            findings.Note(FindingCodes.ExperienceLeftOut, new SourceSpan(name, 0, 0), Text($"{blank} rows hold no answer and were left out."), "Say --silent where they are people who were asked and did not answer.");
        if (count < FewAnswers)
            findings.Warning(FindingCodes.ExperienceFew, new SourceSpan(name, 0, 0), Text($"There are {count} answers; with fewer than {FewAnswers} a score says little."), "Read the margin of error before the score.");
        int? asked = question.HasSilentRows ? answers.Answers.Length : question.Asked;
        if (asked is { } all && count < ManySilent * all)
            findings.Warning(FindingCodes.ExperienceSilent, new SourceSpan(name, 0, 0), Text($"{count} of {all} people answered. The margin of error says nothing of those who did not."), "Ask again those who did not answer; 'lowest' and 'highest' say what their answers could make of the score.");
        findings.Note(FindingCodes.ExperienceCaution, SourceSpan.None, ExperienceWords.For(language).Caution, "See docs/science/experience.md for what the study assumes.", language);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
