using System.Globalization;

namespace Quarterdeck.Metrics.Founding;

/// <content>What begins and ends: tickets, subscriptions, contracts.</content>
internal sealed partial class PlainYaml
{
    /// <summary>What begins and ends: how many are open at the end of a period, how many ended, after how many days; recurring amounts are those of what is active.</summary>
    private void Spans(PlainTable table, SurveyedColumn began, SurveyedColumn ended)
    {
        string set = table.Dataset, from = TimeField(table), to = FieldOf(table, ended), thing = set.EndsWith("_table", StringComparison.Ordinal) ? set[..^6] : set;
        string active = $"active: {{from: {from}, to: {to}}}";
        bool isRunning = ColumnWords.Of(began.Role).Any(static word => word is "start" or "started" or "begin" or "signup" or "subscribed");
        Metric((isRunning ? "active_" : "open_") + thing, $"COUNT({set}.*)", "count", ColumnWords.Office(thing), $"begun by the period's end, and no {ended.Name} by then", isKpi: true, active);
        Metric("ended_" + thing, $"COUNT({set}.*)", "count", ColumnWords.Office(thing), $"by {ended.Name}", isKpi: true, $"time: {set}.{to}");
        if (!isRunning)
            Metric("mean_days_of_" + thing, $"AVG(DATE_DIFF('day', {set}.{from}, {set}.{to}))", "days", ColumnWords.Office(thing), $"from {began.Name} to {ended.Name}, of those that ended", isKpi: true, $"time: {set}.{to}");
        foreach (SurveyedColumn column in table.Survey.Columns.Where(static column => column.IsNumber && ColumnWords.Of(column.Role).Any(static word => word is "mrr" or "arr" or "fee" or "monthly" or "seats" or "licenses" or "rent" or "recurring")))
        {
            _running.Add(column);
            bool isMoney = ColumnWords.IsMoney(column) || ColumnWords.Of(column.Role).Contains("monthly");
            HasMoney |= isMoney;
            Metric(column.Role, $"SUM({set}.{FieldOf(table, column)})", isMoney ? "money" : "count", isMoney ? "ceo" : "coo", $"{column.Name} of those that are active at the period's end", isKpi: true, active);
        }
    }

    private readonly HashSet<SurveyedColumn> _running = [];

    /// <summary>The months over which it is known what was active: to the last end, but not beyond the last day of all tables, since an end may be agreed for next year.</summary>
    private string? Span(SurveyedColumn start, SurveyedColumn end)
    {
        string? known = _tables.Select(static table => table.Time?.Most).Max(StringComparer.Ordinal), most = new[] { start.Most, end.Most }.Max(StringComparer.Ordinal);
        if (string.CompareOrdinal(most, known) > 0)
            most = new[] { known, start.Most }.Max(StringComparer.Ordinal);
        return DateOnly.TryParse(Day(start.Least), CultureInfo.InvariantCulture, out DateOnly from) && DateOnly.TryParse(Day(most), CultureInfo.InvariantCulture, out DateOnly to)
            ? string.Create(CultureInfo.InvariantCulture, $"{{from: {new DateOnly(from.Year, from.Month, 1):yyyy-MM-dd}, to: {new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month)):yyyy-MM-dd}}}") : null;
    }
}
