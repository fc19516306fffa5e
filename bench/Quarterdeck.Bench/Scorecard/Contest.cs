using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>The hand-fused query and ours by turns, each time in a new process; ratios of medians are what counts.</summary>
internal static class Contest
{
    /// <summary>Cold: the hand-fused query, Malloy where it is installed, ours, ours under a memory limit, and ours with a thousand KPIs.</summary>
    public static int Cold(int rounds)
    {
        BenchData.Write();
        return Run(rounds, [("fused", () => Child("fused")), .. Malloy.IsThere ? [("malloy", Malloy.Run)] : Array.Empty<(string, Func<Cost>)>(), ("ours", () => Child("ours")), ("limited", () => Child("limited")), ("thousand", () => Child("thousand"))]);
    }

    /// <summary>Kept answers: a month more in a new process, the same again in a new process, and again in the same process.</summary>
    public static int Kept(int rounds)
    {
        BenchData.Write();
        MonthlyFolder.Prepare(variant => Child(variant));
        return Run(rounds,
        [
            ("fused", () => Child("fused")),
            ("month", () => { MonthlyFolder.BringMonth(); return Child("monthly"); }),
            ("again", () => { MonthlyFolder.Settle(variant => Child(variant)); return Child("monthly"); }),
            ("warm", () => Child("warm")),
        ]);
    }

    /// <summary>One, ten and fifty million orders, cold.</summary>
    public static int Growth(int rounds)
    {
        BenchData.Write();
        string[] sizes = [.. BenchData.Sizes()];
        return Run(rounds, [("fused", () => Child("fused")), .. sizes.Select(size => (size, (Func<Cost>)(() => Child(size))))]);
    }

    private static int Run(int rounds, (string Name, Func<Cost> Run)[] contestants)
    {
        List<Cost> costs = [];
        for (int round = 0; round <= rounds; round++)
            foreach ((string name, Func<Cost> run) in contestants)
            {
                Cost cost = run() with { Variant = name };
                Console.Error.WriteLine(cost);
                if (round > 0)
                    costs.Add(cost);
            }
        Cost fused = Median("fused", costs);
        Console.WriteLine("| contestant | CPU s | CPU ratio | wall s | wall ratio | peak MB | memory ratio | differing cells |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (Cost cost in contestants.Select(contestant => Median(contestant.Name, costs)))
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
