using System.CommandLine;
using System.Text;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study segments</c>: classes of customers, how they moved, and whom to contact.</summary>
internal static class SegmentsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> file = new("--file") { Description = "a CSV file or workbook: one row a purchase", HelpName = "F" };
        Option<string?> separator = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
        Option<string?> customer = new("--customer") { Description = "the column of the customers", HelpName = "COL" };
        Option<string?> date = new("--date") { Description = "the column of the days of purchase", HelpName = "COL" };
        Option<string?> amount = new("--amount") { Description = "the column of the amounts", HelpName = "COL" };
        Option<string?> until = new("--until") { Description = "the last day that counts; of a company, without it, the last day of its data", HelpName = "YYYY-MM-DD" };
        Option<string?> compare = new("--compare") { Description = "another day, from or to which customers moved", HelpName = "YYYY-MM-DD" };
        Option<string?> contacts = new("--contacts") { Description = "writes whom to contact, and why, to this file; without it no customer is named", HelpName = "FILE.csv" };
        Option<string> model = new("--model") { Description = "the model of who is still there; bg-nbd takes all who bought once for there", HelpName = "mbg-nbd|pareto-nbd|bg-nbd", DefaultValueFactory = _ => "mbg-nbd" };
        model.AcceptOnlyFromAmong("bg-nbd", "pareto-nbd", "mbg-nbd");
        Option<int> horizon = new("--horizon") { Description = "weeks over which what is at stake is counted; default 52", HelpName = "N", DefaultValueFactory = _ => SegmentQuestion.UsualHorizon };
        Command command = new("segments", "Puts customers into classes by recency, frequency and value, and by value and risk; tells how they moved and whom to contact.")
        {
            common.Company, common.Kpi, file, separator, customer, date, amount, until, compare, contacts, model, horizon,
        };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(horizon, parsed.GetValue(horizon), 1, 5200, findings);
            if (!CompanyStudy.IsClear(parsed, common, file, findings))
                return StudyCommand.Print(door, parsed, findings, null, null);
            DateOnly? end = Day(until, parsed.GetValue(until), findings), other = Day(compare, parsed.GetValue(compare), findings);
            string? path = parsed.GetValue(file);
            PurchaseRows? rows = null;
            if (path is null)
                (rows, end, path) = findings.HasErrors ? (null, end, "") : OfCompany(door, parsed, common, end, findings);
            else
            {
                string? who = StudyOptions.Needed(parsed, customer, findings), when = StudyOptions.Needed(parsed, date, findings), what = StudyOptions.Needed(parsed, amount, findings);
                StudyOptions.Needed(parsed, until, findings);
                rows = who is not null && when is not null && what is not null && StudyFile.Open(path, parsed.GetValue(separator), findings) is { } table ? CustomerLog.Rows(table, path, (who, when, what), findings) : null;
            }
            if (rows is null || end is not { } day || findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            CustomerModel asked = parsed.GetValue(model) switch { "bg-nbd" => CustomerModel.BgNbd, "pareto-nbd" => CustomerModel.ParetoNbd, _ => CustomerModel.MbgNbd };
            SegmentQuestion question = SegmentQuestion.Of(day, other, asked, Math.Max(1, parsed.GetValue(horizon)), parsed.GetValue(contacts));
            string language = door.Options.Language(parsed);
            SegmentStudy? study = SegmentStudy.Make(rows, path, question, language, findings);
            if (study is not null && question.ContactsFile is { } list)
                File.WriteAllText(list, SegmentStudyJson.Contacts(study), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.PrintPage(door, parsed, findings, all => SegmentStudyJson.Write(study, all, common.Receipts), () => SegmentPage.Csv(study), () => SegmentPage.Of(study, language), frame => SegmentsReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static (PurchaseRows?, DateOnly?, string) OfCompany(Door door, ParseResult parsed, StudyOptions common, DateOnly? until, FindingList findings)
    {
        if (CompanyStudy.Purchases(door, parsed, common, findings) is not var (rows, source))
            return (null, until, "");
        if (rows.Amounts is null)
            findings.Error(FindingCodes.StudyPurchases, SourceSpan.None, $"'{source.Metric}' does not say what a purchase is worth, and classes are by value.", "Add amount: to its customer_value, or name another with --kpi.");
        return (rows, until ?? source.LastDay, source.Dataset);
    }

    private static DateOnly? Day(Option<string?> option, string? text, FindingList findings)
    {
        DateOnly? day = text is null ? null : CustomerLog.Day(text);
        if (text is not null && day is null)
            findings.Error(FindingCodes.OptionValue, new SourceSpan(option.Name, 1, 1, Math.Max(1, text.Length)), $"'{text}' is no day.", "Write a day as 1997-09-30.");
        return day;
    }
}
