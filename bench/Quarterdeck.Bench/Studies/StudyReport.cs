using System.Diagnostics;
using System.Globalization;
using Quarterdeck.Bench.Bridges;
using Quarterdeck.Science.Causes;
using Quarterdeck.Science.Links;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Signals;
using Quarterdeck.Tests.Science.Links;

namespace Quarterdeck.Bench.Studies;

/// <summary>What the studies promise, by simulation, and how long they take: too long for the tests.</summary>
internal static class StudyReport
{
    private const int Runs = 100_000, Draws = 200;

    /// <summary>Prints the report.</summary>
    public static int Print()
    {
        Console.WriteLine("| chart | shift | run length | printed by R | ratio |\n|---|---:|---:|---:|---:|");
        XmrLimits limits = new(0, -3, 3, 1, 3);
        foreach ((double shift, double printed) in ((double, double)[])[(0, 370.398), (1, 43.895), (2, 6.303), (3, 2.0)])
            Row("single values", shift, printed, values => XmrRules.Outside(values, limits));
        foreach ((double decision, double shift, double printed) in ((double, double, double)[])[(4, 0, 167.68), (4, 1, 8.383), (5, 0, 465.44), (5, 1, 10.376)])
            Row(string.Create(CultureInfo.InvariantCulture, $"sums, h {decision}"), shift, printed, values => CusumChart.Of(values, 0, 0.5, decision).Signals());
        foreach ((double weight, double width, double shift, double printed) in ((double, double, double, double)[])[(0.1, 2.814, 0, 499.58), (0.1, 2.814, 1, 10.331), (0.2, 2.962, 0, 499.74), (0.2, 2.962, 1, 10.542)])
            Row(string.Create(CultureInfo.InvariantCulture, $"average, {weight}"), shift, printed, values => EwmaChart.Of(values, 0, 1, weight, width).Signals());
        Console.WriteLine("\n| periods | false finds among finds | true leads of 8 | not enough data |\n|---|---:|---:|---:|");
        foreach ((int length, int season) in ((int, int)[])[(36, 12), (104, 52), (156, 52)])
            Links(length, season);
        BridgeBenchmarks trees = new();
        trees.Draw();
        Console.WriteLine("\n| what | bar | wall | processor |\n|---|---:|---:|---:|");
        Timed("signals of 100 KPIs over 60 months, with limits anew and changes of level", "1 s", AllSignals);
        Timed("links over 200 KPIs x 104 points", "5 s", AllLinks);
        Timed("causes over 1 million rows and 6 dimensions", "10 s", AllCauses);
        Timed("a bridge of 500 nodes, once it is compiled", "20 ms", () => trees.FiveHundredNodes(), warm: true);
        Timed("a bridge of 10,000 leaves, once it is compiled", "200 ms", () => trees.TenThousandLeaves(), warm: true);
        return 0;
    }

    private static void Row(string chart, double shift, double printed, Func<double[], bool[]> signals)
    {
        SeededRandom random = new(100);
        double total = 0;
        for (int run = 0; run < Runs; run++)
        {
            List<double> values = [];
            int first = -1;
            // Twice as long until there is a signal, always from the beginning.
            for (int length = 64; first < 0; length *= 2)
            {
                while (values.Count < length)
                    values.Add(shift + random.Normal());
                first = Array.IndexOf(signals([.. values]), true);
            }
            total += first + 1;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {chart} | {shift} | {total / Runs:0.000} | {printed:0.000} | {total / Runs / printed:0.000} |"));
    }

    private static void Links(int length, int season)
    {
        SeededRandom random = new(200);
        double falseShare = 0, found = 0, unknown = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            KpiRecipe kpis = KpiRecipe.Draw(random, length, season);
            IReadOnlyList<Link> links = LinkFinder.Find(kpis.Revenue, kpis.Candidates, new LinkOptions { Season = season, Draws = 1 });
            int right = links.Take(8).Count(link => link.Verdict == LinkVerdict.Leads), wrong = links.Skip(8).Count(link => link.Verdict == LinkVerdict.Leads);
            falseShare += wrong == 0 ? 0 : (double)wrong / (right + wrong) / Draws;
            found += (double)right / Draws;
            unknown += links.Count(link => link.Verdict == LinkVerdict.NotEnoughData) / (34.0 * Draws);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {length} | {falseShare:0.000} | {found:0.00} | {unknown:0.00} |"));
    }

    /// <summary>The processor's time beside the clock's: on a machine that others use too, the clock also counts the waiting.</summary>
    private static void Timed(string what, string bar, Action work, bool warm = false)
    {
        const int Warm = 40;
        for (int i = 0; warm && i < Warm; i++)
            work();
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < (warm ? Warm : 1); i++)
            work();
        double wall = watch.Elapsed.TotalSeconds / (warm ? Warm : 1);
        self.Refresh();
        double processor = (self.TotalProcessorTime - before).TotalSeconds / (warm ? Warm : 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {bar} | {Time(wall)} | {Time(processor)} |"));
    }

    private static string Time(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0.1 ? seconds * 1000 : seconds):0.00} {(seconds < 0.1 ? "ms" : "s")}");

    private static void AllSignals()
    {
        SeededRandom random = new(1);
        for (int kpi = 0; kpi < 100; kpi++)
            SignalFinder.Find([.. Enumerable.Range(0, 60).Select(i => 100 + i + 20 * Math.Sin(i * Math.PI / 6) + random.Normal())], new SignalOptions { Season = 12, SeasonIfThere = true, AnewAfterChanges = true, WithChangePoints = true });
    }

    private static void AllLinks()
    {
        SeededRandom random = new(2);
        List<double[]> series = [];
        while (series.Count < 200)
            series.AddRange(KpiRecipe.Draw(random, 104, 52).Candidates);
        LinkFinder.Find(series[0], series[..200], new LinkOptions { Season = 52 });
    }

    private static void AllCauses()
    {
        const int Rows = 1_000_000;
        SeededRandom random = new(3);
        List<int[]> codes = new(Rows);
        double[] actual = new double[Rows], expected = new double[Rows];
        for (int row = 0; row < Rows; row++)
        {
            int[] own = [row % 10, row / 10 % 10, row / 100 % 10, row / 1000 % 10, row / 10_000 % 10, row / 100_000];
            codes.Add(own);
            expected[row] = Math.Exp(3 + random.Normal());
            double share = 1 + 0.15 * random.Normal();
            share *= own[0] == 3 && own[2] == 4 ? 0.6 : 1;
            share *= own[1] == 7 && own[4] == 1 && own[5] == 2 ? 1.5 : 1;
            actual[row] = expected[row] * share;
        }
        CauseFinder.Find(new CauseLeaves(codes, actual, expected));
    }
}
