using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Values;

public class TimeLengthTests
{
    [Theory]
    [InlineData("30d", 30 * 24 * 60), InlineData("30 days", 30 * 24 * 60), InlineData("30m", 30), InlineData(" 90 Minutes ", 90), InlineData("1.5h", 90), InlineData("2w", 14 * 24 * 60), InlineData("0d", 0)]
    public void A_number_and_a_unit_are_a_length(string text, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), TimeLength.Parse(text));

    [Theory]
    [InlineData(""), InlineData("30"), InlineData("d"), InlineData("1 month"), InlineData("-3 days"), InlineData("1..5h"), InlineData("999999999999w")]
    public void Anything_else_is_none(string text) => Assert.Null(TimeLength.Parse(text));

    [Theory]
    [InlineData("30 days", "30d"), InlineData("14 days", "2w"), InlineData("1 hour", "60 minutes"), InlineData("90 minutes", "1.5h"), InlineData("45 seconds", "45s"), InlineData("0 seconds", "0d")]
    public void It_is_said_in_its_largest_whole_unit_that_is_read_back(string said, string text)
    {
        Assert.Equal(said, TimeLength.Text(TimeLength.Parse(text)!.Value));
        Assert.Equal(TimeLength.Parse(text), TimeLength.Parse(said));
    }
}
