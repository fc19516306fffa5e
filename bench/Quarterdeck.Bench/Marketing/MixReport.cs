using System.Diagnostics;
using System.Globalization;
using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;
using Quarterdeck.Tests.Science.Mix;

namespace Quarterdeck.Bench.Marketing;

/// <summary>What a mix promises: intervals that hold the truth of simulated markets, and a fit against scipy's bounded least squares of the same form in the same run.</summary>
internal static class MixReport
{
    private const int Markets = 80, Rounds = 15;

    /// <summary>Prints the report.</summary>
    public static int Print()
    {
        Console.WriteLine("| truth | intervals of 90 % that hold it | totals within 25 % | mean error of the total | mean width |\n|---|---:|---:|---:|---:|");
        foreach (Saturation form in Enum.GetValues<Saturation>())
            Coverage(form);
        MixData data = Example();
        MixOptions options = new() { Saturation = Saturation.Logistic, CarryoverMax = 8 };
        double[] fits = Timed(() => MixFitter.Mode(data, options, starts: 1)), draws = Timed(() => MixSummary.Of(MixFitter.Fit(data, new MixOptions())));
        Console.WriteLine(Text($"\none fit, 179 x 2: {fits[Rounds / 2]:0.00} ms (median of {Rounds}); two forms, 2,000 draws and their summary: {draws[Rounds / 2]:0} ms"));
        if (Peer() is { } peer)
            Console.WriteLine(Text($"scipy, bounded least squares of the same form: {peer:0.00} ms; ratio {peer / fits[Rounds / 2]:0.0}"));
        else
            Console.WriteLine("scipy did not run: install python3-scipy");
        return 0;
    }

    private static void Coverage(Saturation form)
    {
        int held = 0, all = 0, close = 0;
        double error = 0, width = 0;
        for (ulong seed = 1; seed <= Markets; seed++)
        {
            SimulatedMarket market = SimulatedMarket.Draw(seed, form);
            MixResult result = MixSummary.Of(MixFitter.Fit(market.Data, new MixOptions { Draws = 1000 }));
            double off = result.Media.Mean / market.Contributions.Sum() - 1;
            close += Math.Abs(off) <= 0.25 ? 1 : 0;
            error += off / Markets;
            for (int c = 0; c < market.Contributions.Length; c++, all++)
            {
                Interval interval = result.Channels[c].Contribution;
                held += market.Contributions[c] >= interval.Low && market.Contributions[c] <= interval.High ? 1 : 0;
                width += (interval.High - interval.Low) / market.Contributions[c];
            }
        }
        Console.WriteLine(Text($"| {form} | {100.0 * held / all:0.0} % of {all} | {close} of {Markets} | {100 * error:+0.0;-0.0} % | {width / all:0.00} |"));
    }

    private static double[] Timed(Action work)
    {
        for (int i = 0; i < 5; i++)
            work();
        double[] times = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            long from = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        Array.Sort(times);
        return times;
    }

    private static double? Peer()
    {
        string script = Find("bench", "peers", "mix_fit.py");
        ProcessStartInfo start = new("python3") { RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { script, Find("shared", "cases", "marketing", "mmm", "pymc_mmm_example.csv") } };
        // Debian's scipy belongs to Debian's Python.
        if (File.Exists("/usr/bin/python3"))
            start.FileName = "/usr/bin/python3";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && double.TryParse(output, NumberStyles.Float, CultureInfo.InvariantCulture, out double time) ? time : null;
    }

    private static MixData Example()
    {
        string[][] lines = [.. File.ReadLines(Find("shared", "cases", "marketing", "mmm", "pymc_mmm_example.csv")).Skip(1).Select(line => line.Split(','))];
        double[] column(int c) => [.. lines.Select(cells => double.Parse(cells[c], CultureInfo.InvariantCulture))];
        return new MixData(["x1", "x2"], column(1), [column(2), column(3)], [column(4), column(5)], lines.Length, [365.25 / 7]);
    }

    private static string Find(params string[] path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine([folder.FullName, .. path]) is { } file && File.Exists(file))
                return file;
        throw new FileNotFoundException($"'{Path.Combine(path)}' was not found above the program's folder.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
