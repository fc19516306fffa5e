using System.CommandLine;
using System.Globalization;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck refresh</c>: rows of databases into files beside the company.</summary>
public static class RefreshCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> folder = new("COMPANY") { Description = "the company's folder" };
        Option<string[]> source = new("--source") { Description = "only these datasets, by name; commas between them", HelpName = "D,...", AllowMultipleArgumentsPerToken = true };
        Option<bool> due = new("--due") { Description = "only what is due by its refresh: schedule; another run under way is no fault" };
        Option<bool> full = new("--full") { Description = "reads all rows, and accepts columns whose type has changed" };
        Option<bool> history = new("--history") { Description = "loads nothing and says what the runs did" };
        Command command = new("refresh", "Loads what comes from databases into files beside the company.") { folder, source, due, full, history };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            if (CompanyOpening.Read(parsed, door.Options, parsed.GetValue(folder)!, findings, readsFiles: false) is not { } company)
                return door.Refuse(parsed, findings.Sorted());
            // What is noteworthy in the company's files is for `check` to say, and not for every night's log.
            findings = new FindingList();
            if (parsed.GetValue(door.Options.AsOfOption) is { } asOf)
                findings.Warning(FindingCodes.OptionValue, new SourceSpan("--as-of", 1, 1, asOf.Length), "A refresh loads what is there now, whatever --as-of says.", "Leave --as-of out.");
            return parsed.GetValue(history) ? History(door, parsed, company, Names(parsed.GetValue(source)), findings)
                : Run(door, parsed, company, new RefreshRequest(TimeProvider.System, Environment.GetEnvironmentVariable)
                {
                    Datasets = Names(parsed.GetValue(source)), IsDueOnly = parsed.GetValue(due), IsFull = parsed.GetValue(full),
                }, findings);
        });
        return command;
    }

    private static string[] Names(string[]? words) => [.. (words ?? []).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static int Run(Door door, ParseResult parsed, CompanyModel company, RefreshRequest request, FindingList findings)
    {
        IProgress<string>? progress = door.Screen.Progress();
        RefreshReport report = RefreshRun.Run(company, request with { Reached = (dataset, _, rows) => progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{dataset}: {rows:N0} rows")) });
        door.Screen.ClearProgress();
        findings.AddRange(report.Findings);
        report = report with { Findings = findings.Sorted() };
        OutputFormat format = door.Options.Format(parsed);
        int code = door.Answer(parsed, format == OutputFormat.Json ? RefreshJson.Write(company, report) : RefreshRows.Write(format, company, report, door.Screen), report.Findings);
        // What the world did goes well the next time, perhaps: whoever schedules this may try again.
        return report.IsWorldOnly ? ExitCode.World : code;
    }

    private static int History(Door door, ParseResult parsed, CompanyModel company, string[] datasets, FindingList findings)
    {
        HistoryLine[] lines = [.. RefreshHistory.Read(company.Folder).Where(line => datasets.Length == 0 || datasets.Contains(line.Dataset, StringComparer.OrdinalIgnoreCase))];
        OutputFormat format = door.Options.Format(parsed);
        return door.Answer(parsed, format == OutputFormat.Json ? RefreshJson.History(lines, findings.Sorted()) : RefreshRows.History(format, lines, company.Calendar.TimeZone, door.Screen), findings.Sorted());
    }
}
