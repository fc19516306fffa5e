using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck query</c>: any metrics, by period and dimension.</summary>
public static class QueryCommand
{
    private static readonly MetricTable _nothing = new([], [], null, [], [], []);

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        QueryOptions options = new();
        Command command = new("query", "Answers a question: metrics by period and dimension.");
        options.AddTo(command);
        command.SetAction(parsed => Run(door, parsed, options));
        return command;
    }

    private static int Run(Door door, ParseResult parsed, QueryOptions options)
    {
        FindingList findings = new();
        if (CompanyOpening.Read(parsed, door.Options, parsed.GetValue(options.Company)!, findings) is not { } company)
            return Print(door, parsed, options, _nothing, findings, null, null);
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = CompanyOpening.StoreFolder(company), Now = CompanyOpening.Now, CompanyPath = parsed.GetValue(options.Company), DataPath = parsed.GetValue(door.Options.DataOption) });
        MetricQuery query = new QueryReader(layer.Company, layer.Calendar, findings).Read(parsed, options, door.Options);
        if (query.Columns.Count == 0 && query.By.Count == 0 && !findings.HasErrors)
            findings.Error(FindingCodes.OptionValue, default, "Nothing is asked for.", "Name metrics with --metrics, or dimensions with --by to see their values.");
        if (findings.HasErrors)
            return Print(door, parsed, options, _nothing, findings, null, null);
        MetricTable answer = layer.Answer([query], door.Screen.Progress())[0];
        door.Screen.ClearProgress();
        findings.AddRange(answer.Findings);
        return Print(door, parsed, options, answer, findings, layer, query);
    }

    private static int Print(
        Door door, ParseResult parsed, QueryOptions options, MetricTable answer, FindingList list, MetricLayer? layer, MetricQuery? query)
    {
        IReadOnlyList<Finding> findings = list.Sorted();
        bool withSql = parsed.GetValue(options.Sql);
        OutputFormat format = door.Options.Format(parsed);
        if (format == OutputFormat.Json)
            return door.Answer(parsed, AnswerJson.Write(answer, withSql, findings), findings);
        // A question that was refused has columns and no rows: heads over nothing would look like an answer.
        if (answer.Columns.Count == 0 || layer is null || FindingText.HasErrors(findings))
            return door.Answer(parsed, "", findings);
        AnswerScreen page = new(answer, layer.Calendar, query!.Grain, door.Options.Language(parsed));
        string text = format switch
        {
            OutputFormat.Csv => CsvText.Write(answer),
            OutputFormat.Markdown => MarkdownText.Table(page.Columns, [.. page.Rows(), .. page.Totals(static word => $"**{word}**")]),
            _ => page.Write(door.Screen.Width, door.Screen.HasColor),
        };
        return door.Answer(parsed, text + (withSql && format != OutputFormat.Csv ? AnswerScreen.Receipts(answer.Receipts) : ""), findings);
    }
}
