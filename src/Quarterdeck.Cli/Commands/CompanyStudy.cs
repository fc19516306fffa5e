using System.CommandLine;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

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
    public static T? Ask<T>(Door door, ParseResult parsed, StudyOptions common, FindingList findings, Func<KpiStudy, T?> ask) =>
        With(door, parsed, parsed.GetValue(common.Company)!, findings, (layer, asOf) =>
            ask(new KpiStudy(layer.Company, layer.Calendar, questions => Answered(door, layer, common.Receipts, questions), asOf, findings) { Language = door.Options.Language(parsed) }));

    /// <summary>Opens the company and asks its metrics layer; null where it cannot be read, and where what is asked gives nothing.</summary>
    /// <param name="door">Where to show progress.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The company's folder.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="ask">What is wanted of the layer, at the as-of day.</param>
    public static T? With<T>(Door door, ParseResult parsed, string folder, FindingList findings, Func<MetricLayer, DateOnly?, T?> ask)
    {
        if (CompanyOpening.Read(parsed, door.Options, folder, findings) is not { } company)
            return default;
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = CompanyOpening.StoreFolder(company), CompanyPath = folder, DataPath = parsed.GetValue(door.Options.DataOption) });
        DateOnly? asOf = new QueryReader(layer.Company, layer.Calendar, findings).AsOf(parsed, door.Options);
        if (findings.HasErrors)
            return default;
        T? result = ask(layer, asOf);
        door.Screen.ClearProgress();
        return result;
    }

    /// <summary>The purchases of the company, and the metric that says what they are; null and findings where there are none.</summary>
    public static (PurchaseRows Rows, CustomerPurchases Source)? Purchases(Door door, ParseResult parsed, StudyOptions common, FindingList findings) =>
        With<(PurchaseRows, CustomerPurchases)?>(door, parsed, parsed.GetValue(common.Company)!, findings, (layer, asOf) =>
        {
            (PurchaseRows, CustomerPurchases Source)? found = new CompanyPurchases(layer.Company, formula => layer.Purchases(formula, asOf, findings), findings).Of(parsed.GetValue(common.Kpi));
            if (found is { } rows)
                common.Receipts.Add(rows.Source.Receipt);
            return found;
        });

    /// <summary>False, with a finding, where neither a file nor a company is given, or both are.</summary>
    public static bool IsClear(ParseResult parsed, StudyOptions common, Option<string?> file, FindingList findings)
    {
        bool hasFile = parsed.GetValue(file) is not null, hasCompany = parsed.GetValue(common.Company) is not null;
        if (hasFile == hasCompany)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, hasFile ? "Both a company and a file are given." : "Neither a company nor a file is given.", "Give a company's folder, or a file with --file.");
        return hasFile != hasCompany;
    }

    /// <summary>True where an option was written, and not left at its default.</summary>
    public static bool IsWritten(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>Opens a company for a study that it declares; null where it cannot be read, and where what is asked gives nothing.</summary>
    /// <param name="door">Where to show progress.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The company's folder.</param>
    /// <param name="receipts">Receives how the numbers were made.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="ask">What is wanted: given a list of findings, it has the company's rows and metrics.</param>
    public static T? Planned<T>(Door door, ParseResult parsed, string folder, List<Receipt> receipts, FindingList findings, Func<Func<FindingList, PlannedStudies>, T?> ask) =>
        With(door, parsed, folder, findings, (layer, asOf) =>
            ask(own => new PlannedStudies(layer.Company, layer.Calendar, questions => Answered(door, layer, receipts, questions), question => Rows(door, parsed, layer, receipts, question), asOf, own)));

    private static IReadOnlyList<MetricTable> Answered(Door door, MetricLayer layer, List<Receipt> receipts, IReadOnlyList<MetricQuery> questions)
    {
        IReadOnlyList<MetricTable> tables = layer.Answer(questions, door.Screen.Progress());
        receipts.AddRange(tables.SelectMany(static table => table.Receipts));
        return tables;
    }

    private static RowTable Rows(Door door, ParseResult parsed, MetricLayer layer, List<Receipt> receipts, RowQuestion question)
    {
        RowTable table = layer.Rows(question, door.Screen.Progress());
        if (table.Receipt is { } receipt)
            receipts.Add(receipt with { Command = ReportOptions.CommandLine(parsed) });
        return table;
    }
}
