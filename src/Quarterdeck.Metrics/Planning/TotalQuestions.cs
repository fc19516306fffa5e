using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The coarser questions whose answers are the totals of a question: those of SQL's ROLLUP over period and dimensions.</summary>
internal static class TotalQuestions
{
    /// <summary>One question for each number of dimensions that is left, from most to none, and with a grain one over all shown periods.</summary>
    public static IReadOnlyList<BoundQuestion> Of(BoundQuestion question)
    {
        if (!question.Query.WithTotals || question.Query.Rule != TimeRule.WholePeriods || question.Rows.Count == 0 || question.Columns.Count == 0)
            return [];
        List<BoundQuestion> totals = [];
        for (int left = question.Frame.By.Count - 1; left >= 0; left--)
            totals.Add(question with { Frame = question.Frame with { By = [.. question.Frame.By.Take(left)] } });
        if (question.Query.Grain is not null)
            totals.Add(question with { Frame = question.Frame with { By = [] }, Rows = [WholeSpan(question)] });
        return totals;
    }

    /// <summary>All shown periods as one run; it keeps the grain, so that what follows the grain moves by it as the rows do.</summary>
    private static AskedRow WholeSpan(BoundQuestion question) => new(null, question.Rows[0].Window.Over(
        new TimeRange(question.Rows[0].Window.Range.Start, question.Rows[^1].Window.Range.Next)));
}
