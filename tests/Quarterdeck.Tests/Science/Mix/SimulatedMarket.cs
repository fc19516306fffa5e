using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Mix;

/// <summary>A market of our own making, whose contributions are known: 104 to 208 weeks, two to four channels, trend, season, an event and noise.</summary>
internal sealed record SimulatedMarket(MixData Data, double[] Contributions)
{
    private const double Year = 365.25 / 7;

    /// <summary>Draws a market.</summary>
    public static SimulatedMarket Draw(ulong seed, Saturation form)
    {
        SeededRandom dice = new(seed);
        double between(double low, double high) => low + (high - low) * dice.Uniform();
        int weeks = 104 + 26 * dice.Below(5), channels = 2 + dice.Below(3);
        double[] outcome = new double[weeks], holiday = new double[weeks], contributions = new double[channels];
        double[][] spend = new double[channels][];
        double level = between(500, 5000), growth = between(-0.1, 0.4) * level, bend = between(-0.15, 0.15) * level, wave = between(0.03, 0.2) * level, second = between(0, 0.1) * level, boost = between(0, 0.4) * level;
        double phase = between(0, 6), other = between(0, 6);
        for (int t = 0; t < weeks; t++)
        {
            holiday[t] = t % 52 == 50 || t % 52 == 27 ? 1 : 0;
            double at = (double)t / weeks;
            outcome[t] = level + growth * at + bend * Math.Sin(4 * at) + wave * Math.Sin(2 * Math.PI * t / Year + phase) + second * Math.Sin(4 * Math.PI * t / Year + other) + boost * holiday[t];
        }
        for (int c = 0; c < channels; c++)
        {
            spend[c] = Spends(dice, weeks, Math.Pow(10, between(0, 5)));
            double[] brought = Brought(dice, spend[c], form, between(0.1, 0.7), between(0.05, 0.3) * level * weeks);
            contributions[c] = brought.Sum();
            for (int t = 0; t < weeks; t++)
                outcome[t] += brought[t];
        }
        double noise = between(0.03, 0.08) * level;
        for (int t = 0; t < weeks; t++)
            outcome[t] += noise * dice.Normal();
        return new SimulatedMarket(new MixData([.. Enumerable.Range(1, channels).Select(static c => $"x{c}")], outcome, spend, [holiday], weeks, [Year]), contributions);
    }

    private static double[] Spends(SeededRandom dice, int weeks, double unit)
    {
        double[] spend = new double[weeks];
        int kind = dice.Below(3);
        double high = 0.3 + dice.Uniform();
        for (int t = 0; t < weeks; t++)
            spend[t] = kind switch
            {
                0 => dice.Uniform(),                                                           // always on, moving freely
                1 => t / 4 % 3 == 0 ? high * (0.7 + 0.6 * dice.Uniform()) : 0,                   // four weeks of twelve
                _ => Math.Exp(0.5 * dice.Normal()) * (dice.Uniform() < 0.6 ? 1 : 0.15),          // bursts over a floor
            } * unit;
        return spend;
    }

    private static double[] Brought(SeededRandom dice, double[] spend, Saturation form, double kept, double total)
    {
        double[] carried = new double[spend.Length];
        double weights = 0;
        for (int lag = 0; lag < 13; lag++)
        {
            double weight = Math.Pow(kept, lag);
            weights += weight;
            for (int t = lag; t < spend.Length; t++)
                carried[t] += weight * spend[t - lag];
        }
        double most = spend.Max();
        ResponseCurve curve = form == Saturation.Logistic ? ResponseCurve.Logistic(1, (1 + 4 * dice.Uniform()) / most) : ResponseCurve.Hill(1, (0.2 + 0.6 * dice.Uniform()) * most, 0.8 + 1.4 * dice.Uniform());
        double[] brought = [.. carried.Select(value => curve.Response(value / weights))];
        double sum = brought.Sum();
        return [.. brought.Select(value => value / sum * total)];
    }
}
