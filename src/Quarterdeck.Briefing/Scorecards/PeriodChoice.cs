using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Finds the month that a scorecard shows when nobody names a period.</summary>
public static class PeriodChoice
{
    /// <summary>The last month that is complete for most of the KPIs; where none is, the last of those complete for the most, or the last with any value at all; null without data.</summary>
    /// <param name="calendar">The company's calendar.</param>
    /// <param name="months">For each KPI the answer by month, its column named as given.</param>
    public static Period? LastComplete(CompanyCalendar calendar, IReadOnlyList<(string Column, MetricTable Months)> months)
    {
        SortedDictionary<DateTime, int> complete = [];
        DateTime? last = null;
        foreach ((string column, MetricTable table) in months)
        {
            HashSet<DateTime> open =
            [
                .. table.Incomplete.Where(part => string.Equals(part.Metric, column, StringComparison.OrdinalIgnoreCase) && part.Period is not null)
                    .Select(part => part.Period!.Value.Start),
            ];
            foreach ((DateTime start, Cell value) in KpiAnswers.Series(table, column))
            {
                if (!open.Contains(start))
                    complete[start] = complete.GetValueOrDefault(start) + 1;
                if (!value.IsAbsent && (last is null || start > last))
                    last = start;
            }
        }
        if (complete.Count == 0)
            return last is { } start ? calendar.Containing(Grain.Month, start) : null;
        int most = complete.Values.Max(), needed = Math.Min(months.Count / 2 + 1, most);
        return calendar.Containing(Grain.Month, complete.Last(month => month.Value >= needed).Key);
    }
}
