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
          impact:
            dearer: {kpi: buys, action: 2025-01-15, controls: [price], grain: month, season: auto, trend: true, where: orders.shop = 'north', channel: tv, label: {en: Dearer, fr: Plus cher}}
            rests: {kpi: asked, season: 12, action: [{from: 2024-01-01, to: 2024-01-31, gap_until: 2024-01-07}, 2024-03-01]}
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

    [Fact]
    public void A_study_of_impact_has_its_days_its_controls_and_its_name_for_people()
    {
        IReadOnlyList<ImpactPlan> impacts = Read(Studies).Company!.Studies.Impacts;
        Assert.Equal(["dearer", "rests"], impacts.Select(plan => plan.Name));
        ImpactPlan dearer = impacts[0];
        Assert.Equal(("buys", Grain.Month, true, "tv", "(orders.shop = 'north')"), (dearer.Kpi, dearer.Grain, dearer.Trend, dearer.Channel, dearer.Where!.Text));
        Assert.Null(dearer.Season);
        Assert.Equal(("Plus cher", "Dearer", "rests"), (dearer.LabelIn("fr"), dearer.LabelIn("zh"), impacts[1].LabelIn("fr")));
        Assert.Equal([(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31), new DateOnly(2024, 1, 7)), (new DateOnly(2024, 3, 1), null, (DateOnly?)null)],
            impacts[1].Actions.Select(action => (action.From, action.To, action.GapUntil)));
        Assert.Equal(12, impacts[1].Season);
    }

    [Theory]
    [InlineData("kpi: buys, action", "kpi: bys, action", FindingCodes.UnknownMetric, "company.yaml:29:19", "Did you mean 'buys'?")]
    [InlineData("action: 2025-01-15", "action: 15.01.2025", FindingCodes.NotDate, "company.yaml:29:33", "15.01.2025")]
    [InlineData("orders.shop", "answers.shop", FindingCodes.NoPath, "company.yaml:29:112", "no join leads from there to 'answers'")]
    [InlineData("season: auto", "season: yearly", FindingCodes.UnknownWord, "company.yaml:29:86", "'yearly' is no season")]
    [InlineData("season: 12, action", "saison: 12, action", FindingCodes.UnknownKey, "company.yaml:30:25", "Did you mean 'season'?")]
    [InlineData("to: 2024-01-31", "to: 2023-01-31", FindingCodes.ImpactDays, "company.yaml:30:46", "ends on 2023-01-31, before it begins on 2024-01-01")]
    [InlineData(", to: 2024-01-31, gap", ", gap", FindingCodes.ImpactDays, "company.yaml:30:46", "has no end, and another one follows")]
    [InlineData("gap_until: 2024-01-07", "gap_until: 2024-01-31", FindingCodes.ImpactDays, "company.yaml:30:46", "nothing is left to measure")]
    [InlineData(", 2024-03-01]", ", 2024-01-31]", FindingCodes.ImpactDays, "company.yaml:30:105", "before the one ahead of it ends")]
    public void What_is_wrong_with_an_action_is_told_where_it_stands(string right, string wrong, string code, string place, string words) => What_is_wrong_is_told_where_it_stands(right, wrong, code, place, words);

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
