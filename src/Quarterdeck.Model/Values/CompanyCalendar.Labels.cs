using System.Globalization;
using System.Text.RegularExpressions;

namespace Quarterdeck.Model.Values;

public sealed partial class CompanyCalendar
{
    /// <summary>The label of a period.</summary>
    /// <remarks>
    /// <c>2013</c>, <c>2013-Q2</c>, <c>2013-06</c>, <c>2013-W05</c>, <c>FY2013</c>, <c>FY2013-Q1</c>, <c>2013-06-05</c>, <c>2013-06-05T14</c>, <c>2013-06-05T14:30</c>.
    /// A week bears the year that holds its fourth day. A grain of the company's own has the label of its table.
    /// </remarks>
    public string Label(Period period)
    {
        DateTime start = period.Start;
        CultureInfo plain = CultureInfo.InvariantCulture;
        switch (period.Grain.Kind)
        {
            case GrainKind.Minute:
                return start.ToString("yyyy-MM-dd'T'HH:mm", plain);
            case GrainKind.Hour:
                return start.ToString("yyyy-MM-dd'T'HH", plain);
            case GrainKind.Day:
                return start.ToString("yyyy-MM-dd", plain);
            case GrainKind.Week:
                (long weekYear, int number) = WeekOf(start.Ticks / TimeSpan.TicksPerDay);
                return HasPattern
                    ? string.Create(plain, $"FY{FiscalName(weekYear):D4}-W{number:D2}")
                    : string.Create(plain, $"{weekYear:D4}-W{number:D2}");
            case GrainKind.Month:
                long month = MonthIndex(start) + (HasPattern ? Settings.FiscalYearStartMonth - 1 : 0);
                return string.Create(plain, $"{month / MonthsInYear:D4}-{month % MonthsInYear + 1:D2}");
            case GrainKind.Quarter when !HasPattern:
                return string.Create(plain, $"{start.Year:D4}-Q{(start.Month - 1) / 3 + 1}");
            case GrainKind.Year when !HasPattern:
                return string.Create(plain, $"{start.Year:D4}");
            case GrainKind.Quarter or GrainKind.FiscalQuarter:
                long quarter = IndexOf(Grain.FiscalQuarter, start);
                return string.Create(plain, $"FY{FiscalName(quarter / 4):D4}-Q{quarter % 4 + 1}");
            case GrainKind.Year or GrainKind.FiscalYear:
                return string.Create(plain, $"FY{FiscalName(IndexOf(Grain.FiscalYear, start)):D4}");
            default:
                CustomGrain own = OwnGrain(period.Grain);
                int place = OwnIndex(own, period.FirstDay);
                return place >= 0 ? own.Periods[place].Label : start.ToString("yyyy-MM-dd", plain);
        }
    }

    /// <summary>Reads a label, without regard to case; null when it is none.</summary>
    /// <remarks>
    /// With a pattern <c>2013</c>, <c>2013-Q2</c> and <c>2013-W05</c> are read as the fiscal ones, since there is no other year.
    /// A label of a grain of the company's own is read where only one period bears it.
    /// </remarks>
    public Period? Parse(string label)
    {
        string text = label.Trim();
        Match match = LabelPattern().Match(text);
        if (!match.Success)
            return ParseOwn(text);
        bool fiscal = match.Groups["fy"].Success;
        int year = Number(match, "year");
        if (year is < 1 or > 9999)
            return null;
        if (match.Groups["quarter"].Success)
            return ParseQuarter(fiscal, year, Number(match, "quarter"));
        if (match.Groups["week"].Success)
            return fiscal && !HasPattern ? null : ParseWeek(year, Number(match, "week"));
        if (!match.Groups["month"].Success)
            return fiscal || HasPattern
                ? At(fiscal ? Grain.FiscalYear : Grain.Year, FiscalStart(year))
                : At(Grain.Year, year);
        return fiscal ? null : ParseMonthOrFiner(match, text, year);
    }

    /// <summary>The week-based year and the number of the week that starts on a day.</summary>
    private (long Year, int Number) WeekOf(long start) => WeekOf(start, HasPattern ? Settings.FiscalYearStartMonth : 1);

    /// <summary>The same in years that start in a month of one's choice.</summary>
    private (long Year, int Number) WeekOf(long start, int firstMonth)
    {
        long year = DateOnly.FromDayNumber((int)Math.Clamp(start, 0, _lastDay)).Year + 1;
        while (WeekYearStart(year, firstMonth) > start)
            year--;
        return (year, (int)((start - WeekYearStart(year, firstMonth)) / 7) + 1);
    }

    /// <summary>The number that a fiscal year bears, from the wall year in which it nominally starts.</summary>
    private long FiscalName(long startYear) => startYear + (NamedLater ? 1 : 0);

    private long FiscalStart(long name) => name - (NamedLater ? 1 : 0);

    // A fiscal year from January starts and ends in one wall year, whatever it is named by.
    private bool NamedLater => !Settings.FiscalYearNamedByStart && Settings.FiscalYearStartMonth > 1;

    private Period? ParseQuarter(bool fiscal, int year, int quarter)
    {
        if (quarter is < 1 or > 4)
            return null;
        Grain grain = fiscal ? Grain.FiscalQuarter : Grain.Quarter;
        long startYear = fiscal || HasPattern ? FiscalStart(year) : year;
        return At(grain, startYear * 4 + quarter - 1);
    }

    private Period? ParseWeek(int year, int number)
    {
        int firstMonth = HasPattern ? Settings.FiscalYearStartMonth : 1;
        long startYear = HasPattern ? FiscalStart(year) : year;
        long start = WeekYearStart(startYear, firstMonth) + 7L * (number - 1);
        return number < 1 || start >= WeekYearStart(startYear + 1, firstMonth) ? null : At(Grain.Week, WeekIndex(start));
    }

    private Period? ParseMonthOrFiner(Match match, string text, int year)
    {
        int month = Number(match, "month");
        if (month is < 1 or > 12)
            return null;
        if (!match.Groups["day"].Success)
            return At(Grain.Month, (long)year * MonthsInYear + month - 1 - (HasPattern ? Settings.FiscalYearStartMonth - 1 : 0));
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH", "yyyy-MM-dd'T'HH:mm"];
        return DateTime.TryParseExact(text.ToUpperInvariant(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment)
            ? Containing(match.Groups["minute"].Success ? Grain.Minute : match.Groups["hour"].Success ? Grain.Hour : Grain.Day, moment)
            : null;
    }

    private Period? ParseOwn(string label)
    {
        Period? found = null;
        foreach (CustomGrain grain in _customGrains)
            for (int i = 0; i < grain.Periods.Count; i++)
                if (string.Equals(grain.Periods[i].Label, label, StringComparison.OrdinalIgnoreCase))
                {
                    if (found is not null)
                        return null;
                    found = At(Grain.Custom(grain.Name), i);
                }
        return found;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<fy>FY)?(?<year>[0-9]{4})(-Q(?<quarter>[0-9])|-W(?<week>[0-9]{1,2})|-(?<month>[0-9]{2})(-(?<day>[0-9]{2})(T(?<hour>[0-9]{2})(:(?<minute>[0-9]{2}))?)?)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();
}
