using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Tests.Model.Checking;

public class OfficeChecksTests
{
    private const string Head = "format: 1\ncompany: X\n";
    private const string Data = """
        datasets:
          orders:
            source: orders.csv
            key: [id]
            time: day
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money, better: up}
          oddity: {formula: COUNT(orders.*), unit: count, better: up}

        """;

    private static List<Finding> Read(string yaml, bool withDuties = false)
    {
        using CompanyFolder folder = new(("company.yaml", Head + yaml), ("orders.csv", "id,day,amount\n1,2025-01-01,2\n"));
        ReadResult result = CompanyReader.Read(folder.Path);
        List<Finding> findings = [.. result.Findings];
        if (withDuties)
            findings.AddRange(DutyCheck.Check(result.Company!, OfficeCatalogue.Load()));
        return findings;
    }

    [Theory]
    [InlineData("offices: {cfoo: {}}", "'cfoo' is no office of the catalogue. Did you mean 'cfo'?", "Write 'cfo'.")]
    [InlineData("offices: {cco: {}}", "These letters stand for cco.commercial, cco.communications, cco.compliance, cco.content, cco.creative, cco.customer.", "Say which is meant.")]
    public void An_office_that_the_catalogue_does_not_know_is_an_error_with_the_nearest(string yaml, string message, string remedy)
    {
        Finding finding = Assert.Single(Read(yaml + "\n"));
        Assert.Equal((FindingCodes.UnknownCatalogueOffice, Severity.Error, 3), (finding.Code, finding.Severity, finding.Place.Line));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(remedy, finding.Remedy);
    }

    [Fact]
    public void A_pack_that_is_not_there_is_an_error()
    {
        Finding finding = Assert.Single(Read("include: [ceo, cmoo]\n"));
        Assert.Equal((FindingCodes.UnknownPack, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains("Did you mean 'cmo'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_offices_with_one_acronym_are_an_error()
    {
        Finding finding = Assert.Single(Read("offices:\n  cco.customer: {acronyms: [CCO]}\n  cco.compliance: {acronyms: [cco]}\n"));
        Assert.Equal((FindingCodes.SharedAcronym, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains("company.yaml:4:3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Offices_that_report_by_default_to_one_that_is_not_there_are_one_warning()
    {
        Finding finding = Assert.Single(Read("offices: {cfo: {holder: A}, cmo: {holder: B}, coo: {holder: C, reports_to: board}}\n", withDuties: true), finding => finding.Code == FindingCodes.MissingHead);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.StartsWith("cfo, cmo report by default to 'ceo'", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Read("offices: {ceo: {holder: A}, cmo: {holder: B}}\n", withDuties: true), finding => finding.Code == FindingCodes.MissingHead);
    }

    [Fact]
    public void Duties_without_KPI_KPIs_without_duty_and_vacancies_are_one_note_each()
    {
        List<Finding> findings = Read("offices: {ceo: {holder: A}, cfo: {}, cmo: {}}\n" + Data + "kpis: {revenue: ceo, oddity: ceo}\n", withDuties: true);
        Assert.All(findings, finding => Assert.Equal(Severity.Note, finding.Severity));
        Finding duties = Assert.Single(findings, finding => finding.Code == FindingCodes.DutyWithoutKpi && finding.Message.Contains("'cmo'", StringComparison.Ordinal));
        Assert.Matches("Of the [0-9]+ responsibilities of 'cmo' that a KPI can show, [0-9]+ have none: cmo[.]", duties.Message);
        Finding oddity = Assert.Single(findings, finding => finding.Code == FindingCodes.KpiWithoutDuty);
        Assert.EndsWith("knows: oddity.", oddity.Message, StringComparison.Ordinal);
        Assert.Equal("No holder is named for cfo, cmo.", Assert.Single(findings, finding => finding.Code == FindingCodes.VacantOffice).Message);
    }

    [Fact]
    public void A_duty_is_covered_by_any_of_the_KPIs_that_show_it()
    {
        OfficeCatalogue catalogue = OfficeCatalogue.Load();
        Duty duty = catalogue.Find("ceo")!.Duties.First(duty => duty.ShownBy.Any(evidence => evidence is { Kind: EvidenceKind.Kpi, Id: "revenue" }));
        string open = Assert.Single(Read("offices: {ceo: {holder: A}}\n" + Data, withDuties: true), finding => finding.Code == FindingCodes.DutyWithoutKpi).Message;
        Assert.Contains(duty.Id + " (", open, StringComparison.Ordinal);
        string covered = Assert.Single(Read("offices: {ceo: {holder: A}}\n" + Data + "kpis: {revenue: ceo}\n", withDuties: true), finding => finding.Code == FindingCodes.DutyWithoutKpi).Message;
        Assert.DoesNotContain(duty.Id + " (", covered, StringComparison.Ordinal);
    }

    [Fact]
    public void A_KPI_without_an_office_is_an_error()
    {
        Assert.Contains(Read("offices: {ceo: {}}\n" + Data + "kpis: {revenue: {group: result}}\n"), finding => finding.Severity == Severity.Error && finding.Message.Contains("office", StringComparison.Ordinal));
        Assert.Contains(Read("offices_from: {dataset: orders, title: id}\n" + Data + "kpis: {revenue: chef}\n"), finding => finding.Code == FindingCodes.UnknownOffice);
    }
}
