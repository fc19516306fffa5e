using System.Text.Json;
using Quarterdeck.Tests.Briefing.Companies;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>The companies under <c>examples</c>, as a new user meets them on the command line.</summary>
public class ExampleCommandTests
{
    /// <summary>The offices of each example, and a period of which everything is there.</summary>
    public static TheoryData<string, string, string> Offices { get; } = new()
    {
        { "northwind", "ceo", "1997" }, { "northwind", "cso.sales", "1998-04" }, { "northwind", "cfo", "1998-Q1" }, { "northwind", "coo", "1997-11" },
        { "robyn_mmm", "ceo", "2018" }, { "robyn_mmm", "cmo", "2018-Q4" }, { "robyn_mmm", "cfo", "2019-W40" },
        { "ga_sessions", "cmo", "2020" },
        { "federal_it_projects", "cio", "FY2012" }, { "federal_it_projects", "coo", "2012-06" }, { "federal_it_projects", "cfo", "2011" },
    };

    [Theory]
    [MemberData(nameof(ExampleCompanies.Rows), MemberType = typeof(ExampleCompanies))]
    public void Check_finds_no_error(string company)
    {
        RepositoryFolders.Shared($"data/{company.Replace('-', '_')}");
        using JsonDocument document = JsonDocument.Parse(QuarterdeckProcess.Run("check", $"examples/{company}", "--format", "json").Output);
        Assert.True(document.RootElement.GetProperty("ok").GetBoolean());
        // What Adventure Works lacks in some months is part of it; the others have nothing to warn of.
        if (company != "adventureworks")
            Assert.DoesNotContain("warning", document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()));
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Each_office_has_its_numbers_in_two_languages(string company, string office, string period)
    {
        RepositoryFolders.Shared($"data/{company}");
        using JsonDocument english = JsonDocument.Parse(QuarterdeckProcess.Run("scorecard", $"examples/{company}", "--office", office, "--period", period, "--format", "json").Output);
        using JsonDocument french = JsonDocument.Parse(QuarterdeckProcess.Run("scorecard", $"examples/{company}", "--office", office, "--period", period, "--lang", "fr", "--format", "json").Output);
        JsonElement[] kpis = [.. english.RootElement.GetProperty("kpis").EnumerateArray()], indicators = [.. french.RootElement.GetProperty("kpis").EnumerateArray()];
        Assert.NotEmpty(kpis);
        Assert.True(english.RootElement.GetProperty("period").GetProperty("complete").GetBoolean());
        Assert.Equal(kpis.Select(kpi => kpi.GetProperty("actual").ToString()), indicators.Select(kpi => kpi.GetProperty("actual").ToString()));
        // Every name is translated, but for the one that is the same in both languages.
        Assert.All(kpis.Zip(indicators), pair => Assert.True(
            pair.First.GetProperty("label").GetString() != pair.Second.GetProperty("label").GetString() || pair.First.GetProperty("label").GetString() is "Facebook" or "Sessions",
            $"{pair.First.GetProperty("id")} has one name in both languages."));
    }

    [Fact]
    public void A_chart_is_read_from_a_table_of_people_that_knows_no_last_day()
    {
        RepositoryFolders.Shared("data/northwind");
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("offices", "examples/northwind");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Andrew Fuller, Vice President, Sales [cso.sales]  5 direct, 8 in all", result.Output, StringComparison.Ordinal);
    }
}
