using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study mix</c>: what each channel brought, what a further unit of spend brings, and how sure that is.</summary>
internal static class MixCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        MixOptionSet options = new();
        Command command = new("mix", "Tells what each channel brought, what a further unit of spend brings, and how sure that is.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            if (options.Read(door, parsed, findings) is not { } read)
                return StudyCommand.Print(door, parsed, findings, null, null);
            string language = door.Options.Language(parsed);
            MixStudy study = MixStudy.Make(read.Market, read.Options, language, findings);
            return StudyCommand.Print(door, parsed, findings, all => MixStudyJson.Write(study, all, parsed.GetValue(options.Company) is null ? null : options.Receipts), allDigits => StudyPage.Of(study, language, allDigits), frame => MixReport.Of(study, frame), options.Receipts);
        });
        return command;
    }
}
