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
        Option<string?> declared = new("--study") { Description = "of a company: the name of a study that it declares under studies: {impact: ...}; without it the only one", HelpName = "NAME" };
        method.AcceptOnlyFromAmong("bsts", "step", "segmented");
        Command command = new("impact", "Tells what an action did, against what would have been without it.")
        {
            common.Company, common.File, common.Separator, common.Date, common.Kpi, declared, value, controls, from, to, gap, season, trend, level, draws, seed, method,
        };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(level, parsed.GetValue(level), 50, 99.9, findings);
            StudyOptions.InRange(draws, parsed.GetValue(draws), 100, 1_000_000, findings);
            StudyOptions.InRange(seed, parsed.GetValue(seed), 0, int.MaxValue, findings);
            int? periods = parsed.GetValue(season) is { } text ? StudyOptions.Season(text, findings) : 0;
            string[] names = parsed.GetValue(controls)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [], starts = parsed.GetValue(from) ?? [];
            ImpactMethod by = parsed.GetValue(method) switch { "step" => ImpactMethod.Step, "segmented" => ImpactMethod.Segmented, _ => ImpactMethod.Structural };
            ImpactOptions options = new() { Level = parsed.GetValue(level) / 100, Draws = parsed.GetValue(draws), Seed = (ulong)Math.Max(0, parsed.GetValue(seed)), HasTrend = parsed.GetValue(trend) };
            string language = door.Options.Language(parsed);
            ImpactStudy? study = IsDeclared(parsed, common, declared) ? Declared() : Asked();
            return study is null || findings.HasErrors ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => ImpactStudyJson.Write(study, all, parsed.GetValue(common.Company) is null ? null : common.Receipts), allDigits => StudyPage.Of(study, language, allDigits), frame => ImpactReport.Of(study, frame), common.Receipts);

            ImpactStudy? Asked()
            {
                if (parsed.GetValue(declared) is not null)
                    findings.Error(FindingCodes.StudyOption, SourceSpan.None, "--study names what a company declares, and no company is given.", "Give the company's folder, or leave --study out.");
                if (starts.Length == 0)
                    findings.Error(FindingCodes.StudyOption, SourceSpan.None, "The option --from is missing: the action's first day or period.", "Add --from.");
                return common.IsClear(parsed, findings) && Series(door, parsed, common, value, names, starts, findings) is var (outcome, others, span) && !findings.HasErrors
                    ? ImpactStudy.Make(outcome, others, span, new ImpactQuestion(by, starts, parsed.GetValue(to) ?? [], parsed.GetValue(gap) ?? [], periods, options), language, findings) : null;
            }

            ImpactStudy? Declared()
            {
                foreach (Option other in (Option[])[common.File, common.Kpi, common.Date, common.Separator, value, from, to, gap])
                    if (CompanyStudy.IsWritten(parsed, other))
                        findings.Error(FindingCodes.StudyOption, SourceSpan.None, $"{other.Name} does not go with a declared study, which says it itself.", $"Leave {other.Name} out, or name a KPI with --kpi in place of --study.");
                return findings.HasErrors ? null : CompanyStudy.Planned(door, parsed, parsed.GetValue(common.Company)!, common.Receipts, findings, planned =>
                {
                    PlannedStudies studies = planned(findings);
                    if (studies.ImpactOf(parsed.GetValue(declared)) is not { } plan)
                        return null;
                    return studies.Impact(plan with
                    {
                        Controls = parsed.GetValue(controls) is null ? plan.Controls : names,
                        Season = parsed.GetValue(season) is null ? plan.Season : periods,
                        Trend = plan.Trend || options.HasTrend,
                    }, by, options, language);
                });
            }
        });
        return command;
    }

    /// <summary>True where a study that the company declares is asked for: by its name, or by no KPI and no day.</summary>
    private static bool IsDeclared(ParseResult parsed, StudyOptions common, Option<string?> declared) =>
        parsed.GetValue(common.Company) is not null && (parsed.GetValue(declared) is not null || (parsed.GetValue(common.Kpi) is null && parsed.GetValue(common.File) is null));

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
