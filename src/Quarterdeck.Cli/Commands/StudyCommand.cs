using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study</c>: one study a subcommand, on a file with named columns or on a company's KPI.</summary>
public static class StudyCommand
{
    /// <summary>Makes the group.</summary>
    public static Command Create(Door door)
    {
        Command command = Studies(door);
        ReportOptions.AddTo(command);
        return command;
    }

    private static Command Studies(Door door) => new("study", "Studies a file with named columns or a company's KPI: what is news, what leads, what explains a change.")
    {
        SignalsCommand.Create(door),
        LinksCommand.Create(door),
        CausesCommand.Create(door),
        PrioritiesCommand.Create(door),
        VanityCommand.Create(door),
        CustomersCommand.Create(door),
        RetentionCommand.Create(door),
        AttributionCommand.Create(door),
        MixCommand.Create(door),
        BudgetCommand.Create(door),
        ForecastCommand.Create(door),
        ImpactCommand.Create(door),
        SegmentsCommand.Create(door),
        ExperienceCommand.Create(door),
    };

    /// <summary>Prints a study in the form asked for.</summary>
    /// <param name="door">Where to print.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="findings">What was found wrong or noteworthy.</param>
    /// <param name="json">Writes the JSON document; null where nothing could be studied.</param>
    /// <param name="page">Lays the study out, with all digits or for a reader's eye.</param>
    /// <param name="report">Makes the report; null, the default, where nothing could be studied.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    internal static int Print(Door door, ParseResult parsed, FindingList findings, Func<IReadOnlyList<Finding>, string>? json, Func<bool, StudyPage>? page,
        Func<ReportFrame, StudyReport>? report = null, IReadOnlyList<Receipt>? receipts = null)
    {
        string plot = json is null || page is null || report is null ? "" : ReportOptions.Make(door, parsed, findings, report, receipts ?? []);
        IReadOnlyList<Finding> all = findings.Sorted();
        if (json is null || page is null || ReportOptions.IsRefused(findings))
            return door.Refuse(parsed, all);
        OutputFormat format = door.Options.Format(parsed);
        return door.Answer(parsed, format switch
        {
            OutputFormat.Json => json(all),
            OutputFormat.Csv => Csv(door, page(true)),
            OutputFormat.Markdown => $"{page(false).Verdict}\n\n{MarkdownText.Table(page(false).Columns, page(false).Rows)}{Notes(page(false), "- ")}",
            _ => Table(door, page(false), plot),
        }, all);
    }

    /// <summary>Prints a study of several tables in the form asked for.</summary>
    /// <param name="door">Where to print.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="findings">What was found wrong or noteworthy.</param>
    /// <param name="json">Writes the JSON document.</param>
    /// <param name="csv">The rows with all digits.</param>
    /// <param name="page">Lays the study out for a reader's eye.</param>
    /// <param name="report">Makes the report.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    internal static int PrintPage(Door door, ParseResult parsed, FindingList findings, Func<IReadOnlyList<Finding>, string> json, Func<(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)> csv, Func<TablePage> page,
        Func<ReportFrame, StudyReport> report, IReadOnlyList<Receipt>? receipts = null)
    {
        string plot = ReportOptions.Make(door, parsed, findings, report, receipts ?? []);
        IReadOnlyList<Finding> all = findings.Sorted();
        if (ReportOptions.IsRefused(findings))
            return door.Refuse(parsed, all);
        return door.Answer(parsed, door.Options.Format(parsed) switch
        {
            OutputFormat.Json => json(all),
            OutputFormat.Csv => CsvText.Lines(csv().Head, csv().Rows),
            OutputFormat.Markdown => MarkdownText.Write(page()),
            _ => PageScreen.Write(page(), door.Screen.Width, door.Screen.HasColor) + (plot.Length == 0 ? "" : "\n" + plot),
        }, all);
    }

    private static string Csv(Door door, StudyPage page) => RowText.Write(OutputFormat.Csv, page.Columns, page.Rows, door.Screen);

    private static string Table(Door door, StudyPage page, string plot)
    {
        Paint paint = new(door.Screen.HasColor);
        string head = paint.Strong(ScorecardScreen.Wrapped(page.Verdict, door.Screen.Width, indent: 0)) + "\n";
        return head + (plot.Length == 0 ? "" : "\n" + plot) + (page.Rows.Count == 0 ? "" : "\n" + RowText.Write(OutputFormat.Table, page.Columns, page.Rows, door.Screen)) + Notes(page, "");
    }

    private static string Notes(StudyPage page, string mark) => page.Notes.Count == 0 ? "" : "\n" + string.Concat(page.Notes.Select(note => $"{mark}{note}\n"));
}
