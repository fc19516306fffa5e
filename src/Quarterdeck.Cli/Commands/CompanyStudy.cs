using System.CommandLine;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary>Opens the company that a study was asked of.</summary>
internal static class CompanyStudy
{
    /// <summary>Asks the company; null where it cannot be read, and where what is asked gives nothing.</summary>
    /// <param name="door">Where to show progress.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="common">The options of studies.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="ask">What is wanted of the company's KPIs.</param>
    public static T? Ask<T>(Door door, ParseResult parsed, StudyOptions common, FindingList findings, Func<KpiStudy, T?> ask)
    {
        string folder = parsed.GetValue(common.Company)!;
        if (CompanyOpening.Read(parsed, door.Options, folder, findings) is not { } company)
            return default;
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = CompanyOpening.StoreFolder(company), CompanyPath = folder, DataPath = parsed.GetValue(door.Options.DataOption) });
        DateOnly? asOf = new QueryReader(layer.Company, layer.Calendar, findings).AsOf(parsed, door.Options);
        if (findings.HasErrors)
            return default;
        T? result = ask(new KpiStudy(layer.Company, layer.Calendar, Answered, asOf, findings));
        door.Screen.ClearProgress();
        return result;

        IReadOnlyList<MetricTable> Answered(IReadOnlyList<MetricQuery> questions)
        {
            IReadOnlyList<MetricTable> tables = layer.Answer(questions, door.Screen.Progress());
            common.Receipts.AddRange(tables.SelectMany(static table => table.Receipts));
            return tables;
        }
    }
}
