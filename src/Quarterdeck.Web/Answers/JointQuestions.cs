using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;

namespace Quarterdeck.Web.Answers;

/// <summary>Lets several makers ask their questions together, so that each dataset is read once for all of them and not once for each.</summary>
/// <remarks>
/// Every maker runs twice, as the layer's own evaluator does: the first time what it asks is only noted and answered with empty tables, the second time it
/// gets the answers. That holds because what a maker asks hangs on its request and on the answers it had before, which are the same both times. The
/// questions stand in the order of the makers, so that the same page asks the same statements in every process and finds what was kept.
/// </remarks>
/// <typeparam name="T">What is made.</typeparam>
/// <param name="ask">Answers questions with one plan.</param>
internal sealed class JointQuestions<T>(Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
{
    /// <summary>More questions than these are asked maker by maker: statements of so many columns cost more than reading the data again (900 KPIs of 45 offices were not answered in a minute).</summary>
    private const int MostTogether = 1_000;

    private readonly List<MetricQuery> _questions = [];
    private readonly List<Noted> _makers = [];

    private sealed record Noted(Func<Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>>, T> Make, List<IReadOnlyList<MetricTable>> Early, int At, int Count);

    /// <summary>Notes what a maker asks.</summary>
    /// <param name="make">Makes something; it is given the way to ask.</param>
    /// <param name="early">How often it must be answered at once before it knows what else to ask; 0 for a maker that asks once.</param>
    /// <returns>What it made of empty tables: good only for what does not hang on the joint answers.</returns>
    public T Note(Func<Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>>, T> make, int early)
    {
        List<IReadOnlyList<MetricTable>> before = [];
        int at = _questions.Count, count = -1;
        T empty = make(questions =>
        {
            if (before.Count < early)
            {
                before.Add(ask(questions));
                return before[^1];
            }
            if (count < 0)
            {
                _questions.AddRange(questions);
                count = questions.Count;
            }
            return [.. questions.Select(question => new MetricTable([], [], question.AsOf, [], [], []))];
        });
        _makers.Add(new Noted(make, before, at, count));
        return empty;
    }

    /// <summary>Asks, and makes what was noted, in its order.</summary>
    public IReadOnlyList<T> Make()
    {
        IReadOnlyList<MetricTable>? answers = _questions.Count is > 0 and <= MostTogether ? ask(_questions) : null;
        return [.. _makers.Select(maker => maker.Make(Answered(maker, answers)))];
    }

    /// <summary>Hands out what was answered early, then the joint answers; whatever is asked beyond is asked of the layer.</summary>
    private Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> Answered(Noted maker, IReadOnlyList<MetricTable>? answers)
    {
        int call = 0;
        return questions =>
        {
            int now = call++;
            return now < maker.Early.Count ? maker.Early[now]
                : answers is not null && now == maker.Early.Count && questions.Count == maker.Count ? [.. answers.Skip(maker.At).Take(maker.Count)]
                : ask(questions);
        };
    }
}
