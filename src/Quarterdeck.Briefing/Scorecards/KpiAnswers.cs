using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>What came back for one KPI.</summary>
/// <param name="Now">The period, and the target where it was asked for.</param>
/// <param name="Earlier">One period and one year earlier.</param>
/// <param name="ToDate">The year to date.</param>
/// <param name="Trend">The periods that end with this one.</param>
/// <param name="Months">All months; null where nobody needed them.</param>
/// <param name="LastDay">The as-of day; null where it does not lie inside the period.</param>
internal sealed record KpiAnswers(MetricTable Now, MetricTable Earlier, MetricTable ToDate, MetricTable Trend, MetricTable? Months, MetricTable? LastDay)
{
    /// <summary>A cell of a table with one row; missing where the column or row is.</summary>
    public static Cell Single(MetricTable table, string column) =>
        table.IndexOf(column) is >= 0 and var place && table.Rows.Count > 0 ? table.Rows[^1][place] : Cell.Missing;

    /// <summary>The values of a column with the first moment of each row's period.</summary>
    public static IEnumerable<(DateTime Start, Cell Value)> Series(MetricTable table, string column)
    {
        int place = table.IndexOf(column);
        if (place < 0)
            yield break;
        foreach (IReadOnlyList<Cell> row in table.Rows)
            if (row[0].AsMoment() is { } start)
                yield return (start, row[place]);
    }

    /// <summary>The reason why a column's value of a period is not all there; null when it is.</summary>
    public static IncompletePeriod? Incomplete(MetricTable table, string column, Period period) =>
        table.Incomplete.FirstOrDefault(incomplete =>
            string.Equals(incomplete.Metric, column, StringComparison.OrdinalIgnoreCase) && (incomplete.Period is not { } part || part.Start == period.Start));
}
