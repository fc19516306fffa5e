using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Budget;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study budget</c>: the best way to spend a total, what a target costs, and where the next money goes.</summary>
internal static class BudgetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        MixOptionSet options = new();
        Option<string?> curves = new("--curves") { Description = "known curves as JSON, instead of the options of a mix", HelpName = "FILE.json" };
        Option<double?> total = new("--total") { Description = "spend per period in the steady state", HelpName = "X" };
        Option<double?> target = new("--target") { Description = "the response per period that is wanted for the least spend, instead of --total", HelpName = "R" };
        Option<double?> next = new("--next") { Description = "where so much more would go, with nothing taken away; default a tenth of the total", HelpName = "N" };
        Option<string[]> least = new("--min") { Description = "the least that is spent on a channel; may be repeated", HelpName = "ch=v" };
        Option<string[]> most = new("--max") { Description = "the most that is spent on a channel; may be repeated", HelpName = "ch=v" };
        Command command = new("budget", "Spends a total so that nothing brings more, proven; tells what a target costs and where the next money goes.") { curves, total, target, next, least, most };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(total, parsed.GetValue(total), 0, double.MaxValue, findings);
            StudyOptions.InRange(target, parsed.GetValue(target), 0, double.MaxValue, findings);
            StudyOptions.InRange(next, parsed.GetValue(next), 0, double.MaxValue, findings);
            if (parsed.GetValue(total) is null == parsed.GetValue(target) is null)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, parsed.GetValue(total) is null ? "Neither a total nor a target is given." : "Both a total and a target are given.", "Give the spend per period with --total, or the response wanted with --target.");
            if (parsed.GetValue(curves) is not null && (parsed.GetValue(options.File) ?? parsed.GetValue(options.Company)) is not null)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, $"Both --curves and {(parsed.GetValue(options.File) is null ? "a company" : "--file")} are given.", "Give known curves with --curves, or the data of a mix with --file or a company.");
            BudgetQuestion question = new(parsed.GetValue(total), parsed.GetValue(target), parsed.GetValue(next), Bounds(least, parsed, findings), Bounds(most, parsed, findings));
            string language = door.Options.Language(parsed);
            MixStudy? mix = null;
            IReadOnlyList<BudgetChannel>? channels = null;
            if (parsed.GetValue(curves) is { } path)
                channels = CurveFile.Read(path, findings);
            else if (options.Read(door, parsed, findings) is { } read && !findings.HasErrors && Named(read.Market.Data.Channels, question, findings))
                channels = BudgetStudy.ChannelsOf(mix = MixStudy.Make(read.Market, read.Options, language, findings));
            IReadOnlyList<BudgetChannel>? bounded = channels is null || findings.HasErrors ? null : BudgetStudy.Bounded(channels, question, findings);
            return bounded is not null && BudgetStudy.Make(bounded, question, mix, language, findings) is { } study
                ? StudyCommand.Print(door, parsed, findings, all => BudgetStudyJson.Write(study, all, parsed.GetValue(options.Company) is null ? null : options.Receipts), allDigits => StudyPage.Of(study, language, allDigits), frame => BudgetReport.Of(study, frame), options.Receipts)
                : StudyCommand.Print(door, parsed, findings, null, null);
        });
        return command;
    }

    /// <summary>Bounds that fit no channel are told before the mix is fitted.</summary>
    private static bool Named(IReadOnlyList<string> channels, BudgetQuestion question, FindingList findings) =>
        BudgetStudy.Bounded([.. channels.Select(static channel => new BudgetChannel(channel, ResponseCurve.Logistic(1, 1)))], question with { Target = null }, findings) is not null;

    private static List<(string Channel, double Value)> Bounds(Option<string[]> option, ParseResult parsed, FindingList findings)
    {
        List<(string, double)> bounds = [];
        foreach (string text in parsed.GetValue(option) ?? [])
        {
            int sign = text.LastIndexOf('=');
            if (sign > 0 && double.TryParse(text[(sign + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0 && double.IsFinite(value))
                bounds.Add((text[..sign].Trim(), value));
            else
                findings.Error(FindingCodes.BudgetBound, new SourceSpan(option.Name, 1, 1, text.Length), $"'{text}' gives no channel a number from 0.", $"Write {option.Name} channel=v.");
        }
        return bounds;
    }
}
