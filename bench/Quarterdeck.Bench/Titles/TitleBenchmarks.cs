using BenchmarkDotNet.Attributes;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Bench.Titles;

/// <summary>How long titles take on one thread, with and without the trace, and the catalogue with its resolver to load.</summary>
/// <remarks>
/// The time of the two resolving benchmarks is per title. Goals: 4 µs without a trace (250,000 a second; 1 µs is the wish),
/// 10 µs with one, 50 ms to load. The titles are ours: five languages, several posts, modifiers, negatives, typos.
/// </remarks>
[MemoryDiagnoser]
public class TitleBenchmarks
{
    private const int Count = 36;

    private static readonly string[] _titles =
    [
        "Chief Executive Officer", "CEO & Founder", "Interim CFO", "Co-CEO", "Former CMO, adviser", "SVP & Chief Marketing Officer, EMEA", "Executive Assistant to the COO",
        "Chief Technolgy Officer", "Head of Marketing", "VP Sales", "Senior Software Engineer", "CCO", "Chief Customer Officer (CCO)", "Project Manager - CMO programme",
        "Directeur général", "Directrice marketing (h/f/x)", "Directeur / Directrice des opérations", "Président-directeur général", "Responsable qualité", "DAF par intérim",
        "Dyrektor ds. marketingu", "Główny księgowy", "Prezes Zarządu, Dyrektor Generalny", "p.o. dyrektora finansowego", "Specjalista ds. sprzedaży", "Zastępca dyrektora operacyjnego",
        "Giám đốc điều hành", "Phó giám đốc marketing", "Quyền giám đốc tài chính kiêm kế toán trưởng", "Trợ lý tổng giám đốc", "Nhân viên kinh doanh",
        "首席执行官", "代理首席财务官", "前首席技术官", "总经理助理", "董事长兼首席执行官",
    ];

    private readonly CompanyTerms _terms = CompanyTerms.None;
    private readonly TitleResolver _resolver = new(OfficeCatalogue.Load());

    /// <summary>A title resolved without a trace.</summary>
    [Benchmark(OperationsPerInvoke = Count, Baseline = true)]
    public int Resolve()
    {
        int offices = 0;
        foreach (string title in _titles)
            offices += _resolver.Resolve(title).Offices.Count;
        return offices;
    }

    /// <summary>A title resolved with its trace in English.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ResolveWithTrace()
    {
        int steps = 0;
        foreach (string title in _titles)
            steps += _resolver.Resolve(title, Language.English).Trace.Count;
        return steps;
    }

    /// <summary>The catalogue and its resolver made from the data files.</summary>
    [Benchmark]
    public TitleResolver Load() => new(OfficeCatalogue.Load(), _terms);
}
