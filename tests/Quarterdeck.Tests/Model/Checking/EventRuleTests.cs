using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Model.Exchange;

namespace Quarterdeck.Tests.Model.Checking;

/// <summary>What happened to a company, as its author writes it down.</summary>
public sealed class EventRuleTests
{
    private const string Shop = """
        format: 1
        company: Shop
        currency: EUR
        offices: {ceo: Ann, cmo: Bob}
        datasets:
          sales: {source: sales.csv, key: [id], time: day}
        metrics:
          revenue: {formula: SUM(sales.amount), unit: money, better: up}
          buyers: {formula: COUNT(DISTINCT sales.buyer), unit: count, better: up}
        kpis:
          revenue: {office: ceo, shared_with: [cmo]}
          buyers: {office: cmo}

        """;

    private const string Events = """
        events:
          price_raised: 2025-04-01
          fair: {day: 2025-03-03, to: 2025-03-07, label: {en: The fair, fr: Le salon}, office: cmo}
          recount: {day: 2025-02-01, label: Buyers counted anew, kpi: [buyers]}
          visit: {day: 2025-05-05, to: 2025-05-05, office: ceo}
        """;

    [Fact]
    public void An_event_is_a_day_alone_or_with_its_end_its_words_and_whom_it_concerns()
    {
        (CompanyModel? company, string told) = Read(Shop + Events);
        Assert.Equal("", told);
        Assert.Equal(["recount", "fair", "price_raised", "visit"], company!.Events.Select(happened => happened.Id));
        CompanyEvent fair = company.Events[1];
        Assert.Equal((new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 7), "Le salon", "The fair"), (fair.Day, fair.Until, fair.Text("fr"), fair.Text("pl")));
        Assert.Equal("price raised", company.Events[2].Text("en"));
        Assert.Null(company.Events[3].Until);
    }

    [Fact]
    public void It_concerns_the_company_or_the_KPIs_of_its_offices_or_its_KPIs_alone()
    {
        CompanyModel company = Read(Shop + Events).Company!;
        string concerning(string kpi) => string.Join(' ', company.Events.Where(happened => happened.Concerns(company.Kpis.First(one => one.Id == kpi))).Select(happened => happened.Id));
        // Revenue stands on the scorecard of the CMO too.
        Assert.Equal("fair price_raised visit", concerning("revenue"));
        Assert.Equal("recount fair price_raised", concerning("buyers"));
    }

    [Theory]
    [InlineData("kpi: [buyers]", "kpi: [buyer]", FindingCodes.UnknownEventKpi, "Did you mean 'buyers'?")]
    [InlineData("office: cmo}", "office: cmoo}", FindingCodes.UnknownOffice, "Did you mean 'cmo'?")]
    [InlineData("to: 2025-03-07", "to: 2025-03-01", FindingCodes.WrongOrder, "ends on 2025-03-01, before it begins on 2025-03-03")]
    [InlineData("day: 2025-03-03, ", "", FindingCodes.MissingKey, "'day'")]
    [InlineData("price_raised: 2025-04-01", "price_raised: 1 April", FindingCodes.NotDate, "company.yaml:14:17")]
    public void A_slip_is_told_with_its_place_and_the_way_out(string from, string to, string code, string said)
    {
        string told = Read(Shop + Events.Replace(from, to, StringComparison.Ordinal)).Told;
        Assert.StartsWith($"error {code}  company.yaml:", told, StringComparison.Ordinal);
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.Single(told.Split('\n'), line => line.StartsWith("error", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_again_is_read_as_the_same()
    {
        using CompanyFolder folder = new(("company.yaml", Shop + Events), ("sales.csv", "id,day,amount,buyer\n1,2025-01-01,5,a\n"));
        CompanyModel expected = CompanyReader.Read(folder.Path).Company!;
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, ModelFormat.Quarterdeck);
        using CompanyFolder written = new((made.File, made.Text), ("sales.csv", "id,day,amount,buyer\n1,2025-01-01,5,a\n"));
        CompanyModel again = CompanyReader.Read(written.Path).Company!;
        Assert.Equal(ModelText.Of(expected with { DataFolder = "" }), ModelText.Of(again with { DataFolder = "" }));
        Assert.Equal(expected.Events.Select(happened => (happened.Id, happened.Day, happened.Until, happened.Text("fr"), string.Join(' ', happened.Offices), string.Join(' ', happened.Kpis))),
            again.Events.Select(happened => (happened.Id, happened.Day, happened.Until, happened.Text("fr"), string.Join(' ', happened.Offices), string.Join(' ', happened.Kpis))));
    }

    private static (CompanyModel? Company, string Told) Read(string yaml)
    {
        using CompanyFolder folder = new(("company.yaml", yaml), ("sales.csv", "id,day,amount,buyer\n1,2025-01-01,5,a\n"));
        ReadResult read = CompanyReader.Read(folder.Path);
        return (read.Company, folder.Told(read.Findings));
    }
}
