using CsCheck;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Tests.Science.Bridges;

public class RoundedColumnTests
{
    [Fact]   // 0.4 + 0.4 + 0.2 prints as 1, and 0 + 0 + 0 would not
    public void The_printed_column_adds_to_the_printed_total()
    {
        (IReadOnlyList<decimal> values, decimal total) = RoundedColumn.Round([0.4m, 0.35m, 0.25m], 0);
        Assert.Equal(1, total);
        Assert.Equal([1, 0, 0], values);
        Assert.Equal([-3.3m, 1.1m, 2.2m], RoundedColumn.Round([-3.34m, 1.13m, 2.21m], 1).Values);
    }

    [Fact]
    public void No_number_is_off_by_a_whole_unit() =>
        Gen.Decimal[-99999, 99999].Array[1, 30].SelectMany(values => Gen.Int[0, 4].Select(digits => (values, digits))).Sample(drawn =>
        {
            (IReadOnlyList<decimal> rounded, decimal total) = RoundedColumn.Round(drawn.values, drawn.digits);
            Assert.Equal(total, rounded.Sum());
            Assert.Equal(Math.Round(drawn.values.Sum(), drawn.digits, MidpointRounding.AwayFromZero), total);
            decimal unit = (decimal)Math.Pow(10, -drawn.digits);
            Assert.All(rounded.Zip(drawn.values), pair => Assert.True(Math.Abs(pair.First - pair.Second) < unit));
        });

    [Fact]
    public void Refuses_what_it_cannot_round()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedColumn.Round([1], 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedColumn.Round([1e15m], 2));
    }
}
