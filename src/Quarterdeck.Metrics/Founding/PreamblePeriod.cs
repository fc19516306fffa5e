using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Metrics.Founding;

/// <summary>The days that an export tells of, where it says so above its table.</summary>
internal static partial class PreamblePeriod
{
    /// <summary>The first and last of the days named above a table; null where none is. The first two dates count.</summary>
    /// <param name="preamble">What stands above the header.</param>
    public static (DateOnly First, DateOnly Last)? Of(string preamble)
    {
        List<DateOnly> days = [];
        foreach (Match match in Day().Matches(preamble))
            if (DateText.TryRead(match.Value, DateOrder.DayFirst, out DateTime day, out _))
                days.Add(DateOnly.FromDateTime(day));
        return days.Count == 0 ? null : (days.Take(2).Min(), days.Take(2).Max());
    }

    [GeneratedRegex(@"\b(\d{8}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.? (?:de )?\p{L}+\.? (?:de )?\d{4}|\p{L}+ \d{1,2}, ?\d{4})\b")]
    private static partial Regex Day();
}
