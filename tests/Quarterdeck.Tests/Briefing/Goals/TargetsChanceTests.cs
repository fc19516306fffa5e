using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Science.Goals;
using Quarterdeck.Tests.Metrics;

namespace Quarterdeck.Tests.Briefing.Goals;

/// <summary>Three years of quarters in which a and b move alike, c moves against them, and still never moves.</summary>
public sealed class TargetsChanceTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          d: {source: {table: d}, key: day, time: day, covers: {from: 2021-01-01, to: 2023-12-31}}
        metrics:
          a: {formula: SUM(d.a), unit: number, better: up}
          b: {formula: SUM(d.b), unit: number, better: up}
          c: {formula: SUM(d.c), unit: number, better: up}
          still: {formula: SUM(d.still), unit: number, better: down}
          all: {formula: a + b + c + still, unit: number, better: up}
        offices: {ceo: Ann}
        kpis:
          all: {office: ceo}
          a: {office: ceo, target: {quarterly: 100}}
          b: {office: ceo, target: {quarterly: 100}}
        """,
        "CREATE TABLE d AS SELECT DATE '2021-02-10' + to_months((3 * q)::INTEGER) AS day, 100 * POWER(1.1, q % 2) AS a, 50 * POWER(1.1, q % 2) AS b, 80 * POWER(1.1, -(q % 2)) AS c, 7 AS still FROM range(12) t(q)");

    public void Dispose() => _company.Dispose();

    private TargetsChance WhatIf(string period, params string[] sets) => Bridge(period, sets).Chance!;

    private KpiBridge Bridge(string period, params string[] sets) => new WhatIfMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions))
        .Make(new GoalRequest("all", period, null, "en") { Sets = sets });

    // a and b move by ±ln 1.1 together: 11 changes, spread ln 1.1 · sqrt(12/11) = 1.0445 ln 1.1, so +10 % is 0.9574 of it, which one normal number passes with 0.1692
    [Fact]
    public void What_moves_alike_is_as_likely_together_as_alone()
    {
        Assert.Equal(0.1692, WhatIf("2023-Q4", "a=+10%").Result!.Probability, 0.01);
        Assert.Equal(0.1692, WhatIf("2023-Q4", "a=+10%", "b=+10%").Result!.Probability, 0.01);
        Assert.Equal((2, 12, null), (WhatIf("2023-Q4", "a=+10%", "b=+10%").Targets, WhatIf("2023-Q4", "a=+10%", "b=+10%").Quarters, WhatIf("2023-Q4", "a=+10%", "b=+10%").Reason));
    }

    [Fact]
    public void What_moves_against_each_other_is_never_met_together() => Assert.Equal(0, WhatIf("2023-Q4", "a=+10%", "c=+10%").Result!.Probability);

    [Fact]
    public void A_rise_of_one_and_a_fall_of_the_other_go_together() => Assert.Equal(0.1692, WhatIf("2023-Q4", "a=+10%", "c=-9.0909090909%").Result!.Probability, 0.01);

    [Fact]
    public void Where_it_cannot_be_told_the_reason_is_given()
    {
        Assert.Equal((null, "Still has never varied"), (WhatIf("2023-Q4", "still=8").Result, WhatIf("2023-Q4", "still=8").Reason));
        Assert.Equal("nothing is asked to move", WhatIf("2023-Q4", "a=+0%").Reason);
        TargetsChance early = new WhatIfMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions))
            .Make(new GoalRequest("all", "2023-Q3", new DateOnly(2023, 9, 30), "fr") { Sets = ["a=+10%"] }).Chance!;
        Assert.Equal((null, "ils n’ont que 11 trimestres en commun et il en faut 12"), (early.Result, early.Reason));
    }

    [Fact]
    public void A_goal_counts_the_drivers_that_it_moves()
    {
        KpiGoal goal = new GoalMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions)).Make(new GoalRequest("all", "2023-Q4", null, "en") { Target = "+5%", Locks = ["c"] });
        Assert.Equal(2, goal.Chance!.Targets);
        double needed = goal.Result!.Drivers.Where(driver => driver.Moves > 0).Max(driver => driver.Moves);
        Assert.InRange(goal.Chance.Result!.Probability, 0.01, 0.5);
        Assert.Equal(JointChance.Of(new[,] { { 1.0 } }, [(needed, double.PositiveInfinity)]).Probability, goal.Chance.Result.Probability, 0.01);
        Assert.Equal("the goal is out of reach", new GoalMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions))
            .Make(new GoalRequest("all", "2023-Q4", null, "en") { Target = "+5%", Locks = ["a", "b", "c"] }).Chance!.Reason);
    }

    [Fact]   // a stands at 110 of 100 and may fall by ln 1.1; b at 55 needs to come to 100
    public void Priorities_count_every_KPI_with_a_target_in_the_direction_that_is_better()
    {
        KpiPriorities study = new PriorityMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions)).Make(new GoalRequest("all", "2023-Q4", null, "en"));
        Assert.Equal(2, study.Chance!.Targets);
        Assert.Equal(0, study.Chance.Result!.Probability, 0.001);
    }

    [Fact]
    public void The_documents_have_number_seed_and_draws_and_the_page_a_sentence()
    {
        string json = BridgeJson.Write(Bridge("2023-Q4", "a=+10%"));
        Assert.Contains("\"probability_all_targets\": 0.1", json, StringComparison.Ordinal);
        Assert.Contains("\"probability_reason\": null,\n  \"seed\": 1,\n  \"draws\": 20000,", json, StringComparison.Ordinal);
        Assert.Contains("\"probability_all_targets\": null,\n  \"probability_reason\": \"Still has never varied\"", BridgeJson.Write(Bridge("2023-Q4", "still=8")), StringComparison.Ordinal);
        Assert.Contains(BridgePage.Of(Bridge("2023-Q4", "a=+10%")).Notes, note => note.StartsWith("Probability that all targets (1) are met in one quarter", StringComparison.Ordinal));
    }
}
