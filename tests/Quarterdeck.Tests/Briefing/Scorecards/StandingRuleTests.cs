using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Scorecards;

public class StandingRuleTests
{
    private static ScorecardKpi Kpi(KpiStatus status, KpiSignal signal, Direction better = Direction.Up, decimal target = 100, bool isHigh = true, bool isIncomplete = false, bool isProvisional = false) =>
        Scorecards.Kpi("a", "A", "count", "", Cell.Of(95m), Cell.Of(target), status) with
        {
            Better = better,
            Signal = signal,
            IsIncomplete = isIncomplete,
            Movement = new KpiMovement(signal, isHigh, 90, 110, false, isProvisional),
        };

    // Usual is 90 to 110.
    [Theory]
    [InlineData(KpiStatus.Behind, Direction.Up, 120, KpiStanding.MissedBeyondReach)]
    [InlineData(KpiStatus.AtRisk, Direction.Up, 100, KpiStanding.MissedByChance)]
    [InlineData(KpiStatus.Behind, Direction.Down, 80, KpiStanding.MissedBeyondReach)]
    [InlineData(KpiStatus.Behind, Direction.Down, 92, KpiStanding.MissedByChance)]
    [InlineData(KpiStatus.Behind, Direction.Target, 120, KpiStanding.MissedBeyondReach)]
    [InlineData(KpiStatus.Behind, Direction.Target, 105, KpiStanding.MissedByChance)]
    [InlineData(KpiStatus.OnTrack, Direction.Up, 94, KpiStanding.MetByLuck)]
    [InlineData(KpiStatus.Ahead, Direction.Up, 80, KpiStanding.MetReliably)]
    [InlineData(KpiStatus.Ahead, Direction.Down, 120, KpiStanding.MetReliably)]
    [InlineData(KpiStatus.OnTrack, Direction.Down, 100, KpiStanding.MetByLuck)]
    [InlineData(KpiStatus.OnTrack, Direction.Target, 95, KpiStanding.MetByLuck)]
    public void Without_a_signal_the_place_of_the_target_among_the_usual_values_tells(KpiStatus status, Direction better, int target, KpiStanding expected) =>
        Assert.Equal(expected, StandingRule.Of(Kpi(status, KpiSignal.None, better, target)));

    [Theory]
    [InlineData(KpiStatus.Behind, Direction.Up, false, KpiStanding.MissedWorse)]
    [InlineData(KpiStatus.Behind, Direction.Up, true, KpiStanding.MissedBetter)]
    [InlineData(KpiStatus.Ahead, Direction.Down, false, KpiStanding.MetBetter)]
    [InlineData(KpiStatus.OnTrack, Direction.Down, true, KpiStanding.MetWorse)]
    [InlineData(KpiStatus.Behind, Direction.Target, true, KpiStanding.MissedNews)]
    [InlineData(KpiStatus.OnTrack, Direction.Target, true, KpiStanding.MetNews)]
    public void A_signal_is_for_the_better_or_the_worse(KpiStatus status, Direction better, bool isHigh, KpiStanding expected) =>
        Assert.Equal(expected, StandingRule.Of(Kpi(status, KpiSignal.Outside, better, isHigh: isHigh)));

    [Fact]
    public void A_weak_pattern_is_no_signal_and_an_open_or_short_history_is_said()
    {
        Assert.Equal(KpiStanding.MissedWeak, StandingRule.Of(Kpi(KpiStatus.Behind, KpiSignal.RunOfEight)));
        Assert.Equal(KpiStanding.MetWeak, StandingRule.Of(Kpi(KpiStatus.Ahead, KpiSignal.ThreeOfFour)));
        Assert.Equal(KpiStanding.MissedUntold, StandingRule.Of(Kpi(KpiStatus.Behind, KpiSignal.NotEnoughData)));
        Assert.Equal(KpiStanding.MetSoFar, StandingRule.Of(Kpi(KpiStatus.Ahead, KpiSignal.NotEnoughData, isIncomplete: true)));
    }

    [Fact]
    public void Without_a_target_only_the_signal_is_said_and_without_both_nothing()
    {
        ScorecardKpi Free(KpiSignal signal, bool isHigh = true) => Kpi(KpiStatus.NoTarget, signal, isHigh: isHigh) with { Target = Cell.Missing };
        Assert.Equal(KpiStanding.Usual, StandingRule.Of(Free(KpiSignal.None)));
        Assert.Equal(KpiStanding.LowNews, StandingRule.Of(Free(KpiSignal.Outside, isHigh: false)));
        Assert.Null(StandingRule.Of(Free(KpiSignal.NotEnoughData)));
        // A target of which nobody said which way is better is not judged, and is no missing target either.
        Assert.Null(StandingRule.Of(Kpi(KpiStatus.NoTarget, KpiSignal.None)));
        Assert.Null(StandingRule.Of(Kpi(KpiStatus.NoData, KpiSignal.Outside)));
    }

    // web.md 6, what to say
    [Fact]
    public void The_four_sentences_are_those_of_the_specification()
    {
        Assert.Equal("Target missed, no signal: the process cannot meet this target as it is.", KpiMessage.Write(Kpi(KpiStatus.Behind, KpiSignal.None, target: 120), "en"));
        Assert.Equal("Target met, no signal: luck or noise may undo it.", KpiMessage.Write(Kpi(KpiStatus.OnTrack, KpiSignal.None), "en"));
        Assert.Equal("Target missed, with a signal for the worse: find the cause.", KpiMessage.Write(Kpi(KpiStatus.Behind, KpiSignal.Outside, isHigh: false), "en"));
        Assert.Equal("Target met, with a signal for the better: what changed? keep it.", KpiMessage.Write(Kpi(KpiStatus.Ahead, KpiSignal.Outside), "en"));
        Assert.Equal("目标达成，有信号：发生了什么变化？", KpiMessage.Write(Kpi(KpiStatus.OnTrack, KpiSignal.Outside, Direction.Target), "zh"));
        Assert.EndsWith("(limites provisoires : moins de 12 périodes).", KpiMessage.Write(Kpi(KpiStatus.OnTrack, KpiSignal.None, isProvisional: true), "fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_has_a_sentence_for_every_standing() =>
        Assert.All(ReaderLanguage.All, language => Assert.Equal(Enum.GetValues<KpiStanding>().Length, StandingWords.For(language).Standings.Distinct().Count()));
}
