using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Impact;
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

    private T Studied<T>(Func<PlannedStudies, FindingList, T?> ask) => Studied((layer, findings) => ask(Of(layer, findings), findings));

    private T Studied<T>(Func<MetricLayer, FindingList, T?> ask)
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        FindingList findings = new();
        T? result = ask(layer, findings);
        Assert.DoesNotContain(findings.Sorted(), finding => finding.Severity == Severity.Error);
        return result!;
    }

    private static PlannedStudies Of(MetricLayer layer, FindingList findings) => new(layer.Company, layer.Calendar, questions => layer.Answer(questions), question => layer.Rows(question), null, findings);

    private AttributionStudy Attributed() => Studied((PlannedStudies studies, FindingList findings) => studies.Attribution(studies.Plans.Attribution!, new AttributionOptions(), null, "en"));

    private MixStudy Mixed() => Studied((PlannedStudies studies, FindingList findings) =>
    {
        (MixMarket market, MixOptions options) = studies.Mix(studies.Plans.Mix!, new MixOptions(), "en")!.Value;
        return MixStudy.Make(market, options, "en", findings);
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
    public void An_experiment_with_paid_search_tells_the_mix_what_the_weeks_do_not()
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Folder, "truth.json")));
        JsonElement test = Assert.Single(truth.RootElement.GetProperty("lift_tests").EnumerateArray());
        double found = test.GetProperty("measured_effect").GetDouble(), error = test.GetProperty("standard_error").GetDouble();
        Assert.InRange((found - test.GetProperty("true_effect").GetDouble()) / error, -3, 3);
        MixStudy study = Mixed();
        LiftTest read = Assert.Single(study.Result.Fit.Options.Lifts);
        Assert.Equal((found, error, "2024-09-02", "2024-10-21"), (read.Effect, read.StandardError, study.Market.Labels[read.From], study.Market.Labels[read.To]));
        ChannelResult search = study.Result.Channels.Single(channel => channel.Name == "paid_search");
        Assert.True(search.IsMoved);
        (MixMarket market, MixOptions options) = Studied<(MixMarket, MixOptions)>((PlannedStudies studies, FindingList findings) => studies.Mix(studies.Plans.Mix!, new MixOptions(), "en")!.Value);
        Interval without = MixStudy.Make(market, options with { Lifts = [] }, "en", new FindingList()).Result.Channels.Single(channel => channel.Name == "paid_search").Contribution;
        Assert.True(search.Contribution.High - search.Contribution.Low < 0.8 * (without.High - without.Low));
    }

    [Fact]
    public void Dearer_apparel_sells_as_much_less_as_was_planted()
    {
        ImpactStudy study = Studied((PlannedStudies studies, FindingList findings) => studies.Impact(studies.ImpactOf("price_change")!, ImpactMethod.Structural, new ImpactOptions(), "en"));
        RelativeEffect effect = study.Result!.Total.Relative!;
        double truth = Math.Pow(1.06, -1.4) - 1;
        Assert.InRange(truth, effect.Low, effect.High);
        Assert.InRange(effect.Effect, truth - 0.04, truth + 0.04);
        Assert.True(study.Placebo!.Passed);
        Assert.Equal("2025-W03", study.Label(study.Starts[0]));
    }

    // While video rests its carry-over fades, and comes back only slowly: both the measurement and the mix look at the same weeks, so they may be held against each other.
    [Fact]
    public void Pauses_of_video_cost_what_was_planted_and_stand_beside_attribution_and_mix()
    {
        AttributionStudy study = Studied((MetricLayer layer, FindingList findings) => Of(layer, findings).Attribution(layer.Company.Studies.Attribution!, new AttributionOptions(), own => Of(layer, own), "en"));
        BesideImpact pauses = Assert.Single(study.Impacts);
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Folder, "truth.json")));
        double[] weekly = [.. truth.RootElement.GetProperty("channels").GetProperty("channels").EnumerateArray().Single(channel => channel.GetProperty("channel").GetString() == "video").GetProperty("weekly").EnumerateArray().Select(week => week.GetDouble())];
        int[] whole = [.. Enumerable.Range(1, 156)];
        double lost = whole.Where(week => week % 6 >= 3).Sum(week => weekly[week] - whole.Where(other => other % 6 < 3).Average(other => weekly[other]));
        Assert.InRange(lost, pauses.Measured.EffectLow, pauses.Measured.EffectHigh);
        // Its interval is one of 90 %, and this truth lies at its end.
        Assert.InRange(lost, 1.1 * pauses.Mix!.Value.Low, pauses.Mix.Value.High);
        Assert.True(pauses.SpendChange < 0 && pauses.Credit < 0);
        Assert.Equal(26, truth.RootElement.GetProperty("video_pauses").GetArrayLength());
    }

    [Fact]
    public void Beside_each_other_they_say_by_how_much_they_differ()
    {
        AttributionStudy study = Attributed();
        AttributionBeside beside = Studied((PlannedStudies studies, FindingList findings) =>
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
        ExperienceStudy study = Studied((PlannedStudies studies, FindingList findings) => ExperienceStudy.Make(studies.Answers(studies.Plans.Experience!, withDays: false)!, "journeys",
            new ExperienceQuestion(ScoreKind.Csat, null, null, null, false, null, [], 0.95), "en", findings));
        Assert.Equal(demo.Number("SELECT AVG((satisfaction >= 4)::INT) FROM journeys"), study.Total.Score!.Score, 12);
        Assert.Equal(["awareness", "delivery", "purchase", "support", "use"], study.Stages.Select(stage => stage.Stage));
        Assert.Equal("effort", Assert.Single(study.Drivers!.Drivers).Name);
    }
}
