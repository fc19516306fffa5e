using System.Globalization;
using System.Text.Json;
using MathNet.Numerics;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>The standard score of the Numenta Anomaly Benchmark on its open files, beside that of its windowed Gaussian.</summary>
/// <remarks>Ours looks at a whole file, the benchmark's detectors only at what came before: the comparison shows that the limits hold on such series, not that we detect as they come in.</remarks>
public class AnomalyBenchmarkTests
{
    private sealed record Series(double[] Values, int Season, IReadOnlyList<(int First, int Last)> Windows);

    [Fact]
    public void We_score_above_the_windowed_Gaussian()
    {
        Series[] files = Files();
        double gaussian = Best([.. files.Select(file => (WindowedGaussian(file.Values), file.Windows))]);
        SignalReport[] reports = [.. files.Select(file => SignalFinder.Find(file.Values, new SignalOptions { Season = file.Season, SeasonIfThere = true }))];
        double distance = Best([.. reports.Zip(files, (report, file) => (report.Points.Select(point => Math.Abs(point.Score)).ToArray(), file.Windows))]);
        double rule1 = Score([.. reports.Zip(files, (report, file) => (report.Points.Select(point => (point.Signals & SignalKind.Outside) != 0 ? 1.0 : 0).ToArray(), file.Windows))], 1);
        Assert.InRange(gaussian, 50, 56);
        Assert.True(distance > gaussian, $"{distance} against {gaussian}");
        Assert.True(rule1 > gaussian, $"{rule1} against {gaussian}");
    }

    private static Series[] Files()
    {
        string folder = RepositoryFolders.Shared("cases/signals/nab");
        using JsonDocument labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "labels.json")));
        return
        [
            .. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(file =>
            {
                DateTime[] times = [.. File.ReadLines(file).Skip(1).Select(static line => DateTime.Parse(line.Split(',')[0], CultureInfo.InvariantCulture))];
                double[] values = [.. File.ReadLines(file).Skip(1).Select(static line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))];
                return new Series(values, (times[1] - times[0]).TotalMinutes > 50 ? 24 : 288,
                [
                    .. labels.RootElement.GetProperty(Path.GetFileName(file)).GetProperty("windows").EnumerateArray().Select(window => (
                        Array.FindIndex(times, time => time >= DateTime.Parse(window[0].GetString()!, CultureInfo.InvariantCulture)),
                        Array.FindLastIndex(times, time => time <= DateTime.Parse(window[1].GetString()!, CultureInfo.InvariantCulture)))),
                ]);
            }),
        ];
    }

    /// <summary>NAB's baseline: one less the normal tail, over a window of 6,400 values that moves by 100.</summary>
    private static double[] WindowedGaussian(double[] values)
    {
        double[] scores = new double[values.Length];
        List<double> window = [], waiting = [];
        double sum = 0, squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (window.Count > 0)
            {
                double mean = sum / window.Count, deviation = Math.Sqrt(Math.Max(0, squares / window.Count - mean * mean));
                scores[i] = 1 - 0.5 * SpecialFunctions.Erfc(Math.Abs(values[i] - mean) / (deviation == 0 ? 1e-6 : deviation) / Math.Sqrt(2));
            }
            (window.Count < 6400 ? window : waiting).Add(values[i]);
            if (waiting.Count is > 0 and < 100)
                continue;
            if (waiting.Count == 100)
            {
                window.RemoveRange(0, 100);
                window.AddRange(waiting);
                waiting.Clear();
                (sum, squares) = (window.Sum(), window.Sum(static value => value * value));
                continue;
            }
            sum += values[i];
            squares += values[i] * values[i];
        }
        return scores;
    }

    private static double Best((double[] Scores, IReadOnlyList<(int First, int Last)> Windows)[] files)
    {
        double[] thresholds = [.. files.SelectMany(file => file.Scores).Where(static score => score > 0).Distinct().OrderDescending()];
        return thresholds.Where((_, i) => i < 400 || i % 40 == 0).Max(threshold => Score(files, threshold));
    }

    private static double Score((double[] Scores, IReadOnlyList<(int First, int Last)> Windows)[] files, double threshold)
    {
        int windows = files.Sum(file => file.Windows.Count);
        return 100 * (files.Sum(file => Score(file.Scores, file.Windows, threshold)) + windows) / (2 * windows);
    }

    private static double Score(double[] scores, IReadOnlyList<(int First, int Last)> windows, double threshold)
    {
        double total = 0;
        double[] best = [.. windows.Select(static _ => -1.0)];
        for (int i = (int)Math.Min(0.15 * scores.Length, 750); i < scores.Length; i++)
        {
            if (!(scores[i] >= threshold))
                continue;
            int inside = windows.ToList().FindIndex(window => i >= window.First && i <= window.Last), before = windows.ToList().FindLastIndex(window => window.Last < i);
            if (inside >= 0)
                best[inside] = Math.Max(best[inside], Sigmoid(-(windows[inside].Last - i + 1.0) / (windows[inside].Last - windows[inside].First + 1)) / Sigmoid(-1));
            else
                total += 0.11 * (before < 0 ? -1 : Sigmoid((i - windows[before].Last) / (double)(windows[before].Last - windows[before].First)));
        }
        return total + best.Sum();
    }

    private static double Sigmoid(double position) => position > 3 ? -1 : 2 / (1 + Math.Exp(5 * position)) - 1;
}
