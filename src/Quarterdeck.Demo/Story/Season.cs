namespace Quarterdeck.Demo.Story;

/// <summary>The yearly and weekly course of demand, and its growth.</summary>
internal static class Season
{
    /// <summary>Growth of demand a year, in a straight line from the first day.</summary>
    public const double YearlyGrowth = 0.08;

    private static readonly double[] Monthly = [0.80, 0.85, 1.02, 1.18, 1.25, 1.20, 1.05, 0.85, 0.92, 0.88, 1.02, 0.98];
    private static readonly double[] OnlineWeekday = [1.04, 0.98, 0.96, 0.98, 0.92, 1.00, 1.12];

    /// <summary>The twelve factors, January first; their mean is 1.</summary>
    public static ReadOnlySpan<double> Factors => Monthly;

    /// <summary>The factor of a day's month.</summary>
    public static double Month(int day) => Monthly[Timeline.MonthOfYear(Timeline.Month(day))];

    /// <summary>The web shop's factor of a weekday; seven days sum to 7.</summary>
    public static double Weekday(int day) => OnlineWeekday[Timeline.Weekday(day)];

    /// <summary>1 on the first day, 1.24 at the end of the third year.</summary>
    public static double Trend(int day) => 1 + YearlyGrowth * day / 365.0;
}
