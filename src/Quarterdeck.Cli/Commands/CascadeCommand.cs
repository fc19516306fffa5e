using System.CommandLine;
using System.Text;
using Quarterdeck.Briefing.Cases;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck cascade</c>: what a goal asks of each driver.</summary>
public static class CascadeCommand
{
    /// <summary>What a proposal ends with, a copy of a file of the company: not <c>.yaml</c>, so that the company is not read with it before somebody has agreed.</summary>
    private const string Ending = ".proposal";

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        CaseOptions common = new();
        Option<string?> target = new("--target") { Description = "where the KPI is to go: a number, +10%, or 42% for a rate", HelpName = "V" };
        Option<string?> period = new("--period") { Description = "the period to start from; without: the last month that is complete", HelpName = "P" };
        Option<string[]> locks = new("--lock") { Description = "a driver that stays where it is", HelpName = "D" };
        Option<string[]> mins = new("--min") { Description = "the least that a driver may be", HelpName = "D=V" };
        Option<string[]> maxs = new("--max") { Description = "the most that a driver may be", HelpName = "D=V" };
        Option<bool> proposal = new("--write-proposal") { Description = $"writes the targets into copies of the company's files, beside them as FILE{Ending}" };
        Command command = new("cascade", "Finds what a goal of a KPI asks of each driver with the least effort, in units of what each usually moves.") { common.Company, common.Kpi, target, period, locks, mins, maxs, proposal, common.Cases };
        foreach (Option<string[]> several in new[] { locks, mins, maxs })
            several.AllowMultipleArgumentsPerToken = true;
        command.SetAction(parsed => common.Answer(door, parsed, GoalCases.Answer) ?? CompanyDoor.Answer(door, parsed, parsed.GetValue(common.Company)!, (layer, asOf, findings) =>
        {
            GoalRequest request = new(parsed.GetValue(common.Kpi)!, parsed.GetValue(period), asOf, door.Options.Language(parsed))
            {
                Target = parsed.GetValue(target), Locks = Listed(parsed.GetValue(locks)), Mins = parsed.GetValue(mins) ?? [], Maxs = parsed.GetValue(maxs) ?? [],
            };
            KpiGoal goal = new GoalMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions, door.Screen.Progress())).Make(request);
            findings.AddRange(goal.Findings);
            if (parsed.GetValue(proposal) && goal is { Result: not null, Target: not null })
                WriteProposal(layer, goal, findings);
            return new Answered(all => GoalJson.Write(goal with { Findings = all }), () => GoalJson.Csv(goal), () => GoalPage.Of(goal));
        }));
        return command;
    }

    private static void WriteProposal(MetricLayer layer, KpiGoal goal, FindingList findings)
    {
        foreach (UpgradedFile file in GoalProposal.Files(goal, layer.Company, findings))
        {
            File.WriteAllText(Path.Combine(layer.Company.Folder, file.File + Ending), file.After, new UTF8Encoding(false));
            findings.Note(FindingCodes.ProposalWritten, new SourceSpan(file.File + Ending, 1, 1), $"The targets are proposed in this copy of '{file.File}'; the company is read without it.", $"Read it, and put it in the place of '{file.File}' when it is agreed.");
        }
    }

    /// <summary>Names, also several with commas in one.</summary>
    private static IReadOnlyList<string> Listed(string[]? names) => [.. (names ?? []).SelectMany(name => name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
