using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study vanity</c>: which KPIs of an office may flatter more than they tell.</summary>
internal static class VanityCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> company = new("COMPANY") { Description = "the company's folder" };
        Option<string> office = new("--office") { Description = "the office", HelpName = "O", DefaultValueFactory = _ => "ceo" };
        Option<string?> period = new("--period") { Description = "the last period that is looked at; its kind says how fine: 2013-06, 2013-W05; without: all complete months", HelpName = "P" };
        Command command = new("vanity", "Lists for each KPI of an office why it may flatter more than it tells, and what to read it together with.") { company, office, period };
        command.SetAction(parsed => CompanyDoor.Answer(door, parsed, parsed.GetValue(company)!, (layer, asOf, findings) =>
        {
            List<Receipt> receipts = [];
            IReadOnlyList<MetricTable> ask(IReadOnlyList<MetricQuery> questions)
            {
                IReadOnlyList<MetricTable> tables = layer.Answer(questions, door.Screen.Progress());
                receipts.AddRange(tables.SelectMany(static table => table.Receipts));
                return tables;
            }
            VanityStudy study = new VanityMaker(layer.Company, layer.Calendar, ask)
                .Make(parsed.GetValue(office)!, parsed.GetValue(period), asOf, door.Options.Language(parsed));
            findings.AddRange(study.Findings);
            string plot = ReportOptions.Make(door, parsed, findings, frame => VanityReport.Of(study, frame with { Company = study.Company }), receipts);
            return ReportOptions.IsRefused(findings) ? null : new Answered(all => VanityJson.Write(study with { Findings = all }), () => VanityJson.Csv(study), () => VanityPage.Of(study)) { Plot = plot };
        }));
        return command;
    }
}
