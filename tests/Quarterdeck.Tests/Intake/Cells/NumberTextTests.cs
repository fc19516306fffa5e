using System.Globalization;
using CsCheck;
using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Tests.Intake.Cells;

/// <summary>Numbers as exports write them.</summary>
public class NumberTextTests
{
    private static readonly string[] _locales = ["en-US", "de-DE", "fr-FR", "pl-PL", "de-CH", "vi-VN"];

    [Theory]
    [InlineData("1,234.50", '.', "1234.50")]
    [InlineData("1.234,50", ',', "1234.50")]
    [InlineData("1 234,5", ',', "1234.5")]
    [InlineData("1\u202f002,00", ',', "1002.00")]
    [InlineData("1'234.50", '.', "1234.50")]
    [InlineData("12,34,567.89", '.', "1234567.89")]
    [InlineData("300,00-", ',', "-300.00")]
    [InlineData("(1,200)", '.', "-1200")]
    [InlineData("-$149,135.25", '.', "-149135.25")]
    [InlineData("€ 5", '.', "5")]
    [InlineData("12 zł", '.', "12")]
    [InlineData("CHF 12.50", '.', "12.50")]
    [InlineData(".5", '.', "0.5")]
    [InlineData("391035000000", '.', "391035000000")]
    [InlineData("1.5E3", '.', "1500")]
    public void Reads(string text, char mark, string expected)
    {
        Assert.True(NumberText.TryRead(text, mark, out decimal number, out _));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1.234.5", '.')]
    [InlineData("1,23", '.')]
    [InlineData("1,2345", '.')]
    [InlineData("12a", '.')]
    [InlineData("--", '.')]
    [InlineData("", '.')]
    [InlineData("1-2", '.')]
    [InlineData("2026-10-01", '.')]
    public void Refuses(string text, char mark) => Assert.False(NumberText.TryRead(text, mark, out _, out _));

    [Fact]
    public void Every_amount_comes_back_in_every_locale() =>
        Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 5].Select(i => _locales[i])).Sample(drawn =>
        {
            (long cents, string culture) = drawn;
            CultureInfo locale = CultureInfo.GetCultureInfo(culture);
            string text = (cents / 100m).ToString("N2", locale).Replace('\u2212', '-');
            Assert.True(NumberText.TryRead(text, locale.NumberFormat.NumberDecimalSeparator[0], out decimal number, out _), text);
            Assert.Equal(cents / 100m, number);
        }, iter: 5000);
}
