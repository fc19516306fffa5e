using System.Globalization;
using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Tests.Intake.Cells;

/// <summary>Amounts as whole units of their last digit.</summary>
public sealed class DecimalUnitsTests
{
    [Theory]
    [InlineData("0", 2, 0, false)]
    [InlineData("12.5", 2, 1250, false)]
    [InlineData("-12.50", 2, -1250, false)]
    [InlineData("12.500000", 2, 1250, false)]
    [InlineData("2.005", 2, 201, true)]
    [InlineData("-2.005", 2, -201, true)]
    [InlineData("999999999999999999", 0, 999999999999999999, false)]
    [InlineData("9999999999999999.99", 2, 999999999999999999, false)]
    public void Are_exact_and_round_half_away_from_zero(string number, int scale, long units, bool isRounded)
    {
        Assert.True(DecimalUnits.TryRead(decimal.Parse(number, CultureInfo.InvariantCulture), scale, out long read, out bool rounded));
        Assert.Equal((units, isRounded), (read, rounded));
    }

    [Theory]
    [InlineData("1000000000000000000", 0)]
    [InlineData("123456789012345678", 4)]
    [InlineData("9999999999999999.999", 2)]
    [InlineData("79228162514264337593543950335", 0)]
    public void More_than_eighteen_digits_are_refused(string number, int scale) =>
        Assert.False(DecimalUnits.TryRead(decimal.Parse(number, CultureInfo.InvariantCulture), scale, out _, out _));

    [Fact]   // The short way of reading a number and the long one must agree; a plus sends a number the long way.
    public void Plain_numbers_read_the_same_on_both_ways()
    {
        Random dice = new(6);
        for (int i = 0; i < 20_000; i++)
        {
            string digits = dice.NextInt64(1_000_000_000_000_000).ToString("D15", CultureInfo.InvariantCulture)[..dice.Next(2, 15)];
            string text = digits.Insert(dice.Next(1, digits.Length), ".");
            Assert.True(NumberText.TryRead(text, '.', out decimal plain, out _));
            Assert.True(NumberText.TryRead("+" + text, '.', out decimal signed, out _));
            Assert.Equal(signed.ToString(CultureInfo.InvariantCulture), plain.ToString(CultureInfo.InvariantCulture));
            Assert.True(NumberText.TryRead("-" + text, '.', out decimal negative, out _));
            Assert.Equal(-plain, negative);
        }
    }
}
