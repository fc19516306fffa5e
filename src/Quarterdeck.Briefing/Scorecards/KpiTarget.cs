using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>A KPI's target for a period.</summary>
/// <param name="Value">The target; missing when there is none.</param>
/// <param name="ToDate">From the start of the year; missing where targets do not add up.</param>
/// <param name="DueBy">Set when only what is due by this day (inside) is counted.</param>
/// <param name="HoldsForParts">True when it can be held against a part of a period: a rate, a level, or what is due by then.</param>
/// <param name="NoSeason">True when the seasons of a seasonal target could not be learnt.</param>
internal sealed record KpiTarget(Cell Value, Cell ToDate = default, DateOnly? DueBy = null, bool HoldsForParts = false, bool NoSeason = false)
{
    /// <summary>The currency in which it was written, where it was converted; null where it was not.</summary>
    public string? WrittenIn { get; init; }

    /// <summary>No target.</summary>
    public static KpiTarget None { get; } = new(Cell.Missing);

    /// <summary>The year of a period, in which its to-date values are counted.</summary>
    public static Period YearOf(CompanyCalendar calendar, Period period) =>
        calendar.Containing(KpiQuestions.YearOf(period.Grain), period.Start)!.Value;
}
