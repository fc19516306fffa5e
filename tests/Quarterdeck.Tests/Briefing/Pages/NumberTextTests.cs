using Quarterdeck.Briefing.Pages;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Pages;

public class NumberTextTests
{
    private static readonly Unit _money = Unit.Parse("money"), _percent = Unit.Parse("percent"), _count = Unit.Parse("count");

    [Theory]
    [InlineData("en", "1,234,568", "34.7\u00a0%")]
    [InlineData("fr", "1\u202f234\u202f568", "34,7\u202f%")]
    [InlineData("pl", "1\u00a0234\u00a0568", "34,7\u00a0%")]
    [InlineData("vi", "1.234.568", "34,7%")]
    [InlineData("zh", "1,234,568", "34.7%")]
    public void Numbers_are_written_as_the_reader_writes_them(string language, string amount, string share)
    {
        NumberText text = new(language);
        Assert.Equal(amount, text.Value(Cell.Of(1234567.89m), _money, MoneyScale.Unscaled));
        Assert.Equal(share, text.Value(Cell.Of(0.3470m), _percent, MoneyScale.Unscaled));
    }

    [Fact]
    public void A_difference_of_rates_is_in_points_and_of_amounts_in_their_own_scale()
    {
        NumberText text = new("en");
        Assert.Equal("+1.2\u00a0pp", text.Difference(Cell.Of(0.36m), Cell.Of(0.348m), _percent, MoneyScale.Unscaled));
        Assert.Equal("-1,500", text.Difference(Cell.Of(1_000_000m), Cell.Of(2_500_000m), _money, new MoneyScale(1000, "K")));
        Assert.Equal("-60.0\u00a0%", text.RelativeDifference(Cell.Of(1_000_000m), Cell.Of(2_500_000m), _money));
        Assert.Equal("", text.RelativeDifference(Cell.Of(5m), Cell.Of(0m), _count));
        Assert.Equal("", text.Difference(Cell.Missing, Cell.Of(0m), _count, MoneyScale.Unscaled));
    }

    [Fact]
    public void What_is_rounded_to_nothing_has_no_sign()
    {
        NumberText text = new("en");
        Assert.Equal("0.0\u00a0pp", text.Difference(Cell.Of(0.10301m), Cell.Of(0.1030m), _percent, MoneyScale.Unscaled));
        Assert.Equal("0.0\u00a0%", text.RelativeDifference(Cell.Of(99_999m), Cell.Of(100_000m), _count));
        Assert.Equal("-0.1\u00a0%", text.RelativeDifference(Cell.Of(99_900m), Cell.Of(100_000m), _count));
    }

    [Fact]
    public void What_is_missing_is_never_a_zero()
    {
        NumberText text = new("en");
        Assert.Equal("no data", text.Value(Cell.Missing, _count, MoneyScale.Unscaled));
        Assert.Equal("n/a", text.Value(Cell.Undefined, _percent, MoneyScale.Unscaled));
        Assert.Equal("0", text.Value(Cell.Of(0m), _count, MoneyScale.Unscaled));
    }

    [Fact]
    public void One_scale_serves_all_large_amounts()
    {
        Assert.Equal("K", MoneyScale.ForTable([150_000m, 40_000_000m, 12m]).Suffix);
        Assert.Equal("M", MoneyScale.ForTable([15_000_000m, 40_000_000m, 12m]).Suffix);
        Assert.Equal("", MoneyScale.ForTable([12m, 9_000m]).Suffix);
    }

    [Fact]
    public void A_sparkline_has_one_block_a_value_and_a_gap_for_none()
    {
        Assert.Equal("▁▄ █", Sparkline.Draw([Cell.Of(0m), Cell.Of(4m), Cell.Missing, Cell.Of(10m)]));
        Assert.Equal("▄▄", Sparkline.Draw([Cell.Of(7m), Cell.Of(7m)]));
        Assert.Equal("", Sparkline.Draw([Cell.Of(7m), Cell.Missing]));
    }
}
