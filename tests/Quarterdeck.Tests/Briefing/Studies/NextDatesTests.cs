using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Briefing.Studies;

/// <summary>Forecast periods bear the dates that a file would go on with.</summary>
public class NextDatesTests
{
    [Theory]
    [InlineData("2020-03-31", "2020-04-30", "2019-12-31", "2020-01-31", "2020-02-29")]
    [InlineData("2020-04-15", "2020-05-15", "2020-01-15", "2020-02-15", "2020-03-15")]
    [InlineData("2021-01", "2021-02", "2020-10", "2020-11", "2020-12")]
    [InlineData("2021-Q1", "2021-Q2", "2020-Q2", "2020-Q3", "2020-Q4")]
    [InlineData("2020Q1", "2020Q2", "2019Q2", "2019Q3", "2019Q4")]
    [InlineData("2021-W01", "2021-W02", "2020-W51", "2020-W52", "2020-W53")]
    [InlineData("2020-01-27", "2020-02-03", "2020-01-06", "2020-01-13", "2020-01-20")]
    [InlineData("2020-03-01", "2020-03-02", "2020-02-27", "2020-02-28", "2020-02-29")]
    [InlineData("2020-10-01", "2021-01-01", "2020-01-01", "2020-04-01", "2020-07-01")]
    [InlineData("2023-12-31", "2024-12-31", "2020-12-31", "2021-12-31", "2022-12-31")]
    [InlineData("4", "5", "1", "2", "3")]
    [InlineData("1874", "1875", "1871", "1872", "1873")]
    [InlineData("1961", "1961.08333333333", "1960.75", "1960.83333333333", "1960.91666666667")]
    [InlineData("1949.2083", "1949.2917", "1948.9583", "1949.0417", "1949.125")]
    [InlineData("1961", "1961.25", "1960.25", "1960.5", "1960.75")]
    [InlineData("2020-01-01 03:00", "2020-01-01 04:00", "2020-01-01 00:00", "2020-01-01 01:00", "2020-01-01 02:00")]
    public void Dates_go_on_in_the_form_of_the_file(string first, string second, params string[] cells)
    {
        StudyDates dates = StudyDates.Read(cells, "date", "f.csv", new FindingList())!;
        Assert.Equal([first, second], NextDates.After(dates, cells.Length - 1, 2));
    }
}
