using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Values;

public class CompanyCalendarTests
{
    private static readonly CompanyCalendar _plain = new(new CalendarSettings());
    private static readonly CompanyCalendar _july = new(new CalendarSettings { FiscalYearStartMonth = 7, FiscalYearNamedByStart = true });

    /// <summary>The calendar of the National Retail Federation: 4-5-4, weeks from Sunday, the year ends on the Saturday nearest 31 January.</summary>
    private static readonly CompanyCalendar _retail = new(new CalendarSettings
    {
        FiscalYearStartMonth = 2,
        FiscalYearNamedByStart = true,
        WeekStarts = DayOfWeek.Sunday,
        Pattern = CalendarPattern.FourFiveFour,
    });

    private static DateTime Day(string day) => DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeRange Days(string first, string last) => new(Day(first), Day(last).AddDays(1));

    [Theory]   // ISO 8601: published week dates
    [InlineData("2010-01-03", "2009-W53")]
    [InlineData("2010-01-04", "2010-W01")]
    [InlineData("2008-12-29", "2009-W01")]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2016-01-03", "2015-W53")]
    [InlineData("2013-12-31", "2014-W01")]
    [InlineData("1977-01-02", "1976-W53")]
    [InlineData("2026-11-23", "2026-W48")]
    public void Weeks_from_Monday_are_numbered_as_ISO_8601_says(string day, string label) =>
        Assert.Equal(label, _plain.Label(_plain.Containing(Grain.Week, Day(day))!.Value));

    [Fact]
    public void The_year_2020_has_53_weeks_and_2021_has_not()
    {
        Assert.Equal(Day("2020-12-28"), _plain.Parse("2020-W53")!.Value.Start);
        Assert.Null(_plain.Parse("2021-W53"));
    }

    [Fact]   // The same rule as the Python and .NET libraries follow for FirstFourDayWeek
    public void Weeks_from_Sunday_belong_to_the_year_of_their_fourth_day()
    {
        CompanyCalendar sunday = new(new CalendarSettings { WeekStarts = DayOfWeek.Sunday });
        for (DateTime day = Day("2000-01-01"); day < Day("2030-01-01"); day = day.AddDays(1))
        {
            int week = System.Globalization.CultureInfo.InvariantCulture.Calendar
                .GetWeekOfYear(day, System.Globalization.CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Sunday);
            string label = sunday.Label(sunday.Containing(Grain.Week, day)!.Value);
            // .NET names the last days of December week 53 even where the week belongs to the next year.
            if (!(week == 53 && label.EndsWith("W01", StringComparison.Ordinal)))
                Assert.EndsWith($"W{week:D2}", label, StringComparison.Ordinal);
        }
    }

    [Theory]   // NRF: years with 53 weeks, and the first days published for them
    [InlineData(2012, "2012-01-29", 53)]
    [InlineData(2013, "2013-02-03", 52)]
    [InlineData(2016, "2016-01-31", 52)]
    [InlineData(2017, "2017-01-29", 53)]
    [InlineData(2018, "2018-02-04", 52)]
    [InlineData(2022, "2022-01-30", 52)]
    [InlineData(2023, "2023-01-29", 53)]
    [InlineData(2024, "2024-02-04", 52)]
    public void The_retail_calendar_starts_and_counts_as_the_NRF_publishes(int year, string first, int weeks)
    {
        Period period = _retail.Parse($"FY{year}")!.Value;
        Assert.Equal(Day(first), period.Start);
        Assert.Equal(weeks, _retail.Covering(Grain.Week, period.Start, period.Next.AddDays(-1)).Count);
        Assert.Equal(4, _retail.Covering(Grain.Quarter, period.Start, period.Next.AddDays(-1)).Count);
        Assert.Equal(12, _retail.Covering(Grain.Month, period.Start, period.Next.AddDays(-1)).Count);
    }

