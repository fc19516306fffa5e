namespace Quarterdeck.Demo.Story;

/// <summary>The Markov chain by which a visitor moves from channel to channel until he orders or leaves.</summary>
/// <remarks>After a touch of channel c he orders with <see cref="Convert"/>[c], moves on with <see cref="Move"/>[c][next], else leaves.</remarks>
internal static class ChannelPaths
{
    private static readonly double[] Convert = [0.080, 0.030, 0.018, 0.070, 0.090, 0.060, 0.085];
    private static readonly double[][] Move =
    [
        [0.06, 0.02, 0.01, 0.03, 0.03, 0.08, 0.10],
        [0.09, 0.06, 0.03, 0.02, 0.03, 0.09, 0.06],
        [0.11, 0.05, 0.04, 0.02, 0.02, 0.11, 0.07],
        [0.05, 0.02, 0.01, 0.04, 0.02, 0.05, 0.09],
        [0.03, 0.02, 0.01, 0.02, 0.08, 0.04, 0.14],
        [0.07, 0.03, 0.02, 0.03, 0.04, 0.08, 0.11],
        [0.05, 0.02, 0.01, 0.02, 0.05, 0.06, 0.12],
    ];
    private static readonly double[] Conversion = Solve();

    /// <summary>Probability of an order at a touch of the channel.</summary>
    public static double Order(int channel) => Convert[channel];

    /// <summary>Probabilities of the next channel; what is missing to 1 - <see cref="Order"/> leaves.</summary>
    public static ReadOnlySpan<double> Next(int channel) => Move[channel];

    /// <summary>Probability that a path which starts in the channel ends in an order.</summary>
    public static double ConversionFrom(int start) => Conversion[start];

    /// <summary>Probability that a path ends in an order when every path meets <paramref name="removed"/> with "no order".</summary>
    public static double ConversionWithout(int start, int removed) => start == removed ? 0 : Solve(removed)[start];

    private static double[] Solve(int removed = -1)
    {
        double[] value = new double[Channel.Consumer];
        for (int round = 0; round < 200; round++)     // rows sum to at most 0.42, so that 200 rounds leave 1e-75
            for (int c = 0; c < value.Length; c++)
            {
                double sum = Convert[c];
                for (int n = 0; n < value.Length; n++)
                    sum += n == removed ? 0 : Move[c][n] * value[n];
                value[c] = c == removed ? 0 : sum;
            }
        return value;
    }
}
