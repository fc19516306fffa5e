using System.Globalization;
using BenchmarkDotNet.Attributes;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Bench.Marketing;

/// <summary>How long fits of the whole CDNOW log take, 23,570 customers: the summary is read beforehand.</summary>
/// <remarks>No peer runs here: a time, and not a ratio. The data lie beside the repository in <c>../shared/cases/marketing</c>.</remarks>
public class CustomerFitBenchmarks
{
    private PurchaseHistory[] _histories = [];

    /// <summary>Reads the summary.</summary>
    [GlobalSetup]
    public void Read() => _histories = [.. File.ReadLines(Find()).Skip(1).Select(line => line.Split(','))
        .Select(cells => new PurchaseHistory((int)Number(cells[1]), Number(cells[2]), Number(cells[3])))];

    /// <summary>BG/NBD.</summary>
    [Benchmark(Baseline = true)]
    public CustomerFit BgNbd() => CustomerFitter.Fit(CustomerModel.BgNbd, _histories);

    /// <summary>MBG/NBD.</summary>
    [Benchmark]
    public CustomerFit MbgNbd() => CustomerFitter.Fit(CustomerModel.MbgNbd, _histories);

    /// <summary>Pareto/NBD.</summary>
    [Benchmark]
    public CustomerFit ParetoNbd() => CustomerFitter.Fit(CustomerModel.ParetoNbd, _histories);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "cases", "marketing", "clv", "cdnow_master_summary_weeks_cal19970930.csv") is { } file && File.Exists(file))
                return file;
        throw new FileNotFoundException("The CDNOW summary does not lie beside the repository.");
    }
}
