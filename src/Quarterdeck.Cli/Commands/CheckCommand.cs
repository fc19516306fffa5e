using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Checks;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck check</c>: everything that is wrong or noteworthy in a company's files and data, at once.</summary>
public static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> folder = new("COMPANY") { Description = "the company's folder" };
        Command command = new("check", "Says everything that is wrong or noteworthy in a company's files and data.") { folder };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            CompanyModel? company = CompanyOpening.Read(parsed, door.Options, parsed.GetValue(folder)!, findings);
            IReadOnlyList<DatasetSpan> datasets = company is null ? [] : Datasets(door, company, findings);
            IReadOnlyList<Finding> sorted = findings.Sorted();
            return door.Answer(parsed, Text(door, parsed, company, datasets, sorted), sorted);
        });
        return command;
    }

    private static IReadOnlyList<DatasetSpan> Datasets(Door door, CompanyModel company, FindingList findings)
    {
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions());
        IReadOnlyList<DatasetSpan> spans = DatasetSpan.OfAll(company, questions => layer.Answer(questions, door.Screen.Progress()), findings);
        door.Screen.ClearProgress();
        return spans;
    }

    private static string Table(Door door, IReadOnlyList<DatasetSpan> datasets)
    {
        PageColumn[] columns = [new("dataset", false, 0), new("rows", true, 0), new("first", false, 0), new("last", false, 0)];
        string[][] rows = [.. datasets.Select(span => (string[])[span.Name, span.Rows.ToString(), span.First.ToString(), span.Last.ToString()])];
        TextTable table = new(columns, rows, door.Screen.Width);
        return string.Concat(rows.Select(row => table.Row(row, static (_, cell) => cell)).Prepend(table.Head()).Select(line => line + "\n"));
    }

    private static string Text(
        Door door, ParseResult parsed, CompanyModel? company, IReadOnlyList<DatasetSpan> datasets, IReadOnlyList<Finding> findings)
    {
        int metrics = company?.Metrics.Count ?? 0, kpis = company?.Kpis.Count ?? 0;
        if (door.Options.Format(parsed) != OutputFormat.Json)
            return company is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Table(door, datasets)}\n{company.Name}: {datasets.Count} datasets, {metrics} metrics, {kpis} KPIs.\n");
        return JsonText.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", !FindingText.HasErrors(findings));
            writer.WriteStartArray("datasets");
            foreach (DatasetSpan span in datasets)
            {
                writer.WriteStartObject();
                writer.WriteString("name", span.Name);
                JsonText.Write(writer, "rows", span.Rows);
                JsonText.Write(writer, "first", span.First);
                JsonText.Write(writer, "last", span.Last);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteNumber("metrics", metrics);
            writer.WriteNumber("kpis", kpis);
            JsonText.WriteFindings(writer, findings);
            writer.WriteEndObject();
        });
    }
}
