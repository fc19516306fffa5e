using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Scorecards;

public class PeriodChoiceTests
{
    private static (string, MetricTable) Months(string metric, int first, int last, params int[] incomplete)
    {
        IReadOnlyList<IReadOnlyList<Cell>> rows =
            [.. Enumerable.Range(first, last - first + 1).Select(month => (IReadOnlyList<Cell>)[Cell.Of(new DateTime(2013, month, 1)), Cell.Of(1m)])];
        return (metric, new MetricTable(
            [new AnswerColumn("period", "period", null), new AnswerColumn(metric, "number", Unit.Parse("count"))], rows, null,
            [.. incomplete.Select(month => Scorecards.Calendar.Containing(Grain.Month, new DateTime(2013, month, 1))!.Value)
                .Select(period => new IncompletePeriod(metric, period, Scorecards.Calendar.Label(period), new HiddenGap(period.FirstDay)))],
            [], []));
    }

    private static string? Chosen(params (string, MetricTable)[] tables) =>
        PeriodChoice.LastComplete(Scorecards.Calendar, tables) is { } period ? Scorecards.Calendar.Label(period) : null;

    [Fact]   // a to May, b and c to July, of which July is open for c: June is the last that two of three have
    public void It_is_the_last_month_that_most_have_complete() =>
        Assert.Equal("2013-06", Chosen(Months("a", 1, 5), Months("b", 1, 7), Months("c", 1, 7, 7)));

    [Fact]
    public void Where_no_month_is_complete_for_most_the_best_one_is_taken() =>
        Assert.Equal("2013-08", Chosen(Months("a", 1, 2), Months("b", 4, 5), Months("c", 7, 8)));

    [Fact]
    public void Where_none_is_complete_the_last_one_with_a_value_is_shown() => Assert.Equal("2013-04", Chosen(Months("a", 3, 4, 3, 4), Months("b", 3, 3, 3)));

    [Fact]
    public void Without_data_there_is_no_month() => Assert.Null(Chosen(Months("a", 3, 2)));
}
