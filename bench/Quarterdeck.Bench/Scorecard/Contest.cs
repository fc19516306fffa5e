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

    /// <summary>Kept answers: a month more in a new process, the same again in a new process, and again in the same process; by our build in this benchmark and, where one is named, by a program as it is shipped.</summary>
    /// <param name="rounds">Rounds that count.</param>
    /// <param name="program">The program that is measured besides, such as that of an archive; null for none.</param>
    public static int Kept(int rounds, string? program)
    {
        BenchData.Write();
        (string, Func<Cost>)[] built = ByTurns("", new MonthlyFolder("built", () => Child("monthly")));
        (string, Func<Cost>)[] shipped = program is null ? [] : ByTurns(" shipped", new MonthlyFolder("shipped", () => Child("program", Path.GetFullPath(program))));
        return Run(rounds, [("fused", () => Child("fused")), .. shipped, .. built, ("warm", () => Child("warm"))]);
    }

    private static (string, Func<Cost>)[] ByTurns(string suffix, MonthlyFolder folder)
    {
        folder.Prepare();
        return
        [
            ("month" + suffix, () => { folder.BringMonth(); return folder.Ask(); }),
            ("again" + suffix, () => { folder.Settle(); return folder.Ask(); }),
        ];
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
                $"| {cost.Variant} | {cost.Cpu:0.00} | {cost.Cpu / fused.Cpu:0.000} | {cost.Wall:0.00} | {cost.Wall / fused.Wall:0.00} | {cost.PeakMegabytes:0} | {cost.PeakMegabytes / fused.PeakMegabytes:0.00} | {cost.Wrong} |"));
        return 0;
    }

    private static Cost Child(params string[] contestant)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["child", .. contestant]) { RedirectStandardOutput = true })!;
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return line.Length == 0 ? throw new InvalidOperationException($"'{string.Join(' ', contestant)}' printed no cost.") : JsonSerializer.Deserialize<Cost>(line)!;
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
