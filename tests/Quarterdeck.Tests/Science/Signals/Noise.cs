using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>Series in which nothing happens.</summary>
internal static class Noise
{
    /// <summary>A first-order autoregression around 100.</summary>
    public static double[] Draw(SeededRandom random, int length, double follows)
    {
        double value = 0;
        for (int i = 0; i < 30; i++)
            value = follows * value + random.Normal();
        double[] values = new double[length];
        for (int i = 0; i < length; i++)
            values[i] = 100 + (value = follows * value + random.Normal());
        return values;
    }
}
