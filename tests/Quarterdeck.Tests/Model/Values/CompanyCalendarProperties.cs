using CsCheck;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Values;

public class CompanyCalendarProperties
{
    private static readonly Gen<CompanyCalendar> _calendars = Gen.Select(
        Gen.Int[1, 12], Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 3],
        (month, byStart, weekday, pattern) => new CompanyCalendar(new CalendarSettings
        {
            FiscalYearStartMonth = month,
            FiscalYearNamedByStart = byStart,
            WeekStarts = (DayOfWeek)weekday,
            Pattern = (CalendarPattern)pattern,
        }));

    private static readonly Gen<Grain> _grains = Gen.Int[0, Grain.Known.Count - 1].Select(i => Grain.Known[i]);

    private static readonly Gen<DateTime> _moments = Gen.Int[0, 200 * 366 * 24 * 60 - 1].Select(minute => new DateTime(1900, 1, 1).AddMinutes(minute));

    [Fact]
    public void A_moment_lies_in_its_period_and_the_period_contains_its_own_start() =>
        Gen.Select(_calendars, _grains, _moments).Sample((calendar, grain, moment) =>
        {
            Period period = calendar.Containing(grain, moment)!.Value;
            return period.Contains(moment) && calendar.Containing(grain, period.Start) == period
                && calendar.Containing(grain, period.Next.AddTicks(-1)) == period;
        }, iter: 3_000);

    [Fact]
    public void Periods_tile_the_time_line() =>
        Gen.Select(_calendars, _grains, _moments).Sample((calendar, grain, moment) =>
        {
            Period period = calendar.Containing(grain, moment)!.Value;
            return calendar.Move(period, 1)!.Value.Start == period.Next && calendar.Move(period, -1)!.Value.Next == period.Start;
        }, iter: 3_000);

    [Fact]
    public void Moving_there_and_back_is_the_identity() =>
        Gen.Select(_calendars, _grains, _moments, Gen.Int[-1000, 1000]).Sample((calendar, grain, moment, count) =>
        {
            // 1000 years lead out of the calendar; a hundred of them lead from 1900 to 2200.
            int inside = grain.Kind is GrainKind.Year or GrainKind.FiscalYear ? count / 10 : count;
            Period period = calendar.Containing(grain, moment)!.Value;
            return calendar.Move(calendar.Move(period, inside)!.Value, -inside) == period;
        }, iter: 3_000);

    [Fact]
    public void A_label_is_read_back_as_the_period_it_was_written_for() =>
        Gen.Select(_calendars, _grains, _moments).Sample((calendar, grain, moment) =>
        {
            Period period = calendar.Containing(grain, moment)!.Value;
            Period? read = calendar.Parse(calendar.Label(period));
            // With a pattern a year and a fiscal year are one span with one label.
            return read is { } found && found.Start == period.Start && found.Next == period.Next
                && (found.Grain == grain || calendar.Settings.Pattern != CalendarPattern.Months);
        }, iter: 3_000);

    [Fact]
    public void Covering_lists_every_period_once_and_in_order() =>
        Gen.Select(_calendars, _grains.Where(grain => !grain.IsWithinDay), _moments, Gen.Int[0, 900])
            .Sample((calendar, grain, from, days) =>
            {
                IReadOnlyList<Period> periods = calendar.Covering(grain, from, from.AddDays(days));
                return periods[0] == calendar.Containing(grain, from.Date)
                    && periods[^1] == calendar.Containing(grain, from.AddDays(days).Date)
                    && periods.Zip(periods.Skip(1)).All(pair => pair.First.Next == pair.Second.Start);
            }, iter: 3_000);

    [Fact]
    public void Years_with_a_pattern_have_52_or_53_weeks_and_start_within_three_days_of_their_month() =>
        Gen.Select(_calendars.Where(calendar => calendar.Settings.Pattern != CalendarPattern.Months), _moments).Sample((calendar, moment) =>
        {
            Period year = calendar.Containing(Grain.Year, moment)!.Value;
            double weeks = (year.Next - year.Start).TotalDays / 7;
            DateTime middle = year.Start.AddDays(3);
            DateTime nominal = new(middle.AddMonths(middle.Day > 15 ? 1 : 0).Year, calendar.Settings.FiscalYearStartMonth, 1);
            return weeks is 52 or 53 && Math.Abs((year.Start - nominal).TotalDays) <= 3 && year.Start.DayOfWeek == calendar.Settings.WeekStarts;
        }, iter: 3_000);

    [Fact]
    public void A_shifted_period_is_a_period_of_the_same_grain_and_comes_back() =>
        Gen.Select(_calendars, _grains, _grains, _moments, Gen.Int[-20, 20]).Sample((calendar, grain, unit, moment, count) =>
        {
            Period period = calendar.Containing(grain, moment)!.Value;
            TimeRange range = new(period.Start, period.Next);
            if (calendar.Shift(range, count, unit) is not { } moved)
                return true;
            bool runOfUnits = unit == grain;
            return (!runOfUnits || moved.Start == calendar.Move(period, count)!.Value.Start)
                && (calendar.Shift(moved, -count, unit) is not { } back || !SamePosition(grain, unit) || back == range);
        }, iter: 3_000);

    // A whole month, shifted by days or weeks, may land on another whole month and is then read as one.
    private static bool SamePosition(Grain grain, Grain unit) => unit.Kind >= grain.Kind && grain.Kind != GrainKind.Week;
}
