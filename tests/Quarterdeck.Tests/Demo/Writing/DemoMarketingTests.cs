using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The studies that the demo company declares, held against what was planted in it.</summary>
[Collection(nameof(DemoData))]
public sealed class DemoMarketingTests(DemoData demo)
{
    private Dictionary<string, double> Truth(string part, string key)
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Folder, "truth.json")));
        return truth.RootElement.GetProperty(part).GetProperty("channels").EnumerateArray().ToDictionary(channel => channel.GetProperty("channel").GetString()!, channel => channel.GetProperty(key).GetDouble());
    }

    private T Studied<T>(Func<PlannedStudies, FindingList, T?> ask)
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        FindingList findings = new();
        T? result = ask(new PlannedStudies(layer.Company, layer.Calendar, questions => layer.Answer(questions), question => layer.Rows(question), null, findings), findings);
        Assert.DoesNotContain(findings.Sorted(), finding => finding.Severity == Severity.Error);
        return result!;
    }

    private AttributionStudy Attributed() => Studied((studies, findings) =>
    {
        AttributionPlan plan = studies.Plans.Attribution!;
        TouchTable table = studies.Touches(plan)!;
        TouchStudy made = TouchStudy.Make(table, new TouchQuestion(plan.LookBack, plan.Session, plan.Direct), plan.Touchpoints, findings)!;
        return AttributionStudy.Make(made.Made.Journeys, 1, new AttributionOptions { WithValue = table.HasValue }, "en", findings) with { Touches = made };
    });

    private MixStudy Mixed() => Studied((studies, findings) =>
    {
        MixOptions options = PlannedStudies.For(studies.Plans.Mix!, new MixOptions());
        return MixStudy.Make(studies.Market(studies.Plans.Mix!, null, options)!, options, "en", findings);
    });

    // Four days without counted visits, the outage and the end of the data are in the rows and not in the truth.
    [Fact]
    public void Removal_effects_are_those_of_the_planted_chain_within_two_points()
    {
        AttributionStudy study = Attributed();
        foreach ((string channel, double effect) in Truth("paths", "removal_effect"))
            Assert.InRange(study.Result.RemovalEffects![study.Result.Journeys.Channels.ToList().IndexOf(channel)] - effect, -0.02, 0.02);
        Assert.Equal(demo.Number("SELECT COUNT(order_id) FROM touchpoints"), study.Result.Journeys.Conversions);
        Assert.Equal(demo.Number("SELECT SUM(order_amount) FROM touchpoints WHERE order_id IS NOT NULL"), study.Result.Journeys.Value, 0.01);
    }

    // First touch is the true answer here, since in this company a channel starts its paths; last touch gives the starters' orders to e-mail and direct.
    [Fact]
    public void First_touch_is_near_what_channels_truly_started_and_last_touch_is_not()
    {
        AttributionStudy study = Attributed();
        double credit(AttributionModel model, string channel) => study.Result.Conversions[model][study.Result.Journeys.Channels.ToList().IndexOf(channel)];
        Dictionary<string, double> started = Truth("channels", "expected_total");
        foreach (string channel in (string[])["paid_search", "paid_social", "video", "affiliate", "email"])
            Assert.InRange(credit(AttributionModel.First, channel) / started[channel], 0.93, 1.07);
        Assert.InRange(credit(AttributionModel.Last, "video") / started["video"], 0.3, 0.4);
        Assert.InRange(credit(AttributionModel.Last, "email") / started["email"], 2.4, 3.0);
    }

    [Fact]
    public void The_mix_holds_every_true_contribution_in_its_intervals_and_all_of_them_together_within_a_fifth()
    {
        MixStudy study = Mixed();
        Dictionary<string, double> started = Truth("channels", "expected_total");
        Assert.Equal(["affiliate", "email", "paid_search", "paid_social", "video"], study.Result.Channels.Select(channel => channel.Name));
        foreach (ChannelResult channel in study.Result.Channels)
            Assert.InRange(started[channel.Name], channel.Contribution.Low, channel.Contribution.High);
        Assert.InRange(study.Result.Media.Mean / study.Result.Channels.Sum(channel => started[channel.Name]), 0.8, 1.2);
        Assert.Equal(156, study.Market.Labels.Count);
        Assert.Equal(demo.Number("SELECT COUNT(*) FROM customers WHERE segment = 'online' AND created_date BETWEEN DATE '2023-01-02' AND DATE '2025-12-28'"), study.Result.Outcome);
        Assert.Equal(demo.Number("SELECT SUM(amount) FROM marketing_spend WHERE channel = 'video' AND spend_date BETWEEN DATE '2023-01-02' AND DATE '2025-12-28'"), study.Result.Channels[^1].Spend, 0.01);
    }

    [Fact]
    public void Beside_each_other_they_say_by_how_much_they_differ()
    {
        AttributionStudy study = Attributed();
        AttributionBeside beside = Studied((studies, findings) =>
        {
            MixPlan plan = studies.Plans.Mix!;
            MixStudy mix = Mixed();
            return AttributionBeside.Of(study, mix, studies.UnitOf(plan.Outcome), studies.DaysOf(plan, mix.Market), "en", findings);
        });
        Assert.True(beside.IsComparable);
        BesideRow video = beside.Find("video")!;
        Assert.Equal(video.Leading!.Value - video.Mix!.Value.Mean, video.Difference!.Value, 9);
        Assert.Null(beside.Find("organic")!.Mix);
        Assert.Equal(beside.Rows.SkipLast(1).Where(row => row.Mix is not null).Sum(row => row.Leading!.Value), beside.Rows[^1].Leading!.Value, 6);
        Assert.Equal(beside.Mix.Result.Media, beside.Rows[^1].Mix);
    }

    [Fact]
    public void The_declared_experience_is_that_of_the_ratings()
    {
        ExperienceStudy study = Studied((studies, findings) => ExperienceStudy.Make(studies.Answers(studies.Plans.Experience!, withDays: false)!, "journeys",
            new ExperienceQuestion(ScoreKind.Csat, null, null, null, false, null, [], 0.95), "en", findings));
        Assert.Equal(demo.Number("SELECT AVG((satisfaction >= 4)::INT) FROM journeys"), study.Total.Score!.Score, 12);
        Assert.Equal(["awareness", "delivery", "purchase", "support", "use"], study.Stages.Select(stage => stage.Stage));
        Assert.Equal("effort", Assert.Single(study.Drivers!.Drivers).Name);
    }
}
