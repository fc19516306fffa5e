using System.Globalization;
using System.Text.Json;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Impact;

/// <summary>Open series with an action, and series that are drawn.</summary>
internal static class ImpactCases
{
    /// <summary>A column of an open file, without its head line.</summary>
    public static double[] Column(string file, int column) =>
        [.. File.ReadLines(RepositoryFolders.Shared("cases/marketing/" + file)).Skip(1).Where(static line => line.Length > 0).Select(line => double.Parse(line.Split(',')[column].Trim('"'), CultureInfo.InvariantCulture))];

    /// <summary>What R's CausalImpact 1.4.1 prints for a case: average effect, lower and upper end.</summary>
    public static double[] Reference(string name)
    {
        JsonElement output = JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared($"cases/marketing/reference/R_CausalImpact_1.4.1_{name}.json"))).RootElement.GetProperty("r_output");
        return [.. ((string[])["point_effect_mean", "ci_lower", "ci_upper"]).Select(key => output.GetProperty(key).GetDouble())];
    }

    /// <summary>A series with an action from a period to the end.</summary>
    public static ImpactData From(int first, double[] outcome, params double[][] controls) =>
        new(outcome, controls, [.. Enumerable.Range(0, outcome.Length).Select(t => t < first)], [new ImpactWindow(first, outcome.Length - 1)]);

    /// <summary>Independent normal numbers.</summary>
    public static double[] Noise(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Normal())];

    /// <summary>Normal numbers, each of which follows the one before with a correlation.</summary>
    public static double[] Following(SeededRandom random, int count, double follows)
    {
        double noise = random.Normal();
        return [.. Enumerable.Range(0, count).Select(_ => noise = follows * noise + Math.Sqrt(1 - follows * follows) * random.Normal())];
    }

    /// <summary>The standard deviation of the first values.</summary>
    public static double Deviation(double[] values, int count)
    {
        double mean = values[..count].Average();
        return Math.Sqrt(values[..count].Sum(value => (value - mean) * (value - mean)) / (count - 1));
    }
}
