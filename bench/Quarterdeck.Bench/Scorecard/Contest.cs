using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>The hand-fused query and ours by turns, each time in a new process; ratios of medians are what counts.</summary>
internal static class Contest
{
    private static readonly string[] Contestants = ["fused", "ours"];

    /// <summary>Runs one round to warm the disk's cache and then so many that count.</summary>
    public static int Run(int rounds)
    {
        BenchData.Write();
        List<Cost> costs = [];
        for (int round = 0; round <= rounds; round++)
            foreach (string contestant in Contestants)
            {
                Cost cost = Child(contestant);
                Console.Error.WriteLine(cost);
                if (round > 0)
                    costs.Add(cost);
            }
        Cost fused = Median("fused", costs);
        Console.WriteLine("| contestant | CPU s | CPU ratio | wall s | wall ratio | peak MB | memory ratio | wrong cells |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (Cost cost in Contestants.Select(contestant => Median(contestant, costs)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {cost.Variant} | {cost.Cpu:0.00} | {cost.Cpu / fused.Cpu:0.00} | {cost.Wall:0.00} | {cost.Wall / fused.Wall:0.00} | {cost.PeakMegabytes:0} | {cost.PeakMegabytes / fused.PeakMegabytes:0.00} | {cost.Wrong} |"));
        return 0;
    }

    private static Cost Child(string contestant)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["child", contestant]) { RedirectStandardOutput = true })!;
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonSerializer.Deserialize<Cost>(line) ?? throw new InvalidOperationException($"'{contestant}' printed no cost.");
    }

    private static Cost Median(string contestant, IEnumerable<Cost> costs)
    {
        Cost[] own = [.. costs.Where(cost => cost.Variant == contestant)];
        return new Cost(contestant, Middle(own.Select(cost => cost.Cpu)), Middle(own.Select(cost => cost.Wall)), Middle(own.Select(cost => cost.PeakMegabytes)), own[0].Cells, own.Max(cost => cost.Wrong));
    }

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
