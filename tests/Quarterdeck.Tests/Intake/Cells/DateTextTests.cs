using System.Globalization;
using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Tests.Intake.Cells;

/// <summary>Days and moments as exports write them.</summary>
public class DateTextTests
{
    [Theory]
    [InlineData("2026-10-31", "2026-10-31T00:00:00")]
    [InlineData("20261031", "2026-10-31T00:00:00")]
    [InlineData("31/10/2026", "2026-10-31T00:00:00")]
    [InlineData("31.10.2026", "2026-10-31T00:00:00")]
    [InlineData("20/Sep/26 9:00 AM", "2026-09-20T09:00:00")]
    [InlineData("October 1, 2026", "2026-10-01T00:00:00")]
    [InlineData("1. Oktober 2026", "2026-10-01T00:00:00")]
    [InlineData("1er octobre 2026", "2026-10-01T00:00:00")]
    [InlineData("2026-10-01T12:00:00Z", "2026-10-01T12:00:00")]
    [InlineData("2026-09-30 23:30:00 -0400", "2026-10-01T03:30:00")]
    [InlineData("2020-02-10 18:42:07.587 UTC", "2020-02-10T18:42:07.587")]
    [InlineData("12/10/2026 12:05 AM", "2026-10-12T00:05:00")]
    public void Reads_with_the_day_first(string text, string expected)
    {
        Assert.True(DateText.TryRead(text, DateOrder.DayFirst, out DateTime moment, out _), text);
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), moment);
    }

    [Theory]
    [InlineData("10/09/2026", 10, 9)]
    [InlineData("3/2/2026", 3, 2)]
    [InlineData("09.10.2026", 10, 9)]
    public void Reads_with_the_month_first(string text, int month, int day)
    {
        Assert.True(DateText.TryRead(text, DateOrder.MonthFirst, out DateTime date, out _));
        Assert.Equal((month, day), (date.Month, date.Day));
    }

    [Theory]
    [InlineData("20205-10-01")]
    [InlineData("2026-13-01")]
    [InlineData("31/02/2026")]
    [InlineData("12")]
    [InlineData("12.5")]
    [InlineData("hello")]
    [InlineData("1,234.50")]
    [InlineData("2026-10-01 25:00")]
    public void Refuses(string text) => Assert.False(DateText.TryRead(text, DateOrder.DayFirst, out _, out _));
}
