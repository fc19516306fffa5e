using System.CommandLine;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study priorities</c>: what is at stake in each KPI's gap to its target.</summary>
public static class PrioritiesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string?> company = new("COMPANY") { Description = "the company's folder", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> kpi = new("--kpi") { Description = "the KPI for which something is at stake", HelpName = "K" };
        Option<string?> period = new("--period") { Description = "the period; without: the last month that is complete", HelpName = "P" };
        Command command = new("priorities", "Ranks the KPIs below a KPI by what meeting their targets would do to it.") { company, kpi, period };
        command.SetAction(parsed =>
        {
            FindingList missing = new();
            if (CaseOptions.Missing(parsed, missing, parsed.GetValue(company), parsed.GetValue(kpi)))
                return door.Refuse(parsed, missing.Sorted());
            return CompanyDoor.Answer(door, parsed, parsed.GetValue(company)!, (layer, asOf, findings) =>
            {
                List<Receipt> receipts = [];
                IReadOnlyList<MetricTable> ask(IReadOnlyList<MetricQuery> questions)
                {
                    IReadOnlyList<MetricTable> tables = layer.Answer(questions, door.Screen.Progress());
                    receipts.AddRange(tables.SelectMany(static table => table.Receipts));
                    return tables;
                }
                KpiPriorities study = new PriorityMaker(layer.Company, layer.Calendar, ask)
                    .Make(new GoalRequest(parsed.GetValue(kpi)!, parsed.GetValue(period), asOf, door.Options.Language(parsed)));
                findings.AddRange(study.Findings);
                string plot = ReportOptions.Make(door, parsed, findings, frame => PrioritiesReport.Of(study, frame with { Company = study.Company }), receipts);
                if (ReportOptions.IsRefused(findings))
                    return null;
                return new Answered(all => PriorityJson.Write(study with { Findings = all }), () => PriorityJson.Csv(study), () => PriorityPage.Of(study)) { Plot = plot };
            });
        });
        return command;
    }
}
