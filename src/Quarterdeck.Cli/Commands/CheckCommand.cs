using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Catalogue;

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
            CompanyModel? company = CompanyOpening.Read(parsed, door.Options, parsed.GetValue(folder)!, findings, withNeeds: true);
            DataReport report = new([], []);
            if (company is not null && !findings.HasErrors)
                (company, report) = Data(door, parsed, company, parsed.GetValue(folder)!, findings);
            findings.AddRange(report.Findings);
            if (company is not null)
                Offices(door, parsed, company, findings);
            IReadOnlyList<Finding> sorted = findings.Sorted();
            return door.Answer(parsed, Text(door, parsed, company, report, sorted), sorted);
        });
        return command;
    }

    /// <summary>Holds the offices against the catalogue, and the table of people where there is one and its data can be read.</summary>
    private static void Offices(Door door, ParseResult parsed, CompanyModel company, FindingList findings)
    {
        findings.AddRange(DutyCheck.Check(company, OfficeCatalogue.Load()));
        if (company.OfficesFrom is not null && !findings.HasErrors)
            OfficesCommand.Make(door, parsed, company, findings);
    }

    /// <summary>What the data say, and the company as the data can feed it: without those KPIs of the catalogue whose columns are not there.</summary>
    private static (CompanyModel Company, DataReport Report) Data(Door door, ParseResult parsed, CompanyModel company, string path, FindingList findings)
    {
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = CompanyOpening.StoreFolder(company), Now = CompanyOpening.Now, CompanyPath = path });
        DateOnly? asOf = new QueryReader(layer.Company, layer.Calendar, findings).AsOf(parsed, door.Options);
        return (layer.Company, findings.HasErrors ? new DataReport([], []) : layer.CheckData(door.Screen.Progress(), asOf));
    }

    private static string Text(Door door, ParseResult parsed, CompanyModel? company, DataReport report, IReadOnlyList<Finding> findings)
    {
        int metrics = company?.Metrics.Count ?? 0, kpis = company?.Kpis.Count ?? 0;
        if (door.Options.Format(parsed) != OutputFormat.Json)
            // With errors in names and types the rows are never read: that is not the same as none.
            return company is null ? ""
                : report.Datasets.Count == 0 ? string.Create(CultureInfo.InvariantCulture, $"{company.Name}: {company.Datasets.Count} datasets, {metrics} metrics, {kpis} KPIs; their rows were not read.\n")
                : string.Create(CultureInfo.InvariantCulture, $"{company.Name}: {report.Datasets.Count} datasets with {report.Datasets.Sum(dataset => dataset.Rows):N0} rows, {metrics} metrics, {kpis} KPIs.\n");
        return JsonText.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", !FindingText.HasErrors(findings));
            writer.WriteStartArray("datasets");
            foreach ((string name, long rows, DateOnly? first, DateOnly? last) in report.Datasets)
            {
                writer.WriteStartObject();
                writer.WriteString("name", name);
                writer.WriteNumber("rows", rows);
                writer.WriteString("first", first?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                writer.WriteString("last", last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
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
