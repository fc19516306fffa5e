using System.Globalization;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Goes on with the dates of a file in the form in which it writes them.</summary>
public static class NextDates
{
    /// <summary>The dates after a place; null for each where no step can be told.</summary>
    /// <param name="dates">The dates of the file.</param>
    /// <param name="after">The date, by its place among them, after which to go on.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<string?> After(StudyDates dates, int after, int count)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.Labels.Count == 0)
            return [.. Enumerable.Repeat<string?>(null, count)];
        string last = dates.Labels[after];
        int part = last.IndexOfAny(['Q', 'q', 'W', 'w']);
        return [.. Enumerable.Range(1, count).Select(step => part > 0 ? Part(last, part, step) : IsMonth(last) ? Month(last, step) : Decimal(dates, after, step) ?? Day(dates, after, step))];
    }

    private static bool IsMonth(string label) => label is [_, _, _, _, '-', _] or [_, _, _, _, '-', _, _] && int.TryParse(label.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string Month(string label, int step)
    {
        int months = int.Parse(label.AsSpan(0, 4), CultureInfo.InvariantCulture) * 12 + int.Parse(label.AsSpan(5), CultureInfo.InvariantCulture) - 1 + step;
        return string.Create(CultureInfo.InvariantCulture, $"{months / 12:0000}-{months % 12 + 1:00}");
    }

    /// <summary>Quarters and weeks with their letter.</summary>
    private static string Part(string label, int letter, int step)
    {
        int year = int.Parse(label.AsSpan(0, 4), CultureInfo.InvariantCulture), number = int.Parse(label.AsSpan(letter + 1), CultureInfo.InvariantCulture);
        string head = label[4..(letter + 1)];
        if (label[letter] is 'Q' or 'q')
        {
            int quarters = year * 4 + number - 1 + step;
            return string.Create(CultureInfo.InvariantCulture, $"{quarters / 4:0000}{head}{quarters % 4 + 1}");
        }
        DateTime monday = ISOWeek.ToDateTime(year, number, DayOfWeek.Monday).AddDays(7.0 * step);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):0000}{head}{ISOWeek.GetWeekOfYear(monday):00}");
    }

    private static string? Decimal(StudyDates dates, int after, int step)
    {
        if (!TryNumber(dates.Labels[after], out double last) || !TryNumber(dates.Labels[0], out double first))
            return null;
        double length = dates.Spacing switch
        {
            StudySpacing.Months => 1.0 / 12,
            StudySpacing.Quarters => 0.25,
            _ => dates.Positions[after] > 0 ? (last - first) / dates.Positions[after] : 1,
        };
        // As many digits as the file itself writes, at most.
        int digits = Math.Min(15, dates.Labels.Max(static label => label.IndexOf('.', StringComparison.Ordinal) is >= 0 and int point ? label.Length - point - 1 : 0));
        double next = dates.Spacing is StudySpacing.Months or StudySpacing.Quarters ? Math.Round(last / length) * length + step * length : last + step * length;
        // A start that is no whole number of steps, such as the middle of a month, is kept.
        if (Math.Abs(next - last - step * length) > 0.0005)
            next = last + step * length;
        return Math.Round(next, digits).ToString("0.###############", CultureInfo.InvariantCulture);
    }

    private static bool TryNumber(string label, out double number) =>
        double.TryParse(label, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static string? Day(StudyDates dates, int after, int step)
    {
        if (!TryDay(dates.Labels[after], out DateTime last) || !TryDay(dates.Labels[0], out DateTime first))
            return null;
        // The last day of a month goes on as the last day of the next, whatever its number.
        bool isEnd = dates.Spacing is StudySpacing.Months or StudySpacing.Quarters && dates.Labels.All(static label => TryDay(label, out DateTime day) && day.Day == DateTime.DaysInMonth(day.Year, day.Month));
        int months = dates.Spacing switch { StudySpacing.Months => 1, StudySpacing.Quarters => 3, StudySpacing.Years => 12, _ => 0 };
        TimeSpan length = dates.Positions[after] > 0 ? (last - first) / dates.Positions[after] : TimeSpan.FromDays(1);
        DateTime next;
        try
        {
            next = months > 0 ? last.AddMonths(months * step) : last + length * step;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
        if (isEnd)
            next = new DateTime(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month), next.Hour, next.Minute, next.Second, DateTimeKind.Utc);
        string clock = dates.Labels[after].Length > 16 ? "HH:mm:ss" : "HH:mm", join = dates.Labels[after].Contains('T', StringComparison.Ordinal) ? "'T'" : " ";
        return dates.Labels[after].Contains(':', StringComparison.Ordinal)
            ? next.ToString($"yyyy-MM-dd{join}{clock}", CultureInfo.InvariantCulture) : next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool TryDay(string label, out DateTime day) =>
        DateTime.TryParse(label, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out day);
}
