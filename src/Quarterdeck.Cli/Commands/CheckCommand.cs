using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
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
            IReadOnlyList<Finding> sorted = findings.Sorted();
            return door.Answer(parsed, Text(door, parsed, company, sorted), sorted);
        });
        return command;
    }

    private static string Text(Door door, ParseResult parsed, CompanyModel? company, IReadOnlyList<Finding> findings)
    {
        int metrics = company?.Metrics.Count ?? 0, kpis = company?.Kpis.Count ?? 0;
        if (door.Options.Format(parsed) != OutputFormat.Json)
            return company is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{company.Name}: {metrics} metrics, {kpis} KPIs.\n");
        return JsonText.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", !FindingText.HasErrors(findings));
            writer.WriteStartArray("datasets");
            writer.WriteEndArray();
            writer.WriteNumber("metrics", metrics);
            writer.WriteNumber("kpis", kpis);
            JsonText.WriteFindings(writer, findings);
            writer.WriteEndObject();
        });
    }
}
