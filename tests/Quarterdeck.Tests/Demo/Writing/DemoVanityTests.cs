using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The vanity check flags the KPIs that were planted to move without effect, and leaves those alone that were planted to lead.</summary>
[Collection(nameof(DemoData))]
public sealed class DemoVanityTests(DemoData demo)
{
    [Theory]
    [InlineData("cco.communications", "media_mentions", "follows Revenue by 1")]
    [InlineData("coo", "training_hours", "nobody has said")]
    [InlineData("coo", "headcount", "below the line of Employee turnover")]
    [InlineData("cmo", "automated_send_share", "nobody has said")]
    [InlineData("ceo", "employee_engagement", "nobody has said")]
    public void A_decoy_is_flagged(string office, string kpi, string why) =>
        Assert.Contains(why, Row(office, kpi).Flags.Single(flag => flag.Flag == VanityReason.NoPath).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("cmo", "qualified_leads")]
    [InlineData("cmo", "aided_awareness")]
    [InlineData("coo", "on_time_delivery")]
    public void A_true_driver_is_not(string office, string kpi) => Assert.Empty(Row(office, kpi).Flags);

    // 36 months rule nothing out, and no KPI is a running total.
    [Theory]
    [InlineData("ceo")]
    [InlineData("cmo")]
    [InlineData("coo")]
    public void The_word_vanity_is_said_of_no_KPI(string office) => Assert.DoesNotContain(Study(office).Rows, row => row.Verdict == VanityVerdict.Vanity);

    private VanityRow Row(string office, string kpi) => Study(office).Rows.Single(row => row.Kpi == kpi);

    private VanityStudy Study(string office)
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        return new VanityMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions)).Make(office, null, null, "en");
    }
}
