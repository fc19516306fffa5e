using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Pages;

public sealed class GapWordsTests
{
    private static readonly DataGap[] Gaps =
    [
        new HiddenGap(new DateOnly(2025, 6, 12)), new UncoveredGap("sales", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), new LateGap("sales", 3),
        new LaterGap(new DateOnly(2024, 1, 31), new UncoveredGap("sales", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31))),
        .. Grain.Known.Where(grain => grain.Kind >= GrainKind.Week).Select(grain => new PartGap("quotas", grain)),
        new WaitingGap(60),
    ];

    [Theory]
    [InlineData("fr", "la période suivante se termine le 2024-01-31, et « sales » couvre la période du 2023-01-01 au 2023-12-31")]
    [InlineData("pl", "następny okres kończy się 2024-01-31, a „sales” obejmuje okres od 2023-01-01 do 2023-12-31")]
    [InlineData("vi", "kỳ sau kết thúc ngày 2024-01-31, mà “sales” có dữ liệu từ 2023-01-01 đến 2023-12-31")]
    [InlineData("zh", "后一期间于 2024-01-31 结束，而“sales”的数据覆盖 2023-01-01 至 2023-12-31")]
    [InlineData("en", "the later period ends 2024-01-31, and 'sales' covers 2023-01-01 to 2023-12-31")]
    public void A_reason_is_said_in_the_readers_language(string language, string text) => Assert.Equal(text, GapWords.Write(Gaps[3], language));

    [Fact]
    public void Every_reason_has_words_of_its_own_in_every_language()
    {
        foreach (DataGap gap in Gaps)
            Assert.Equal(5, ReaderLanguage.All.Select(language => GapWords.Write(gap, language)).Distinct().Count());
        Assert.Equal(Gaps.Length * 4, ReaderLanguage.All.Skip(1).SelectMany(language => Gaps.Select(gap => GapWords.Write(gap, language))).Distinct().Count());
    }
}
