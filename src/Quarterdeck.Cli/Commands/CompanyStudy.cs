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

    /// <summary>Opens a company for a study that it declares; null where it cannot be read, and where what is asked gives nothing.</summary>
    /// <param name="door">Where to show progress.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The company's folder.</param>
    /// <param name="receipts">Receives how the numbers were made.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="ask">What is wanted: given a list of findings, it has the company's rows and metrics.</param>
    public static T? Planned<T>(Door door, ParseResult parsed, string folder, List<Receipt> receipts, FindingList findings, Func<Func<FindingList, PlannedStudies>, T?> ask)
    {
        if (CompanyOpening.Read(parsed, door.Options, folder, findings) is not { } company)
            return default;
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = CompanyOpening.StoreFolder(company), CompanyPath = folder, DataPath = parsed.GetValue(door.Options.DataOption) });
        DateOnly? asOf = new QueryReader(layer.Company, layer.Calendar, findings).AsOf(parsed, door.Options);
        if (findings.HasErrors)
            return default;
        T? result = ask(own => new PlannedStudies(layer.Company, layer.Calendar, Answered, Rows, asOf, own));
        door.Screen.ClearProgress();
        return result;

        IReadOnlyList<MetricTable> Answered(IReadOnlyList<MetricQuery> questions)
        {
            IReadOnlyList<MetricTable> tables = layer.Answer(questions, door.Screen.Progress());
            receipts.AddRange(tables.SelectMany(static table => table.Receipts));
            return tables;
        }

        RowTable Rows(RowQuestion question)
        {
            RowTable table = layer.Rows(question, door.Screen.Progress());
            if (table.Receipt is { } receipt)
                receipts.Add(receipt with { Command = StudyReports.CommandLine(parsed) });
            return table;
        }
    }
}
