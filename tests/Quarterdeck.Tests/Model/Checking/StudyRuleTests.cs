using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Tests.Model.Exchange;

namespace Quarterdeck.Tests.Model.Checking;

/// <summary>Studies that a company declares: read, checked, and written again.</summary>
public sealed class StudyRuleTests
{
    private const string Shop = """
        format: 1
        company: Shop
        datasets:
          touches: {source: {table: touches}, key: id, time: at, joins: {visit: {to: visits, on: visit_id}}}
          visits: {source: {table: visits}, key: id}
          orders: {source: {table: orders}, key: id, time: ordered}
          spends: {source: {table: spends}, key: id, time: day}
          answers: {source: {table: answers}, key: id}
        dimensions: {channel: spends.channel}
        metrics:
          buys: {formula: COUNT(orders.*), unit: count}
          spend: {formula: SUM(spends.amount), unit: money}
          price: {formula: AVG(orders.price), unit: money}
          asked: COUNT(answers.*)

        """;

    private const string Studies = """
        studies:
          attribution:
            touchpoints: touches
            entity: visitor
            channel: COALESCE(visits.source, 'none')
            time: CAST(at AS TIMESTAMP)
            conversion: {dataset: orders, entity: visitor, time: ordered, value: amount, where: amount > 0}
            where: is_bot = FALSE
            look_back: 30 days
            session: 30 minutes
            direct: direct
          mix: {outcome: buys, spend: spend, by: channel, controls: [price], grain: month, where: channel <> 'house', lift: tests.csv}
          experience: {dataset: answers, score: mark, kind: nps, stage: step, channel: place, comment: words, drivers: [speed, price], asked: asked, where: kind = 'nps'}
        """;

    private static (CompanyModel? Company, string Told) Read(string studies)
    {
        using CompanyFolder folder = new(("company.yaml", Shop + studies));
        ReadResult read = CompanyReader.Read(folder.Path);
        return (read.Company, folder.Told(read.Findings));
    }

    [Fact]
    public void Every_key_is_read_and_bare_names_are_fields_of_the_studys_rows()
    {
        (CompanyModel? company, string told) = Read(Studies);
        Assert.Equal("", told);
        AttributionPlan touches = company!.Studies.Attribution!;
        Assert.Equal(("touches.visitor", "COALESCE(visits.source, 'none')", "CAST(touches.at AS TIMESTAMP)"), (touches.Entity.Text, touches.Channel.Text, touches.Time!.Text));
        Assert.Equal((TimeSpan.FromDays(30), TimeSpan.FromMinutes(30), "orders.visitor"), (touches.LookBack, touches.Session, touches.Conversions!.Entity.Text));
        Assert.Equal((Grain.Month, "tests.csv"), (company.Studies.Mix!.Grain, company.Studies.Mix.Lift));
        Assert.Equal(["answers.speed", "answers.price"], company.Studies.Experience!.Drivers.Select(driver => driver.Text));
    }

    [Fact]
    public void What_is_written_again_is_read_as_the_same()
    {
        using CompanyFolder folder = new(("company.yaml", Shop + Studies));
        CompanyModel expected = CompanyReader.Read(folder.Path).Company!;
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, ModelFormat.Quarterdeck);
        using CompanyFolder written = new((made.File, made.Text));
        Assert.Equal(ModelText.Of(expected with { DataFolder = "" }), ModelText.Of(CompanyReader.Read(written.Path).Company! with { DataFolder = "" }));
        Assert.Contains("studies:", made.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("touchpoints: touches", "touchpoints: touchs", FindingCodes.UnknownDataset, "company.yaml:17:18", "Did you mean 'touches'?")]
    [InlineData("outcome: buys", "outcome: buy", FindingCodes.UnknownMetric, "company.yaml:26:18", "Did you mean 'buys'?")]
    [InlineData("controls: [price]", "controls: [prise]", FindingCodes.UnknownMetric, "company.yaml:26:62", "Did you mean 'price'?")]
    [InlineData("by: channel", "by: chanel", FindingCodes.UnknownDimension, "company.yaml:26:42", "Did you mean 'channel'?")]
    [InlineData("visits.source", "visit.source", FindingCodes.UnknownDataset, "company.yaml:19:23", "Did you mean 'visits'?")]
    [InlineData("visits.source", "orders.source", FindingCodes.NoPath, "company.yaml:19:23", "no join leads from there to 'orders'")]
    [InlineData("entity: visitor\n    channel", "entity: SUM(visitor)\n    channel", FindingCodes.WrongPlace, "company.yaml:18:13", "SUM cannot stand")]
    [InlineData("look_back: 30 days", "look_back: 1 month", FindingCodes.NotDuration, "company.yaml:23:16", "'1 month' has none")]
    [InlineData("look_back: 30 days", "lookback: 30 days", FindingCodes.UnknownKey, "company.yaml:23:5", "Did you mean 'look_back'?")]
    [InlineData("spend: spend, by", "spend: [spend, price], by", FindingCodes.ExcludingKeys, "company.yaml:26:51", "several, each of which is a channel")]
    [InlineData("kind: nps, stage", "kind: stars, stage", FindingCodes.UnknownWord, "company.yaml:27:53", "stars")]
    public void What_is_wrong_is_told_where_it_stands(string right, string wrong, string code, string place, string words)
    {
        Assert.Contains(right, Studies, StringComparison.Ordinal);
        string told = Read(Studies.Replace(right, wrong, StringComparison.Ordinal)).Told;
        Assert.Contains($"error {code}  {place}", told, StringComparison.Ordinal);
        Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journey_needs_to_know_when_rows_happen()
    {
        string told = Read("studies: {attribution: {touchpoints: answers, entity: who, channel: place, conversion: bought}}").Told;
        Assert.Contains($"error {FindingCodes.NoTime}", told, StringComparison.Ordinal);
    }
}
