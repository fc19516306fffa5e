using System.CommandLine;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck whatif</c>: what a KPI would be with other drivers.</summary>
public static class WhatIfCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string?> company = new("COMPANY") { Description = "the company's folder", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> kpi = new("--kpi") { Description = "the KPI, or any metric", HelpName = "K" };
        Option<string[]> sets = new("--set") { Description = "driver=+10%, driver=-5, driver=120 or driver=+2pp; several times for several drivers", HelpName = "D=V", AllowMultipleArgumentsPerToken = true };
        Option<string?> period = new("--period") { Description = "the period to start from; without: the last month that is complete", HelpName = "P" };
        Command command = new("whatif", "Shows what a KPI would be if some of its drivers were other than they are, and bridges the difference.") { company, kpi, sets, period };
        command.SetAction(parsed =>
        {
            FindingList missing = new();
            if (CaseOptions.Missing(parsed, missing, parsed.GetValue(company), parsed.GetValue(kpi)))
                return door.Refuse(parsed, missing.Sorted());
            return CompanyDoor.Answer(door, parsed, parsed.GetValue(company)!, (layer, asOf, findings) =>
            {
                GoalRequest request = new(parsed.GetValue(kpi)!, parsed.GetValue(period), asOf, door.Options.Language(parsed)) { Sets = parsed.GetValue(sets) ?? [] };
                KpiBridge bridge = new WhatIfMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions, door.Screen.Progress())).Make(request);
                findings.AddRange(bridge.Findings);
                return new Answered(all => BridgeJson.Write(bridge with { Findings = all }), () => CsvText.Write(bridge), () => bridge.Leaves.Count == 0 && bridge.Refusal is null ? null : BridgePage.Of(bridge));
            });
        });
        return command;
    }
}
