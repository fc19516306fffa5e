using Quarterdeck.Briefing.Targets;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Targets;

public class PointsTrajectoryTests
{
    private static readonly CompanyCalendar _calendar = new(new CalendarSettings());

    private static Period Of(string label) => _calendar.Parse(label)!.Value;

    private static PointsTrajectory Points(bool addsUp, params (string Label, decimal Value)[] points) =>
        new([.. points.Select(point => (Of(point.Label), point.Value))], addsUp);

    [Fact]
    public void Months_make_a_quarter_only_when_all_of_them_are_there()
    {
        PointsTrajectory points = Points(true, ("2013-01", 10), ("2013-02", 20), ("2013-03", 30), ("2013-05", 50));
        Assert.Equal(20, points.ValueFor(Of("2013-02")));
        Assert.Equal(60, points.ValueFor(Of("2013-Q1")));
        Assert.Null(points.ValueFor(Of("2013-Q2")));
        Assert.Null(points.ValueFor(Of("2013-04")));
    }

    [Fact]
    public void A_year_of_a_sum_says_nothing_about_its_months() =>
        Assert.Null(Points(true, ("2013", 1200)).ValueFor(Of("2013-01")));

    [Fact]
    public void A_rate_keeps_its_last_point_and_holds_within_a_longer_one()
    {
        PointsTrajectory points = Points(false, ("2013", 0.30m), ("2013-02", 0.32m), ("2013-03", 0.34m));
        Assert.Equal(0.34m, points.ValueFor(Of("2013-Q1")));
        Assert.Equal(0.30m, points.ValueFor(Of("2013-07")));
        Assert.Equal(0.30m, points.ValueFor(Of("2013")));
        Assert.Null(points.ValueFor(Of("2014-01")));
    }

    [Fact]
    public void A_file_is_read_and_its_faults_are_named_by_line()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "targets.csv"), "value,Period\n125000.50,2013-06\ntwelve,2013-07\n\n9,2013-08\n");
            FindingList findings = new();
            IReadOnlyList<(string Label, decimal Value, SourceSpan Place)> points = TargetFile.Read(folder, "targets.csv", SourceSpan.None, findings);
            Assert.Equal([("2013-06", 125000.50m), ("2013-08", 9m)], points.Select(point => (point.Label, point.Value)));
            Finding finding = Assert.Single(findings.Sorted());
            Assert.Equal(("QD3504", 3), (finding.Code, finding.Place.Line));
            Assert.Empty(TargetFile.Read(folder, "absent.csv", SourceSpan.None, findings));
            Assert.Equal(2, findings.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
