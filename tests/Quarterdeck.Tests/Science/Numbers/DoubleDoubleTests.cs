using CsCheck;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Numbers;

public class DoubleDoubleTests
{
    private static DoubleDouble Read(string text) => DoubleDouble.TryParse(text, out DoubleDouble value) ? value : throw new FormatException(text);

    [Fact]
    public void A_tenth_and_two_tenths_are_three_tenths_to_thirty_digits() =>
        Assert.True(Math.Abs((double)(Read("0.1") + Read("0.2") - Read("0.3"))) < 1e-32);

    [Fact]
    public void Keeps_what_a_double_loses()
    {
        Assert.Equal(1e-20, (double)(Read("1000000000.00000000000000000001") - Read("1e9")), 1e-25);
        Assert.Equal(0.5, (double)((DoubleDouble)1e20 + 0.5 - 1e20));
        // 1/3 three times is 1 but for the last of 32 digits.
        Assert.True(Math.Abs((double)(DoubleDouble.One / 3 * 3 - 1)) < 1e-31);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("12", 12)]
    [InlineData("-1.5e3", -1500)]
    [InlineData("1E-9", 1e-9)]
    [InlineData("0.000000000000000000000000000001", 1e-30)]
    [InlineData("1e-300", 1e-300)]
    [InlineData("1e-99999999999", 0)]
    [InlineData("0e99999999999999999999", 0)]
    public void Reads_numbers_as_JSON_writes_them(string text, double value) => Assert.Equal(value, (double)Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("1,000")]
    [InlineData("abc")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData(" 1")]
    public void Refuses_what_is_no_number(string text) => Assert.False(DoubleDouble.TryParse(text, out _));

    [Fact]
    public void Reckons_as_decimals_do() =>
        Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 9]).Sample(drawn =>
        {
            decimal left = drawn.Item1 / (decimal)Math.Pow(10, drawn.Item3), right = drawn.Item2 / 1000m;
            (DoubleDouble a, DoubleDouble b) = ((DoubleDouble)left, (DoubleDouble)right);
            Near((DoubleDouble)(left + right), a + b);
            Near((DoubleDouble)(left - right), a - b);
            Near((DoubleDouble)(left * right), a * b);
            if (right != 0)
                Near(a, a / b * b);
            Assert.Equal(left.CompareTo(right), a.CompareTo(b));
        });

    private static void Near(DoubleDouble expected, DoubleDouble found) =>
        Assert.True(DoubleDouble.Abs(expected - found) <= DoubleDouble.Abs(expected) * 1e-27, $"{expected.High} + {expected.Low}, found {found.High} + {found.Low}");
}
