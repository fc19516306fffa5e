namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>The peer's integration cases and output snapshots, each by its id, through the dbt reader and our engine.</summary>
public class MetricFlowTests(SuiteReport report) : IClassFixture<SuiteReport>
{
    public static IEnumerable<TheoryDataRow<string>> Cases =>
        SuiteCase.All.Values.Where(one => one.Skip is null).Select(one => new TheoryDataRow<string>(one.Id) { TestDisplayName = one.Id })
            .DefaultIfEmpty(new TheoryDataRow<string>("") { Skip = "'../shared/cases/metricflow' is not beside the repository." });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_as_the_peer_does(string id)
    {
        SuiteCase suiteCase = SuiteCase.All[id];
        string? difference = Difference(suiteCase);
        if (DeclinedCases.All.TryGetValue(id, out string? why))
        {
            report.Add(id, "different", why);
            Assert.True(difference is not null, "The case is listed as answered differently, but it passes: take it out of docs/differences.md.");
            return;
        }
        report.Add(id, difference is null ? "passed" : "failed", difference ?? "");
        Assert.True(difference is null, difference);
    }

    [Fact]
    public void Every_declined_case_is_known_and_they_are_few()
    {
        Assert.SkipUnless(SuiteCase.All.Count > 0, "'../shared/cases/metricflow' is not beside the repository.");
        Assert.Empty(DeclinedCases.All.Keys.Except(SuiteCase.All.Keys));
        Assert.True(DeclinedCases.All.Count <= 16, $"{DeclinedCases.All.Count} cases are declined; 16 are the most.");
    }

    private static string? Difference(SuiteCase suiteCase)
    {
        try
        {
            return SuiteComparison.Difference(suiteCase, new SuiteQuestion(SuiteModel.Open(suiteCase.Manifest), suiteCase).Answer());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A refusal or a failure is a difference like any other: the report names it.
            return $"{fault.GetType().Name}: {fault.Message}";
        }
    }
}
