using System.Globalization;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Tests.Science.Mix;

/// <summary>Markets that tests of mixes share.</summary>
internal static class MixMarkets
{
    /// <summary>The example of PyMC-Marketing, whose truth is known; the test is skipped where it is absent.</summary>
    public static MixData Example()
    {
        string[][] lines = [.. File.ReadLines(RepositoryFolders.Shared("cases/marketing/mmm/pymc_mmm_example.csv")).Skip(1).Select(line => line.Split(','))];
        double[] column(int c) => [.. lines.Select(cells => double.Parse(cells[c], CultureInfo.InvariantCulture))];
        return new MixData(["x1", "x2"], column(1), [column(2), column(3)], [column(4), column(5)], lines.Length, [365.25 / 7]);
    }
}
