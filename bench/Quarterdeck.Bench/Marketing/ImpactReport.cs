using System.Globalization;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Bench.Marketing;

/// <summary>What studies of impact promise: intervals that hold nothing where there was no effect, also where noise follows itself and where there are few values.</summary>
internal static class ImpactReport
{
    private const int Series = 400, FirstSeed = 40_000;

    private static readonly (int Before, int After)[] _lengths = [(150, 30), (70, 30), (55, 10), (40, 6), (20, 5)];

    /// <summary>Prints the report.</summary>
    public static int Print()
    {
        Table("without controls", static (random, length, follows) => (Noise(random, length, follows), []));
        Table("one control, which explains 80 %", static (random, length, follows) =>
        {
            double[] control = Noise(random, length, 0), noise = Noise(random, length, follows);
            return ([.. control.Zip(noise, static (told, left) => 2 * told + left)], [control]);
        });
        return 0;
    }

    private static void Table(string what, Func<SeededRandom, int, double, (double[] Outcome, double[][] Controls)> draw)
    {
        Console.WriteLine($"\nIntervals of 90 % (95 %) that hold nothing, {what}, {Series} series each:\n");
        Console.WriteLine("| correlation | " + string.Join(" | ", _lengths.Select(static length => $"{length.Before}, {length.After}")) + " |\n|---|" + string.Concat(_lengths.Select(static _ => "---|")));
        foreach (double follows in (double[])[0, 0.2, 0.3, 0.5, 0.7])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {follows:0.#} | ") + string.Join(" | ", _lengths.Select(length => Cell(length, follows, draw))) + " |");
    }

    /// <summary>Normal numbers, each of which follows the one before with a correlation.</summary>
    private static double[] Noise(SeededRandom random, int count, double follows)
    {
        double noise = random.Normal();
        return [.. Enumerable.Range(0, count).Select(_ => noise = follows * noise + Math.Sqrt(1 - follows * follows) * random.Normal())];
    }

    private static string Cell((int Before, int After) length, double follows, Func<SeededRandom, int, double, (double[] Outcome, double[][] Controls)> draw)
    {
        int nine = 0, most = 0;
        for (int series = 0; series < Series; series++)
        {
            (double[] outcome, double[][] controls) = draw(new SeededRandom((ulong)(FirstSeed + series)), length.Before + length.After, follows);
            ImpactData data = new(outcome, controls, [.. outcome.Select((_, t) => t < length.Before)], [new ImpactWindow(length.Before, outcome.Length - 1)]);
            ImpactOptions options = new() { Draws = 500, Level = 0.9 };
            nine += ImpactEstimator.Estimate(data, options).Total.Tells ? 0 : 1;
            most += ImpactEstimator.Estimate(data, options with { Level = 0.95 }).Total.Tells ? 0 : 1;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * nine / Series:0.0} ({100.0 * most / Series:0.0})");
    }
}
