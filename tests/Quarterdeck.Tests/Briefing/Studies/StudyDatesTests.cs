using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Briefing.Studies;

/// <summary>How the dates of a study's file are read.</summary>
public class StudyDatesTests
{
    [Theory]
    [InlineData(StudySpacing.Months, 12, "2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30")]
    [InlineData(StudySpacing.Months, 12, "2020-01", "2020-02", "2020-03", "2020-04")]
    [InlineData(StudySpacing.Months, 12, "1949.0833", "1949.1667", "1949.25", "1949.3333")]
    [InlineData(StudySpacing.Months, 12, "1949", "1949.08333333333", "1949.16666666667", "1949.25")]
    [InlineData(StudySpacing.Quarters, 4, "1960", "1960.25", "1960.5", "1960.75")]
    [InlineData(StudySpacing.Quarters, 4, "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4")]
    [InlineData(StudySpacing.Quarters, 4, "2020-01-01", "2020-04-01", "2020-07-01", "2020-10-01")]
    [InlineData(StudySpacing.Weeks, 52, "2020-W51", "2020-W52", "2020-W53", "2021-W01")]
    [InlineData(StudySpacing.Weeks, 52, "2020-01-06", "2020-01-13", "2020-01-20", "2020-01-27")]
    [InlineData(StudySpacing.Days, 7, "2020-02-28", "2020-02-29", "2020-03-01", "2020-03-02")]
    [InlineData(StudySpacing.Hours, 24, "2020-01-01 00:00:00", "2020-01-01 01:00:00", "2020-01-01 02:00:00", "2020-01-01 03:00:00")]
    [InlineData(StudySpacing.Minutes, 288, "2020-01-01T00:00", "2020-01-01T00:05", "2020-01-01T00:10", "2020-01-01T00:15")]
    [InlineData(StudySpacing.Years, null, "2020-12-31", "2021-12-31", "2022-12-31", "2023-12-31")]
    [InlineData(StudySpacing.Numbers, null, "1871", "1872", "1873", "1874")]
    [InlineData(StudySpacing.Numbers, null, "0", "1", "2", "3")]
    public void Spacing_tells_the_usual_season(StudySpacing spacing, int? season, params string[] cells)
    {
        FindingList findings = new();
        StudyDates dates = StudyDates.Read(cells, "date", "f.csv", findings)!;
        Assert.Empty(findings.Sorted());
        Assert.Equal((spacing, season), (dates.Spacing, dates.UsualSeason));
        Assert.Equal([0, 1, 2, 3], dates.Positions);
    }

    [Fact]
    public void A_period_that_is_left_out_leaves_a_gap_and_rows_are_put_in_order()
    {
        FindingList findings = new();
        StudyDates dates = StudyDates.Read(["2020-04", "2020-01", "2020-02"], "date", "f.csv", findings)!;
        Assert.Equal([1, 2, 0], dates.Order);
        Assert.Equal([0, 1, 3], dates.Positions);
        Assert.Equal(FindingCodes.StudyOrder, Assert.Single(findings.Sorted()).Code);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2020-13")]
    [InlineData("")]
    public void What_is_no_date_is_told_with_its_row(string cell)
    {
        FindingList findings = new();
        Assert.Null(StudyDates.Read(["2020-01", cell], "date", "f.csv", findings));
        Finding finding = Assert.Single(findings.Sorted());
        Assert.Equal((FindingCodes.StudyDate, 3), (finding.Code, finding.Place.Line));
    }
}
