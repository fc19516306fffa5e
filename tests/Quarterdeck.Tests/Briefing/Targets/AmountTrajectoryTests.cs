using CsCheck;
using Quarterdeck.Briefing.Targets;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Targets;

public class AmountTrajectoryTests
{
    private static readonly CompanyCalendar _calendar = new(new CalendarSettings());
    private static readonly Unit _money = Unit.Parse("money");

    private static AmountTrajectory Yearly(decimal amount, TargetShape shape, SeasonalShares? shares = null) =>
        new(new AmountTarget(amount, Grain.Year, shape), _calendar, _money, shares);

    private static Period Of(string label) => _calendar.Parse(label)!.Value;

    [Fact]   // 365,000 a year is 1,000 a day
    public void Linear_counts_days()
    {
        AmountTrajectory target = Yearly(365_000, TargetShape.Linear);
        Assert.Equal(31_000, target.AmountFor(Of("2013-01")));
        Assert.Equal(28_000, target.AmountFor(Of("2013-02")));
        Assert.Equal(90_000, target.AmountFor(Of("2013-Q1")));
        Assert.Equal(7_000, target.AmountFor(Of("2013-W20")));
        Assert.Equal(365_000, target.AmountFor(Of("2013")));
        Assert.Equal(59_000, target.ToDate(Of("2013").Start, Of("2013-02")));
    }

    [Fact]
    public void Linear_counts_only_what_is_due_in_an_open_period() =>
        Assert.Equal(23_000, Yearly(365_000, TargetShape.Linear).AmountFor(Of("2013-11"), new DateTime(2013, 11, 24)));

    [Fact]
    public void Step_gives_each_period_the_same_and_nothing_less_while_it_is_open()
    {
        AmountTrajectory target = Yearly(120_000, TargetShape.Step);
        Assert.Equal(10_000, target.AmountFor(Of("2013-02")));
        Assert.Equal(10_000, target.AmountFor(Of("2013-02"), new DateTime(2013, 2, 3)));
        Assert.Equal(30_000, target.AmountFor(Of("2013-Q2")));
        Assert.Equal(20_000, target.ToDate(Of("2013").Start, Of("2013-02")));
        Assert.Equal(120_000, target.AmountFor(Of("2013")));
    }

    [Fact]
    public void A_monthly_amount_makes_the_quarter_and_the_year()
    {
        foreach (TargetShape shape in Enum.GetValues<TargetShape>())
        {
            AmountTrajectory target = new(new AmountTarget(1_000, Grain.Month, shape), _calendar, _money, null);
            Assert.Equal(1_000, target.AmountFor(Of("2013-02")));
            Assert.Equal(3_000, target.AmountFor(Of("2013-Q1")));
            Assert.Equal(12_000, target.AmountFor(Of("2013")));
        }
    }

    [Fact]
    public void A_week_across_two_months_takes_its_days_from_both() // 3 days of April at 30, 4 of May at 31
    {
        AmountTrajectory target = new(new AmountTarget(930, Grain.Month, TargetShape.Linear), _calendar, _money, null);
        Assert.Equal(2 * 31m + 5 * 30m, target.AmountFor(Of("2013-W18")));
    }

    [Fact]   // 2011: 10 of 100 in January; 2012: 30 of 200. Mean share (0.10 + 0.15) / 2 = 0.125
    public void Seasonal_shares_are_the_mean_of_the_years_shares()
    {
        decimal[] first = [10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90], second = [30, 70, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100];
        SeasonalShares shares = SeasonalShares.Average([first, second])!;
        AmountTrajectory target = Yearly(1_000_000, TargetShape.Seasonal, shares);
        Assert.Equal(2, shares.Years);
        Assert.Equal(125_000, target.AmountFor(Of("2013-01")));
        Assert.Equal(175_000, target.AmountFor(Of("2013-02")));
        Assert.Equal(0, target.AmountFor(Of("2013-06")));
        Assert.Equal(300_000, target.ToDate(Of("2013").Start, Of("2013-02")));
        Assert.Equal(62_500, target.AmountFor(Of("2013-02"), new DateTime(2013, 2, 11)));   // 10 of 28 days of 175,000
    }

    [Fact]
    public void A_seasonal_target_without_years_to_learn_from_is_linear() =>
        Assert.Equal(31_000, Yearly(365_000, TargetShape.Seasonal).AmountFor(Of("2013-01")));

    [Fact]
    public void A_quarterly_seasonal_amount_keeps_its_quarter()
    {
        SeasonalShares shares = SeasonalShares.Average([new decimal[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 }])!;
        AmountTrajectory target = new(new AmountTarget(600, Grain.Quarter, TargetShape.Seasonal), _calendar, _money, shares);
        Assert.Equal(100, target.AmountFor(Of("2013-01")));
        Assert.Equal(200, target.AmountFor(Of("2013-02")));
        Assert.Equal(600, target.AmountFor(Of("2013-Q4")));
        Assert.Equal(2_400, target.AmountFor(Of("2013")));
    }

    [Fact]
    public void The_parts_of_a_year_sum_to_its_amount_to_the_last_cent()
    {
        Gen<decimal[]> months = Gen.Int[0, 1_000_000].Select(cents => cents / 100m).Array[12];
        Gen.Select(Gen.Int[1, 2_000_000_000], months, months, Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 12], Gen.Int[0, 4])
            .Sample((cents, first, second, shape, pattern, startMonth, grain) =>
            {
                CompanyCalendar calendar = new(new CalendarSettings { Pattern = (CalendarPattern)pattern, FiscalYearStartMonth = startMonth });
                Grain yearGrain = grain == 4 ? Grain.FiscalYear : Grain.Year;
                AmountTrajectory target = new(
                    new AmountTarget(cents / 100m, yearGrain, (TargetShape)shape), calendar, _money, SeasonalShares.Average([first, second]));
                Period year = calendar.Containing(yearGrain, new DateTime(2016, 5, 5))!.Value;
                Grain part = new[] { Grain.Month, Grain.Day, Grain.Week, Grain.Month, Grain.FiscalQuarter }[grain];
                IReadOnlyList<Period> parts = calendar.Covering(part, year.Start, year.Next.AddDays(-1));
                // Weeks stand across the ends of a year of months; what they take from each side is in the days.
                if (parts[0].Start < year.Start || parts[^1].Next > year.Next)
                    parts = calendar.Covering(Grain.Day, year.Start, year.Next.AddDays(-1));
                return parts.Sum(period => target.AmountFor(period)) == cents / 100m
                    && target.ToDate(year.Start, parts[^1]) == cents / 100m;
            }, iter: 300);
    }
}
