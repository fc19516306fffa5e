using BenchmarkDotNet.Attributes;
using Quarterdeck.Science.Experience;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Bench.Marketing;

/// <summary>How long draws of a structural time series and the split of R² over drivers take, on drawn data.</summary>
/// <remarks>No peer runs here: times, and not ratios.</remarks>
public class ImpactBenchmarks
{
    private const int Points = 100, First = 70, Season = 12, Rows = 500;

    private readonly double[][] _drivers = new double[DriverImportance.MostDrivers][];
    private double[] _answers = [];
    private ImpactData? _data, _seasonal;

    /// <summary>Draws the data.</summary>
    [GlobalSetup]
    public void Draw()
    {
        SeededRandom random = new(1);
        double walk = 0;
        double[] control = [.. Enumerable.Range(0, Points).Select(_ => walk += random.Normal())];
        bool[] teaches = [.. Enumerable.Range(0, Points).Select(static t => t < First)];
        _data = new ImpactData([.. control.Select(value => 1.2 * value + random.Normal())], [control], teaches, [new ImpactWindow(First, Points - 1)]);
        _seasonal = new ImpactData([.. Enumerable.Range(0, Points).Select(t => t % Season + random.Normal())], [], teaches, [new ImpactWindow(First, Points - 1)]);
        for (int driver = 0; driver < _drivers.Length; driver++)
            _drivers[driver] = [.. Enumerable.Range(0, Rows).Select(_ => random.Normal())];
        _answers = [.. Enumerable.Range(0, Rows).Select(row => _drivers.Sum(driver => driver[row]) + random.Normal())];
    }

    /// <summary>10,000 draws on 100 points and one control.</summary>
    [Benchmark(Baseline = true)]
    public ImpactResult TenThousandDraws() => ImpactEstimator.Estimate(_data!, new ImpactOptions { Draws = 10_000 });

    /// <summary>1,000 draws with a season of 12.</summary>
    [Benchmark]
    public ImpactResult WithSeason() => ImpactEstimator.Estimate(_seasonal!, new ImpactOptions { Season = Season });

    /// <summary>R² of 500 answers split over 15 drivers.</summary>
    [Benchmark]
    public DriverImportance? FifteenDrivers() => DriverImportance.Of(_drivers, _answers);
}
