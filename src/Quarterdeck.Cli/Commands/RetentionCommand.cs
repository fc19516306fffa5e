using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study retention</c>: how cohorts renew, from a table of survivors.</summary>
internal static class RetentionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Option<string?> file = new("--file") { Description = "a CSV file or workbook: one row a cohort and renewal", HelpName = "F" };
        Option<string?> separator = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
        Option<string?> period = new("--period") { Description = "the column of the periods; 1 is the first renewal", HelpName = "COL" };
        Option<string?> start = new("--start") { Description = "the column of the cohort's size at the start", HelpName = "COL" };
        Option<string?> survivors = new("--survivors") { Description = "the column of who is left after the renewal", HelpName = "COL" };
        Option<string?> by = new("--by") { Description = "the column of the cohorts; without it the file holds one", HelpName = "COL" };
        Option<int> horizon = new("--horizon") { Description = "renewals to look ahead; default 12", HelpName = "N", DefaultValueFactory = _ => 12 };
        Option<double> discount = new("--discount") { Description = "a period's rate, 0.1 for 10 %; default 0.1", HelpName = "D", DefaultValueFactory = _ => 0.1 };
        Command command = new("retention", "Tells how cohorts of customers renew, and how long they will stay.") { file, separator, period, start, survivors, by, horizon, discount };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(horizon, parsed.GetValue(horizon), 1, 10_000, findings);
            StudyOptions.InRange(discount, parsed.GetValue(discount), 0.0001, 10, findings);
            string? path = StudyOptions.Needed(parsed, file, findings), when = StudyOptions.Needed(parsed, period, findings), size = StudyOptions.Needed(parsed, start, findings), left = StudyOptions.Needed(parsed, survivors, findings);
            string language = door.Options.Language(parsed);
            RetentionStudy? study = path is not null && when is not null && size is not null && left is not null && StudyFile.Open(path, parsed.GetValue(separator), findings) is { } table && !findings.HasErrors
                ? RetentionStudy.Make(table, path, (when, size, left, parsed.GetValue(by)), parsed.GetValue(horizon), parsed.GetValue(discount), language, findings) : null;
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => RetentionStudyJson.Write(study, all), allDigits => StudyPage.Of(study, language, allDigits), frame => RetentionReport.Of(study, frame));
        });
        return command;
    }
}
