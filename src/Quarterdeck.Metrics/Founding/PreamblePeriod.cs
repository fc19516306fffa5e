using System.Globalization;
using System.Text.RegularExpressions;

namespace Quarterdeck.Metrics.Founding;

/// <summary>The days that an export tells of, where it says so above its table.</summary>
internal static partial class PreamblePeriod
{
    private const int MostLines = 25;

    private static readonly string[] _forms = ["yyyyMMdd", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"];

    /// <summary>The first and last of the days named in the first lines of a text; null where none is.</summary>
    /// <remarks>The first two dates count, since a header further down may name earlier days to compare with.</remarks>
    public static (DateOnly First, DateOnly Last)? Of(IEnumerable<string> lines)
    {
        List<DateOnly> days = [];
        foreach (string line in lines.Take(MostLines))
        {
            // A line of several cells is the header or data; only a quoted one is a sentence with commas.
            if (!line.StartsWith('"') && line.TrimEnd(',', ';').Count(static letter => letter is ',' or ';' or '\t') > 1)
            {
                if (days.Count > 0)
                    break;
                continue;
            }
            foreach (Match match in Day().Matches(line))
                if (DateOnly.TryParseExact(match.Value, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                    days.Add(day);
        }
        return days.Count == 0 ? null : (days.Take(2).Min(), days.Take(2).Max());
    }

    [GeneratedRegex(@"\b(\d{8}|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})\b")]
    private static partial Regex Day();
}
