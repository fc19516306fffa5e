using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Briefing.Studies;

/// <summary>Columns of numbers as people write them.</summary>
public sealed class StudyFileTests
{
    [Theory]
    [InlineData("12,5|3|1.204,75", 12.5, 3.0, 1204.75)]
    [InlineData("1 204,5|7|0,25", 1204.5, 7.0, 0.25)]
    [InlineData("1,204.75|12|-3", 1204.75, 12.0, -3.0)]
    [InlineData("12,5 %|3 %|100 %", 0.125, 0.03, 1.0)]
    [InlineData("12,5 €|3,00 €|", 12.5, 3.0, double.NaN)]
    public void Numbers_are_read_as_the_whole_column_writes_them_and_the_reader_is_told(string column, params double[] expected)
    {
        (double[]? numbers, IReadOnlyList<Finding> findings) = Read(column);
        Assert.Equal(expected, numbers);
        Assert.Equal(FindingCodes.StudyNumberForm, Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("1,204|3,500|7")]
    [InlineData("12,5|3.5|7")]
    [InlineData("12,5 %|3,5|7,5")]
    [InlineData("12,5|three|7")]
    public void What_can_be_read_in_two_ways_or_in_none_is_refused(string column)
    {
        (double[]? numbers, IReadOnlyList<Finding> findings) = Read(column);
        Assert.Null(numbers);
        Assert.All(findings, static finding => Assert.Equal(FindingCodes.StudyNumber, finding.Code));
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void Plain_numbers_are_read_without_a_word()
    {
        (double[]? numbers, IReadOnlyList<Finding> findings) = Read("1.204|-3e2|n/a");
        Assert.Equal([1.204, -300, double.NaN], Assert.IsType<double[]>(numbers));
        Assert.Empty(findings);
    }

    private static (double[]? Numbers, IReadOnlyList<Finding> Findings) Read(string column)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.csv");
        File.WriteAllText(path, "row;amount\n" + string.Concat(column.Split('|').Select(static (cell, row) => $"{row};{cell}\n")));
        try
        {
            FindingList findings = new();
            return (StudyFile.Open(path, null, findings)!.Numbers("amount"), findings.Sorted());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
