using System.Diagnostics;
using System.Globalization;
using Quarterdeck.Bench.Scorecard;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Bench.Forecasts;

/// <summary>Forecasts of the open M3 monthly series: how far they err on all 300, and how long they take beside R's forecast package on some, in one run.</summary>
internal static class ForecastContest
{
    private const double NaiveSmape = 15.9256301754827, NaiveMase = 1.01983619783803;

    /// <summary>Prints the report.</summary>
    /// <param name="every">One series in so many is timed; R takes a second or more for each.</param>
    public static int Run(int every)
    {
        string file = Path.Combine(BenchFolders.Root, "..", "shared", "cases", "marketing", "forecast", "m3_monthly_open300.csv");
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no {file}: the shared cases lie beside the repository.");
            return 1;
        }
        List<(double[] Train, double[] Test)> set = [.. File.ReadLines(file).Skip(1).Select(static line => line.Split(',')).Select(static cells => (Numbers(cells[6]), Numbers(cells[7])))];
        foreach ((string name, ForecastMethod method) in ((string, ForecastMethod)[])[("default", ForecastMethod.Auto), ("ets", ForecastMethod.Ets), ("theta", ForecastMethod.Theta), ("dotm", ForecastMethod.DynamicTheta), ("arima", ForecastMethod.Arima)])
            Accuracies(name, method, set);
        Dictionary<string, double> peer = Peer(file, every);
        double[][] timed = [.. set.Where((_, i) => i % every == 0).Select(static series => series.Train)];
        Console.WriteLine($"{"method",-10}{"ours s",10}{"R s",10}{"ratio",8}   ({timed.Length} series, one thread)");
        foreach ((string name, Action<double[]> fit) in ((string, Action<double[]>)[])[
            ("ets", static y => EtsFitter.Choose(EtsFitter.FitAll(y, 12)).Deviations(18)), ("theta", static y => ThetaFit.Fit(y, 12).Deviations(18)), ("arima", static y => ArimaChooser.Choose(y, 12)?.Deviations(18))])
        {
            fit(timed[0]);
            Stopwatch watch = Stopwatch.StartNew();
            foreach (double[] series in timed)
                fit(series);
            double ours = watch.Elapsed.TotalSeconds;
            Console.WriteLine(peer.TryGetValue(name, out double theirs) ? $"{name,-10}{ours,10:F3}{theirs,10:F3}{theirs / ours,8:F1}" : $"{name,-10}{ours,10:F3}{"-",10}{"-",8}");
        }
        return 0;
    }

    private static void Accuracies(string name, ForecastMethod method, List<(double[] Train, double[] Test)> set)
    {
        double smape = 0, mase = 0, inside = 0, score = 0;
        foreach ((double[] train, double[] test) in set)
        {
            SeriesForecast made = Forecaster.Make(train, 12, 18, method)!;
            (double[] lower, double[] upper) = made.Intervals(0.95);
            smape += Accuracy.Smape(test, made.Means) / set.Count;
            mase += Accuracy.Mase(test, made.Means, train, 12)!.Value / set.Count;
            inside += test.Select((value, h) => value >= lower[h] && value <= upper[h] ? 1.0 : 0).Average() / set.Count;
            score += Accuracy.Msis(test, lower, upper, 0.05, train, 12)!.Value / set.Count;
        }
        Console.WriteLine($"{name,-10} sMAPE {smape:F3}  MASE {mase:F4}  OWA {(smape / NaiveSmape + mase / NaiveMase) / 2:F4}  95 % holds {inside:F4}  MSIS {score:F3}");
    }

    /// <summary>R's seconds by method; empty where R or its package is not installed.</summary>
    private static Dictionary<string, double> Peer(string file, int every)
    {
        try
        {
            ProcessStartInfo start = new("Rscript", ["bench/peers/forecast.R", file, every.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, WorkingDirectory = BenchFolders.Root };
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToDictionary(static cells => cells[0], static cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("R is not installed; install r-cran-forecast to compare.");
            return [];
        }
    }

    private static double[] Numbers(string cell) => [.. cell.Split(' ').Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];
}
