using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study retention</c>: how cohorts renew, from a table of survivors or from the contracts of a company.</summary>
internal static class RetentionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> file = new("--file") { Description = "a CSV file or workbook: one row a cohort and renewal", HelpName = "F" };
        Option<string?> separator = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
        Option<string?> period = new("--period") { Description = "the column of the periods; 1 is the first renewal", HelpName = "COL" };
        Option<string?> start = new("--start") { Description = "the column of the cohort's size at the start", HelpName = "COL" };
        Option<string?> survivors = new("--survivors") { Description = "the column of who is left after the renewal", HelpName = "COL" };
        Option<string?> by = new("--by") { Description = "the column of the cohorts; without it the file holds one", HelpName = "COL" };
        Option<int> horizon = new("--horizon") { Description = "renewals to look ahead; default 12", HelpName = "N", DefaultValueFactory = _ => 12 };
        Option<double> discount = new("--discount") { Description = "a period's rate, 0.1 for 10 %; default 0.1", HelpName = "D", DefaultValueFactory = _ => 0.1 };
        Option<string> cohort = Grains("--cohort", "of a company: contracts that begin in the same period are a cohort; default quarter", "quarter");
        Option<string> renewal = Grains("--renewal", "of a company: from one renewal to the next; default month", "month");
        Option<string?> until = new("--until") { Description = "of a company: the last day that is known; without it, the last day of its data", HelpName = "YYYY-MM-DD" };
        Command command = new("retention", "Tells how cohorts of customers renew, and how long they will stay.") { common.Company, common.Kpi, file, separator, period, start, survivors, by, cohort, renewal, until, horizon, discount };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(horizon, parsed.GetValue(horizon), 1, 10_000, findings);
            StudyOptions.InRange(discount, parsed.GetValue(discount), 0.0001, 10, findings);
            string language = door.Options.Language(parsed);
            if (!CompanyStudy.IsClear(parsed, common, file, findings))
                return StudyCommand.Print(door, parsed, findings, null, null);
            RetentionStudy? study = null;
            if (parsed.GetValue(file) is { } path)
            {
                string? when = StudyOptions.Needed(parsed, period, findings), size = StudyOptions.Needed(parsed, start, findings), left = StudyOptions.Needed(parsed, survivors, findings);
                study = when is not null && size is not null && left is not null && StudyFile.Open(path, parsed.GetValue(separator), findings) is { } table && !findings.HasErrors
                    ? RetentionStudy.Make(table, path, (when, size, left, parsed.GetValue(by)), parsed.GetValue(horizon), parsed.GetValue(discount), language, findings) : null;
            }
            else if (Cohorts(door, parsed, common, Grain.TryParse(parsed.GetValue(cohort)!)!.Value, Grain.TryParse(parsed.GetValue(renewal)!)!.Value, parsed.GetValue(until), findings) is { } cohorts && !findings.HasErrors)
                study = RetentionStudy.Of(cohorts, parsed.GetValue(horizon), parsed.GetValue(discount), language, findings);
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => RetentionStudyJson.Write(study, all, common.Receipts), allDigits => StudyPage.Of(study, language, allDigits), frame => RetentionReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static Option<string> Grains(string name, string says, string usual)
    {
        Option<string> option = new(name) { Description = says, HelpName = "month|quarter|year", DefaultValueFactory = _ => usual };
        option.AcceptOnlyFromAmong("month", "quarter", "year");
        return option;
    }

    /// <summary>The cohorts of a company's contracts; null and findings where there are none.</summary>
    private static IReadOnlyList<(string Name, IReadOnlyList<double> Survivors)>? Cohorts(Door door, ParseResult parsed, StudyOptions common, Grain cohort, Grain renewal, string? last, FindingList findings)
    {
        string? kpi = StudyOptions.Needed(parsed, common.Kpi, findings);
        DateOnly? until = last is null ? null : CustomerLog.Day(last);
        if (last is not null && until is null)
            findings.Error(FindingCodes.OptionValue, new SourceSpan("--until", 1, 1, Math.Max(1, last.Length)), $"'{last}' is no day.", "Write a day as 2024-12-31.");
        return findings.HasErrors ? null : CompanyStudy.With(door, parsed, parsed.GetValue(common.Company)!, findings, (layer, asOf) =>
        {
            if (new CompanyContracts(layer.Company, formula => layer.Contracts(formula, asOf, findings), findings).Of(kpi!) is not { } contracts)
                return null;
            common.Receipts.Add(contracts.Receipt);
            return RetentionTable.Of(contracts, layer.Calendar, cohort, renewal, until ?? contracts.LastDay ?? DateOnly.MaxValue, findings);
        });
    }
}
