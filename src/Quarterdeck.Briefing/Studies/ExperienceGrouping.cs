using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Scores by stage, by channel and by both; groups of few people are held back.</summary>
/// <param name="answers">The answers.</param>
/// <param name="question">What is asked.</param>
/// <param name="estimate">The score of some rows, given how many were asked; null where none of them holds an answer.</param>
internal sealed class ExperienceGrouping(ExperienceAnswers answers, ExperienceQuestion question, Func<IReadOnlyList<int>, int?, SurveyEstimate?> estimate)
{
    /// <summary>All answers.</summary>
    public ExperienceGroup Total() => Group(null, null, [.. Enumerable.Range(0, answers.Answers.Length)], isHidden: false, question.Asked);

    /// <summary>The groups of a column, by letter.</summary>
    /// <param name="labels">The label of each row; null for none.</param>
    /// <param name="isStage">True for stages, false for channels.</param>
    public IReadOnlyList<ExperienceGroup> By(IReadOnlyList<string>? labels, bool isStage)
    {
        if (labels is null)
            return [];
        string[] names = Names(labels);
        int[][] rows = [.. names.Select(name => Enumerable.Range(0, labels.Count).Where(row => labels[row] == name).ToArray())];
        bool[] hidden = SmallGroups.Hidden([.. rows.Select(Answered)]);
        return [.. names.Select((name, i) => Group(isStage ? name : null, isStage ? null : name, rows[i], hidden[i], null))];
    }

    /// <summary>The groups of both columns together; empty where one of them is not known.</summary>
    public IReadOnlyList<ExperienceGroup> Cells()
    {
        if (answers.Stages is not { } stages || answers.Channels is not { } channels)
            return [];
        string[] left = Names(stages), right = Names(channels);
        ILookup<(string Stage, string Channel), int> rows = Enumerable.Range(0, stages.Count).ToLookup(row => (stages[row], channels[row]));
        int[,] counts = new int[left.Length, right.Length];
        for (int s = 0; s < left.Length; s++)
            for (int c = 0; c < right.Length; c++)
                counts[s, c] = Answered([.. rows[(left[s], right[c])]]);
        bool[,] hidden = SmallGroups.Hidden(counts);
        return [.. left.SelectMany((stage, s) => right.Select((channel, c) => (stage, channel, s, c))).Where(cell => counts[cell.s, cell.c] > 0)
            .Select(cell => Group(cell.stage, cell.channel, [.. rows[(cell.stage, cell.channel)]], hidden[cell.s, cell.c], null))];
    }

    private ExperienceGroup Group(string? stage, string? channel, int[] rows, bool isHidden, int? asked)
    {
        bool isFew = Answered(rows) < SmallGroups.Least;
        SurveyEstimate? score = isHidden || isFew ? null : Estimate(rows, asked);
        if (score is null || question.Action is not { } action || answers.Days is not { } days)
            return new ExperienceGroup(stage, channel, isFew, score, null, null);
        int[] before = [.. rows.Where(row => days[row] < action)], after = [.. rows.Where(row => days[row] >= action)];
        // One side alone would tell the other by the whole.
        return Answered(before) < SmallGroups.Least || Answered(after) < SmallGroups.Least ? new ExperienceGroup(stage, channel, isFew, score, null, null)
            : new ExperienceGroup(stage, channel, isFew, score, Estimate(before, null), Estimate(after, null));
    }

    /// <summary>Where silent rows are in the file, every row is a person who was asked.</summary>
    private SurveyEstimate? Estimate(int[] rows, int? asked) => estimate(rows, question.HasSilentRows ? rows.Length : asked);

    private int Answered(int[] rows) => rows.Count(row => double.IsFinite(answers.Answers[row]));

    private static string[] Names(IReadOnlyList<string> labels) => [.. labels.Where(static label => label.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
