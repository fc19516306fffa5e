using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study impact</c>: what an action did, against what would have been without it.</summary>
internal static class ImpactCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> value = new("--value") { Description = "the column that the action may have moved", HelpName = "COL" };
        Option<string?> controls = new("--controls") { Description = "columns, or KPIs, that the action does not move, with commas between", HelpName = "a,b" };
        Option<string[]> from = new("--from") { Description = "the action's first day or period, as the data write it; again for each further action", HelpName = "DATE", AllowMultipleArgumentsPerToken = false };
        Option<string[]> to = new("--to") { Description = "its last one; without it, the end of the data", HelpName = "DATE", AllowMultipleArgumentsPerToken = false };
        Option<string[]> gap = new("--gap-until") { Description = "the last day of a run-in that is left out between before and after", HelpName = "DATE", AllowMultipleArgumentsPerToken = false };
        Option<string?> season = new("--season") { Description = "periods a season, auto (the usual one of the dates) or none; default none", HelpName = "N|auto|none" };
        Option<bool> trend = new("--trend") { Description = "lets the level have a slope" };
        Option<double> level = new("--level") { Description = "percent of an interval; default 95", HelpName = "P", DefaultValueFactory = _ => 95 };
        Option<int> draws = new("--draws") { Description = "draws that are kept; default 1000", HelpName = "N", DefaultValueFactory = _ => 1000 };
        Option<int> seed = new("--seed") { Description = "seed of every draw; default 1", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<string> method = new("--method") { Description = "bsts: structural time series; step, segmented: an ordinary regression alone", HelpName = "bsts|step|segmented", DefaultValueFactory = _ => "bsts" };
        method.AcceptOnlyFromAmong("bsts", "step", "segmented");
        Command command = new("impact", "Tells what an action did, against what would have been without it.")
        {
            common.Company, common.File, common.Separator, common.Date, common.Kpi, value, controls, from, to, gap, season, trend, level, draws, seed, method,
        };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(level, parsed.GetValue(level), 50, 99.9, findings);
            StudyOptions.InRange(draws, parsed.GetValue(draws), 100, 1_000_000, findings);
            StudyOptions.InRange(seed, parsed.GetValue(seed), 0, int.MaxValue, findings);
            int? periods = parsed.GetValue(season) is { } text ? StudyOptions.Season(text, findings) : 0;
            string[] starts = parsed.GetValue(from) ?? [];
            if (starts.Length == 0)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, "The option --from is missing: the action's first day or period.", "Add --from.");
            string[] names = parsed.GetValue(controls)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            (StudySeries Outcome, IReadOnlyList<StudySeries> Controls, ImpactPeriods Periods)? series = common.IsClear(parsed, findings) ? Series(door, parsed, common, value, names, starts, findings) : null;
            if (series is not { } read || findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            ImpactQuestion question = new(parsed.GetValue(method) switch { "step" => ImpactMethod.Step, "segmented" => ImpactMethod.Segmented, _ => ImpactMethod.Structural },
                starts, parsed.GetValue(to) ?? [], parsed.GetValue(gap) ?? [], periods,
                new ImpactOptions { Level = parsed.GetValue(level) / 100, Draws = parsed.GetValue(draws), Seed = (ulong)parsed.GetValue(seed), HasTrend = parsed.GetValue(trend) });
            string language = door.Options.Language(parsed);
            ImpactStudy? study = ImpactStudy.Make(read.Outcome, read.Controls, read.Periods, question, language, findings);
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => ImpactStudyJson.Write(study, all), allDigits => StudyPage.Of(study, language, allDigits), frame => ImpactReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static (StudySeries, IReadOnlyList<StudySeries>, ImpactPeriods)? Series(Door door, ParseResult parsed, StudyOptions common, Option<string?> value, string[] controls, string[] from, FindingList findings)
    {
        if (parsed.GetValue(common.Company) is not null)
            return findings.HasErrors ? null : CompanyStudy.Ask(door, parsed, common, findings, study => study.Around(parsed.GetValue(common.Kpi)!, from[0], controls));
        string? column = StudyOptions.Needed(parsed, value, findings);
        if (common.Open(parsed, findings) is not { } file || file.Dates(parsed.GetValue(common.Date)) is not { } dates || column is null || ImpactPeriods.Of(dates, parsed.GetValue(common.File)!, findings) is not { } periods)
            return null;
        StudySeries? outcome = file.Series(dates, column);
        StudySeries?[] others = [.. controls.Select(control => file.Series(dates, control))];
        return outcome is null || others.Contains(null) ? null : (outcome, [.. others.Select(static other => other!)], periods);
    }
}