    [Fact]   // NRF 2023: February 29 Jan - 25 Feb, March 26 Feb - 1 Apr, January 31 Dec - 3 Feb (five weeks with the 53rd)
    public void The_53rd_week_lies_in_the_last_month_of_the_retail_year()
    {
        Assert.Equal((Day("2023-01-29"), Day("2023-02-26")), Span(_retail, "2023-02"));
        Assert.Equal((Day("2023-02-26"), Day("2023-04-02")), Span(_retail, "2023-03"));
        Assert.Equal((Day("2023-12-31"), Day("2024-02-04")), Span(_retail, "2024-01"));
        Assert.Equal((Day("2023-10-29"), Day("2024-02-04")), Span(_retail, "FY2023-Q4"));
        Assert.Equal((Day("2024-01-28"), Day("2024-02-04")), Span(_retail, "FY2023-W53"));
        Assert.Null(_retail.Parse("FY2024-W53"));
    }

    private static (DateTime Start, DateTime Next) Span(CompanyCalendar calendar, string label)
    {
        Period period = calendar.Parse(label)!.Value;
        Assert.Equal(label, calendar.Label(period));
        return (period.Start, period.Next);
    }

    [Fact]
    public void A_fiscal_year_is_named_by_its_start_or_its_end_as_the_company_says()
    {
        CompanyCalendar byEnd = new(new CalendarSettings { FiscalYearStartMonth = 7 });
        Assert.Equal((Day("2013-07-01"), Day("2014-07-01")), Span(_july, "FY2013"));
        Assert.Equal((Day("2012-07-01"), Day("2013-07-01")), Span(byEnd, "FY2013"));
        Assert.Equal((Day("2012-07-01"), Day("2012-10-01")), Span(byEnd, "FY2013-Q1"));
        Assert.Equal((Day("2013-01-01"), Day("2014-01-01")), Span(new CompanyCalendar(new CalendarSettings()), "FY2013"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("13")]
    [InlineData("2013-Q5")]
    [InlineData("2013-13")]
    [InlineData("2013-02-29")]
    [InlineData("2013-W54")]
    [InlineData("2013-W00")]
    [InlineData("FY2013-06")]
    [InlineData("0000")]
    [InlineData("2013-06-05T25")]
    [InlineData("June 2013")]
    public void What_is_no_label_is_refused(string text) => Assert.Null(_plain.Parse(text));

    [Theory]
    // A run of whole units moves as a run: the twelve months one earlier.
    [InlineData("2020-01-01", "2020-12-31", -1, "month", "2019-12-01", "2020-11-30")]
    [InlineData("2020-02-01", "2020-02-29", -1, "year", "2019-02-01", "2019-02-28")]
    [InlineData("2020-02-29", "2020-02-29", -1, "year", null, null)]
    [InlineData("2020-03-31", "2020-03-31", -1, "month", null, null)]
    [InlineData("2020-03-30", "2020-03-30", -1, "month", null, null)]
    [InlineData("2020-03-29", "2020-03-29", -1, "month", "2020-02-29", "2020-02-29")]
    [InlineData("2020-12-31", "2020-12-31", 1, "month", "2021-01-31", "2021-01-31")]
    // To date: like for like by position.
    [InlineData("2020-01-01", "2020-11-23", -1, "year", "2019-01-01", "2019-11-23")]
    [InlineData("2020-11-01", "2020-11-23", -1, "year", "2019-11-01", "2019-11-23")]
    [InlineData("2020-11-01", "2020-11-23", -1, "month", "2020-10-01", "2020-10-23")]
    [InlineData("2020-10-01", "2020-11-23", -1, "quarter", "2020-07-01", "2020-08-23")]
    [InlineData("2018-01-01", "2018-01-14", -1, "year", "2017-01-01", "2017-01-14")]
    // A week: by its number in the year, by the ordinal of the weeks that start in a month or quarter.
    [InlineData("2018-01-01", "2018-01-07", -1, "year", "2017-01-02", "2017-01-08")]
    [InlineData("2020-12-28", "2021-01-03", -1, "year", null, null)]
    [InlineData("2020-06-08", "2020-06-14", -1, "month", "2020-05-11", "2020-05-17")]
    [InlineData("2020-06-29", "2020-07-05", 1, "month", null, null)]
    [InlineData("2020-06-29", "2020-07-05", -1, "week", "2020-06-22", "2020-06-28")]
    // A month in a quarter, in a fiscal year.
    [InlineData("2020-05-01", "2020-05-31", -1, "quarter", "2020-02-01", "2020-02-29")]
    [InlineData("2020-05-01", "2020-05-31", 1, "fiscal_year", "2021-05-01", "2021-05-31")]
    [InlineData("2020-07-01", "2021-06-30", -1, "fiscal_year", "2019-07-01", "2020-06-30")]
    [InlineData("2020-05-05", "2020-05-05", -1, "quarter", "2020-02-05", "2020-02-05")]
    [InlineData("2020-05-05", "2020-05-05", -400, "day", "2019-04-01", "2019-04-01")]
    public void A_shift_keeps_the_position_or_is_missing(string first, string last, int count, string unit, string? toFirst, string? toLast)
    {
        TimeRange? expected = toFirst is null ? null : Days(toFirst, toLast!);
        Assert.Equal(expected, _july.Shift(Days(first, last), count, Grain.TryParse(unit)!.Value));
    }

    [Fact]
    public void A_shift_by_weeks_years_in_a_retail_calendar_meets_week_n_with_week_n()
    {
        Period week = _retail.Parse("FY2024-W10")!.Value;
        Period before = _retail.Parse("FY2023-W10")!.Value;
        Assert.Equal(new TimeRange(before.Start, before.Next), _retail.Shift(new TimeRange(week.Start, week.Next), -1, Grain.Year));
        Period extra = _retail.Parse("FY2023-W53")!.Value;
        Assert.Null(_retail.Shift(new TimeRange(extra.Start, extra.Next), 1, Grain.Year));
    }

    [Fact]
    public void The_time_of_day_is_kept()
    {
        TimeRange hour = new(Day("2020-03-29").AddHours(23), Day("2020-03-30"));
        Assert.Equal(new TimeRange(Day("2020-02-29").AddHours(23), Day("2020-03-01")), _plain.Shift(hour, -1, Grain.Month));
        TimeRange minutes = new(Day("2020-05-05").AddMinutes(70), Day("2020-05-05").AddMinutes(95));
        Assert.Equal(new TimeRange(Day("2019-05-05").AddMinutes(70), Day("2019-05-05").AddMinutes(95)), _plain.Shift(minutes, -1, Grain.Year));
    }

    [Fact]
    public void A_grain_of_the_companys_own_moves_within_its_table_only()
    {
        CustomGrain season = new("season",
        [
            (new DateOnly(2020, 1, 1), new DateOnly(2020, 4, 1), "winter 20"),
            (new DateOnly(2020, 4, 1), new DateOnly(2020, 4, 20), "spring 20"),
            (new DateOnly(2020, 5, 1), new DateOnly(2020, 9, 1), "summer 20"),
        ]);
        CompanyCalendar calendar = new(new CalendarSettings(), [season]);
        Grain grain = calendar.FindGrain("season")!.Value;
        Period spring = calendar.Containing(grain, Day("2020-04-19"))!.Value;
        Assert.Equal("spring 20", calendar.Label(spring));
        Assert.Equal(spring, calendar.Parse("Spring 20"));
        Assert.Equal(calendar.Parse("summer 20"), calendar.Move(spring, 1));
        Assert.Null(calendar.Move(spring, 2));
        Assert.Null(calendar.Containing(grain, Day("2020-04-25")));
        Assert.Equal(2, calendar.Covering(grain, Day("2020-04-19"), Day("2020-05-01")).Count);
        Assert.Equal(Days("2020-04-05", "2020-04-05"), calendar.Shift(Days("2020-05-05", "2020-05-05"), -1, grain));
        Assert.Null(calendar.Shift(Days("2020-05-25", "2020-05-25"), -1, grain));
    }

    [Fact]
    public void A_count_beyond_all_time_is_missing()
    {
        foreach (Grain grain in Grain.Known)
        {
            Period period = _plain.Containing(grain, Day("2020-05-05"))!.Value;
            Assert.Null(_plain.Move(period, int.MinValue / (grain == Grain.Minute ? 1 : 2)));
            Assert.Null(_plain.Shift(Days("2020-05-05", "2020-05-05"), int.MinValue, grain));
            Assert.NotNull(_plain.Containing(grain, DateTime.MaxValue));
            Assert.NotNull(_retail.Containing(grain, DateTime.MaxValue));
        }
    }
}
