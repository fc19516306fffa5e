using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Briefing.Scorecards;

public class ScorecardMessageTests
{
    [Theory]
    [InlineData("en", "1 of 2 KPIs with a target are on track or ahead; behind: Revenue (-12.3\u00a0%); without data: 2.")]
    [InlineData("fr", "Conformes ou en avance : 1 sur 2 indicateurs avec objectif ; en retard : Revenue (-12,3\u202f%) ; sans données : 2.")]
    [InlineData("pl", "Zgodnie z planem lub przed planem: 1 z 2 wskaźników z celem; opóźnione: Revenue (-12,3\u00a0%); bez danych: 2.")]
    [InlineData("vi", "Đúng tiến độ hoặc vượt mục tiêu: 1 trên 2 chỉ số có mục tiêu; chậm: Revenue (-12,3%); không có dữ liệu: 2.")]
    [InlineData("zh", "有目标的 2 个指标中 1 个正常或超前；落后：Revenue (-12.3%)；无数据：2。")]
    public void It_counts_names_the_worst_and_says_what_is_missing(string language, string expected) =>
        Assert.Equal(expected, Scorecards.Sample(language).Message);

    [Fact]
    public void Without_targets_it_claims_nothing() =>
        Assert.Equal("None of 1 KPIs could be judged against a target.", ScorecardMessage.Write(
            [Scorecards.Kpi("a", "A", "count", "", Cell.Of(1m), Cell.Missing, KpiStatus.NoTarget)], "en"));

    [Fact]
    public void The_worst_three_are_named_and_the_rest_counted()
    {
        ScorecardKpi Behind(string label, decimal shortfall) =>
            Scorecards.Kpi(label, label, "percent", "", Cell.Of(0m), Cell.Of(1m), KpiStatus.Behind, shortfall);
        Assert.Equal("0 of 5 KPIs with a target are on track or ahead; behind: E, D, C, 2 more.", ScorecardMessage.Write(
            [Behind("A", 0.1m), Behind("B", 0.2m), Behind("C", 0.3m), Behind("D", 0.4m), Behind("E", 0.5m)], "en"));
    }
}
