using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Tests.Demo.Dice;

public sealed class PortableMathTests
{
    // Abramowitz and Stegun 1964, tables 4.2 and 4.4, and e to 16 digits.
    [Theory]
    [InlineData(1, 2.718281828459045)]
    [InlineData(-1, 0.3678794411714423)]
    [InlineData(0.5, 1.6487212707001282)]
    [InlineData(10, 22026.465794806718)]
    [InlineData(-100, 3.720075976020836e-44)]
    [InlineData(0, 1)]
    public void Exp_gives_the_published_values(double x, double expected) => Assert.InRange(PortableMath.Exp(x) / expected, 1 - 1e-14, 1 + 1e-14);

    [Theory]
    [InlineData(2, 0.6931471805599453)]
    [InlineData(10, 2.302585092994046)]
    [InlineData(0.001, -6.907755278982137)]
    [InlineData(1e300, 690.7755278982137)]
    public void Log_gives_the_published_values(double x, double expected) => Assert.InRange(PortableMath.Log(x) / expected, 1 - 1e-14, 1 + 1e-14);

    [Fact]
    public void Log_of_one_is_zero() => Assert.Equal(0, PortableMath.Log(1));

    [Theory]
    [InlineData(701)]
    [InlineData(double.NaN)]
    public void Exp_refuses_what_lies_outside_its_range(double x) => Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Exp(x));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Log_refuses_what_lies_outside_its_range(double x) => Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Log(x));
}
