using BenchmarkDotNet.Attributes;
using Quarterdeck.Bench.Scorecard;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Bench.Planning;

/// <summary>From YAML to SQL: the scorecard of 24 KPIs with its 121 columns. The goal is under 20 ms, warm.</summary>
[InProcess]
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private string _folder = "";
    private MetricLayer _layer = null!;
    private MetricQuery _question = null!;

    /// <summary>Reads the company once.</summary>
    [GlobalSetup]
    public void Open()
    {
        _folder = BenchFolders.Company;
        _layer = MetricLayer.Open(CompanyReader.Read(_folder).Company!, new LayerOptions());
        _question = new MetricQuery { Columns = [.. Variants.Columns()], Grain = Grain.Month, From = new DateOnly(2023, 1, 1), To = new DateOnly(2025, 12, 31) };
        _layer.Explain([_question]);
    }

    /// <summary>Lets go of the engine.</summary>
    [GlobalCleanup]
    public void Close() => _layer.Dispose();

    /// <summary>YAML to the checked company.</summary>
    [Benchmark]
    public CompanyModel? Read() => CompanyReader.Read(_folder).Company;

    /// <summary>Question to statements.</summary>
    [Benchmark]
    public int Plan() => _layer.Explain([_question]).Count;
}
