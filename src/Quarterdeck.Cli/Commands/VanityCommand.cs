using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;

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
            VanityStudy study = new VanityMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions, door.Screen.Progress()))
                .Make(parsed.GetValue(office)!, parsed.GetValue(period), asOf, door.Options.Language(parsed));
            findings.AddRange(study.Findings);
            _ = StudyReports.Make(door, parsed, findings, null, []);
            return StudyReports.IsRefused(findings) ? null : new Answered(all => VanityJson.Write(study with { Findings = all }), () => VanityJson.Csv(study), () => VanityPage.Of(study));
        }));
        return command;
    }
}
