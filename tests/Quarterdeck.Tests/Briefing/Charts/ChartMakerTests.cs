using Quarterdeck.Briefing.Charts;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Briefing.Charts;

public class ChartMakerTests
{
    private static readonly OfficeCatalogue _catalogue = OfficeCatalogue.Load();

    private const string People = """
        offices_from: {dataset: people, title: title, reports_to: boss, holder: name, person: person, active: {from: began, to: {last: ended}}}
        datasets:
          people: {source: people.csv, key: [id]}

        """;

    /// <summary>The chart of a company; rows are id, title, boss, name, person, began, ended, with empty for missing.</summary>
    private static CompanyChart Chart(string yaml, string rows = "", DateOnly? asOf = null, string language = "en")
    {
        using CompanyFolder folder = new(("company.yaml", "format: 1\ncompany: X\n" + yaml), ("people.csv", "id,title,boss,name,person,began,ended\n"));
        ReadResult result = CompanyReader.Read(folder.Path);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Severity.Error);
        return new ChartMaker(result.Company!, _catalogue, question => Answer(question, rows)).Make(language, asOf);
    }

    private static MetricTable Answer(MetricQuery question, string rows)
    {
        Assert.Equal(["people.id", "people.title", "people.boss", "people.name", "people.person", "people.began", "people.ended"], question.By.Select(name => name.Dotted));
        return new MetricTable(
            [.. question.By.Select(name => new AnswerColumn(name.Dotted, "text", null))],
            [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => (IReadOnlyList<Cell>)[.. row.Split(',').Select((cell, i) => Cell.Of(cell.Length == 0 ? null : cell))])],
            null, [], [], []);
    }

    private static string Tree(CompanyChart chart) => string.Join(' ', chart.People.Select(person => $"{new string('.', person.Level)}{person.Key}"));

    private static ChartOffice Office(CompanyChart chart, string id) => Assert.Single(chart.Offices, office => office.Id == id);

    [Fact]
    public void A_line_is_stated_by_the_company_or_a_source_and_else_assumed()
    {
        CompanyChart chart = Chart("offices: {ceo: {holder: A}, coo: {}, cfo: {}, cmo: {reports_to: coo}}\n");
        Assert.Equal(("board", LineSource.Catalogue), (Office(chart, "ceo").ReportsTo, Office(chart, "ceo").Line));
        Assert.Equal(("ceo", LineSource.Catalogue), (Office(chart, "coo").ReportsTo, Office(chart, "coo").Line));
        Assert.Equal(("ceo", LineSource.Assumed), (Office(chart, "cfo").ReportsTo, Office(chart, "cfo").Line));
        Assert.Equal(("coo", LineSource.Company), (Office(chart, "cmo").ReportsTo, Office(chart, "cmo").Line));
        Assert.Equal(["ceo 0", "coo 1", "cmo 2", "cfo 1"], chart.Offices.Select(office => $"{office.Id} {office.Level}"));
    }

    [Theory]
    [InlineData("Dyrektor marketingu", false)]
    [InlineData("Giám đốc marketing", false)]
    [InlineData("Wizard of Attention", true)]
    [InlineData("Chief Financial Officer", true)]
    public void A_companys_own_title_wins_and_says_so(string title, bool isOwn) =>
        Assert.Equal(isOwn, Office(Chart($"offices: {{ceo: {{}}, cmo: {{title: \"{title}\"}}}}\n"), "cmo").IsOwnWord);

    [Fact]
    public void A_key_that_names_an_earlier_position_leads_to_the_person()
    {
        // Anna's people still report to her position of 2020.
        CompanyChart chart = Chart(People, """
            1,Chief Executive Officer,,Eva,p1,2015-01-01,
            2,Marketing Manager,1,Anna,p2,2020-01-01,2022-12-31
            3,Chief Marketing Officer,1,Anna,p2,2023-01-01,
            4,Clerk,2,Tom,p3,2021-01-01,
            """);
        Assert.Equal("1 .3 ..4", Tree(chart));
        Assert.Equal(["Anna"], Office(chart, "cmo").Holders);
        Assert.Equal(("ceo", LineSource.People, 1), (Office(chart, "cmo").ReportsTo, Office(chart, "cmo").Line, Office(chart, "cmo").Reports));
        Assert.DoesNotContain(chart.Findings, finding => finding.Severity != Severity.Note);
    }

    [Theory]   // The last day of a position is one of its days.
    [InlineData(2022, 12, 31, "1 .2 ..4")]
    [InlineData(2023, 1, 1, "1 .3 ..4")]
    [InlineData(2020, 6, 1, "1 .2")]
    public void As_of_shows_the_positions_of_that_day(int year, int month, int day, string tree) =>
        Assert.Equal(tree, Tree(Chart(People, """
            1,Chief Executive Officer,,Eva,p1,2015-01-01,
            2,Marketing Manager,1,Anna,p2,2020-01-01,2022-12-31
            3,Chief Marketing Officer,1,Anna,p2,2023-01-01,
            4,Clerk,2,Tom,p3,2021-01-01,
            """, new DateOnly(year, month, day))));

    [Fact]
    public void Who_reports_to_somebody_who_left_stands_under_the_one_above() =>
        Assert.Equal("1 .3", Tree(Chart(People, "1,CEO,,Eva,p1,2015-01-01,\n2,Manager,1,Anna,p2,2020-01-01,2022-12-31\n3,Clerk,2,Tom,p3,2021-01-01,\n")));

    [Fact]
    public void A_circle_is_an_error_and_the_rest_is_still_shown()
    {
        CompanyChart chart = Chart(People, "1,CEO,,Eva,p1,2015-01-01,\n2,Manager,3,Anna,p2,2020-01-01,\n3,Clerk,2,Tom,p3,2021-01-01,\n");
        Finding circle = Assert.Single(chart.Findings, finding => finding.Code == FindingCodes.PeopleCircle);
        Assert.Equal(Severity.Error, circle.Severity);
        Assert.Contains("Anna -> Tom -> Anna", circle.Message, StringComparison.Ordinal);
        Assert.Equal("1 2 .3", Tree(chart));
    }

    [Fact]
    public void A_superior_who_is_not_there_and_several_heads_are_warnings()
    {
        CompanyChart chart = Chart(People, "1,CEO,1,Eva,p1,2015-01-01,\n2,Manager,77,Anna,p2,2020-01-01,\n");
        Assert.Equal([FindingCodes.LostSuperior, FindingCodes.SeveralHeads], chart.Findings.Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.Code));
        Assert.Equal("1 2", Tree(chart));      // Eva's own key marks her as the head
    }

    [Fact]
    public void Of_two_bearers_of_one_title_the_nearer_to_the_head_is_shown_and_joint_holders_both()
    {
        CompanyChart chart = Chart(People, """
            1,Co-CEO,,Eva,p1,2015-01-01,
            2,Co-CEO,,Adam,p2,2015-01-01,
            3,Clerk,1,Tom,p3,2020-01-01,
            4,Chief Financial Officer,3,Kim,p4,2020-01-01,
            5,CFO,1,Lee,p5,2020-01-01,
            6,Regional Marketing Director EMEA,1,Ann,p6,2020-01-01,
            """);
        Assert.Equal(["Eva", "Adam"], Office(chart, "ceo").Holders);
        Assert.Equal(["Lee"], Office(chart, "cfo").Holders);
        Assert.Contains("Lee (CFO), Kim (Chief Financial Officer)", Assert.Single(chart.Findings, finding => finding.Code == FindingCodes.SharedOffice).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(chart.Offices, office => office.Id == "cmo");
    }

    [Fact]
    public void A_named_holder_brings_the_line_of_the_table_and_an_unknown_one_is_a_note()
    {
        CompanyChart chart = Chart("offices: {ceo: {}, cmo: {holder: Anna}, cto: {holder: Nobody}, chro: {}}\n" + People, "1,CEO,,Eva,p1,2015-01-01,\n2,COO,1,Bo,p2,2015-01-01,\n3,Manager,2,Anna,p3,2020-01-01,\n");
        Assert.Equal(["Eva"], Office(chart, "ceo").Holders);
        Assert.Equal(("coo", LineSource.People), (Office(chart, "cmo").ReportsTo, Office(chart, "cmo").Line));
        Assert.Contains("Nobody (cto)", Assert.Single(chart.Findings, finding => finding.Code == FindingCodes.HolderNotFound).Message, StringComparison.Ordinal);
        Assert.Contains("chro", Assert.Single(chart.Findings, finding => finding.Code == FindingCodes.VacantOffice).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_no_matter()
    {
        string rows = string.Join('\n', Enumerable.Range(1, 100_000).Select(i => FormattableString.Invariant($"{i},Clerk,{(i == 1 ? "" : i - 1)},N{i},p{i},2020-01-01,")));
        Assert.Equal(99_999, Chart(People, rows).People[^1].Level);
    }
}
