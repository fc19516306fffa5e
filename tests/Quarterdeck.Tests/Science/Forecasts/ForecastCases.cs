using System.Globalization;
using System.Text.Json;
using Quarterdeck.Science.Forecasts;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Forecasts;

/// <summary>The open series beside the repository.</summary>
internal static class ForecastCases
{
    private static readonly Lazy<IReadOnlyList<(string Id, double[] Train, double[] Test)>> _monthly = new(() =>
        [.. Lines("forecast/m3_monthly_open300.csv").Select(static cells => (cells[0], Numbers(cells[6]), Numbers(cells[7])))]);

    /// <summary>300 monthly series of the M3 competition, with the 18 values that were held out.</summary>
    public static IReadOnlyList<(string Id, double[] Train, double[] Test)> Monthly => _monthly.Value;

    /// <summary>R's fits of classical series.</summary>
    public static JsonElement Classics => JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared("cases/marketing/reference/classic_series_R_forecast_8.20.json"))).RootElement;

    /// <summary>A classical series.</summary>
    public static double[] Classic(string name) => [.. Lines($"forecast/R_{name}.csv").Select(static cells => double.Parse(cells[1], CultureInfo.InvariantCulture))];

    /// <summary>The forecasts of R and of the M4 benchmarks for the monthly series.</summary>
    public static Dictionary<string, double[]> Reference(string method) =>
        Lines("reference/m3_open300_forecast_R_forecasts.csv").Where(cells => cells[1] == method).ToDictionary(static cells => cells[0], static cells => cells[2..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    /// <summary>The overall weighted average of forecasts of the monthly series, against the Naive2 that M4's code gives: sMAPE 15.926, MASE 1.0198.</summary>
    public static double Owa(Func<double[], double[]> forecast)
    {
        double[] smape = new double[Monthly.Count], mase = new double[Monthly.Count];
        Parallel.For(0, Monthly.Count, i =>
        {
            (_, double[] train, double[] test) = Monthly[i];
            double[] means = forecast(train);
            smape[i] = Accuracy.Smape(test, means);
            mase[i] = Accuracy.Mase(test, means, train, 12)!.Value;
        });
        return (smape.Average() / 15.9256301754827 + mase.Average() / 1.01983619783803) / 2;
    }

    /// <summary>A series with level, trend, season and noise.</summary>
    public static double[] Drawn(ulong seed, int length, int season, double noise = 5)
    {
        SeededRandom random = new(seed);
        return [.. Enumerable.Range(0, length).Select(i => 100 + 0.5 * i + (season > 1 ? 20 * Math.Sin(2 * Math.PI * i / season) : 0) + noise * random.Normal())];
    }

    private static IEnumerable<string[]> Lines(string file) => File.ReadLines(RepositoryFolders.Shared("cases/marketing/" + file)).Skip(1).Where(static line => line.Length > 0).Select(static line => line.Split(','));

    private static double[] Numbers(string cell) => [.. cell.Split(' ').Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];
}
