using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study attribution</c>: how conversions are shared among the channels on their paths.</summary>
internal static class AttributionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Option<string?> file = new("--file") { Description = "a CSV file or workbook: one row a path, or one row a touch", HelpName = "F" };
        Option<string?> separator = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
        Option<string?> path = new("--path") { Description = "the column of the paths", HelpName = "COL" };
        Option<string?> conversions = new("--conversions") { Description = "the column of the conversions", HelpName = "COL" };
        Option<string?> failures = new("--nonconversions") { Description = "the column of the journeys without a conversion", HelpName = "COL" };
        Option<string?> value = new("--value") { Description = "the column of the conversions' value", HelpName = "COL" };
        Option<string?> models = new("--models") { Description = "the models, with commas between; without it all: " + string.Join(',', AttributionStudy.Names), HelpName = "a,b" };
        Option<int> order = new("--order") { Description = "the order of the Markov chain, 1 to 6; default 1", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<string> step = new("--step") { Description = "the sign between the steps of a path; default '>'", HelpName = "SIGN", DefaultValueFactory = _ => ">" };
        Option<string> position = new("--position") { Description = "shares of the first step, the middle and the last; default 0.4,0.2,0.4", HelpName = "a,b,c", DefaultValueFactory = _ => "0.4,0.2,0.4" };
        Option<double> halfLife = new("--half-life") { Description = "time-decay: in how many steps a step's weight halves; default 1", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<string> game = new("--game") { Description = "Shapley's game: conversions of subsets, or their rate", HelpName = "subset|rate", DefaultValueFactory = _ => "subset" };
        game.AcceptOnlyFromAmong("subset", "rate");
        Option<int> draws = new("--bootstrap") { Description = "draws of the bootstrap for intervals; default none", HelpName = "N", DefaultValueFactory = _ => 0 };
        Option<int> seed = new("--seed") { Description = "seed of every draw; default 1", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<string?> output = new("--write-paths") { Description = "of touches: writes the paths that they make as a file of paths", HelpName = "FILE.csv" };
        Argument<string?> company = new("COMPANY") { Description = "the company's folder, whose files declare touches under studies:; or give a file with --file", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> alone = new("--alone") { Description = "of a company: leaves out what its mix says beside it" };
        TouchOptionSet touches = new();
        Command command = new("attribution", "Shares conversions among the channels on their paths, by seven models, exactly.")
        {
            company, file, separator, path, conversions, failures, value, models, order, step, position, halfLife, game, draws, seed, output, alone,
        };
        touches.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(order, parsed.GetValue(order), 1, 6, findings);
            StudyOptions.InRange(halfLife, parsed.GetValue(halfLife), 0.001, 1_000_000, findings);
            StudyOptions.InRange(draws, parsed.GetValue(draws), 0, 100_000, findings);
            StudyOptions.InRange(seed, parsed.GetValue(seed), 0, int.MaxValue, findings);
            string sign = parsed.GetValue(step) ?? ">";
            if (sign.Length == 0)
                findings.Error(FindingCodes.OptionValue, new SourceSpan("--step", 1, 1, 1), "The sign between steps is empty.", "Write a sign, such as '>'.");
            AttributionOptions options = new()
            {
                Models = Models(parsed.GetValue(models), findings),
                Order = Math.Max(1, parsed.GetValue(order)),
                Position = Shares(parsed.GetValue(position) ?? "", findings),
                HalfLife = parsed.GetValue(halfLife),
                RateGame = parsed.GetValue(game) == "rate",
                WithValue = parsed.GetValue(value) is not null,
                Draws = parsed.GetValue(draws),
                Seed = (ulong)Math.Max(0, parsed.GetValue(seed)),
            };
            string language = door.Options.Language(parsed);
            List<Receipt> receipts = [];
            string? folder = parsed.GetValue(company);
            AttributionStudy? study = null;
            if (folder is not null && parsed.GetValue(file) is not null)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, "Both a company and a file are given.", "Give a company's folder, or a file with --file.");
            else if (folder is not null)
                study = OfPathFile() ? null : CompanyStudy.Planned(door, parsed, folder, receipts, findings, OfCompany);
            else if (StudyOptions.Needed(parsed, file, findings) is { } name)
                study = touches.IsAsked(parsed) ? OfTouches(name) : OfPaths(name);
            return study is null || findings.HasErrors ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => AttributionStudyJson.Write(study, all, folder is null ? null : receipts), allDigits => StudyPage.Of(study, language, allDigits), frame => AttributionReport.Of(study, frame), receipts);

            AttributionStudy? OfPaths(string name)
            {
                string? steps = StudyOptions.Needed(parsed, path, findings), wins = StudyOptions.Needed(parsed, conversions, findings);
                StudyFile? table = StudyFile.Open(name, parsed.GetValue(separator), findings);
                return table is not null && steps is not null && wins is not null && !findings.HasErrors && AttributionFile.Read(table, name, (steps, wins, parsed.GetValue(failures), parsed.GetValue(value)), sign, findings) is { } journeys
                    ? AttributionStudy.Make(journeys, table.Rows, options, language, findings) : null;
            }

            AttributionStudy? OfTouches(string name)
            {
                TouchQuestion rules = touches.Rules(parsed, new TouchQuestion(null, null, null), findings);
                return !OfPathFile() && touches.Read(parsed, name, parsed.GetValue(separator), parsed.GetValue(value), findings) is { } table ? Written(AttributionStudy.Of(table, rules, name, options, language, findings)) : null;
            }

            AttributionStudy? OfCompany(Func<FindingList, PlannedStudies> planned)
            {
                PlannedStudies studies = planned(findings);
                if (touches.Plan(parsed, studies, value, findings) is not { } plan)
                    return null;
                TouchQuestion rules = touches.Rules(parsed, new TouchQuestion(plan.LookBack, plan.Session, plan.Direct), findings);
                return findings.HasErrors ? null
                    : Written(studies.Attribution(plan with { LookBack = rules.LookBack, Session = rules.Session, Direct = rules.Direct }, options, parsed.GetValue(alone) ? null : planned, language));
            }

            AttributionStudy? Written(AttributionStudy? made)
            {
                if (made?.Touches is { } journeys && parsed.GetValue(output) is { } written)
                    PathText.Write(journeys.Made.Journeys, journeys.Table.HasValue, written, findings);
                return findings.HasErrors ? null : made;
            }

            bool OfPathFile()
            {
                foreach (Option<string?> other in (Option<string?>[])[path, conversions, failures])
                    if (parsed.GetValue(other) is not null)
                        findings.Error(FindingCodes.StudyOption, SourceSpan.None, $"{other.Name} is of a file of paths, and touches are given.", "Name what tells touches: --entity, --channel, --time and --conversion.");
                return findings.HasErrors;
            }
        });
        return command;
    }

    private static AttributionModel[] Models(string? text, FindingList findings)
    {
        if (text is null)
            return Enum.GetValues<AttributionModel>();
        string[] words = [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] unknown = [.. words.Where(word => !AttributionStudy.Names.Contains(word, StringComparer.OrdinalIgnoreCase))];
        if (words.Length == 0 || unknown.Length > 0)
            findings.Error(FindingCodes.OptionValue, new SourceSpan("--models", 1, 1, text.Length), words.Length == 0 ? "No model is named." : $"There is no model '{string.Join("', '", unknown)}'.", $"Name some of {string.Join(", ", AttributionStudy.Names)}.");
        return [.. words.Select(word => AttributionStudy.Names.Select((name, i) => (name, i)).FirstOrDefault(pair => string.Equals(pair.name, word, StringComparison.OrdinalIgnoreCase)).i).Select(static i => (AttributionModel)i).Distinct()];
    }

    private static (double First, double Middle, double Last) Shares(string text, FindingList findings)
    {
        double[] shares = [.. text.Split(',').Select(static part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1 ? share : double.NaN)];
        if (shares.Length == 3 && Math.Abs(shares.Sum() - 1) < 1e-9 && shares[0] + shares[2] > 0)
            return (shares[0], shares[1], shares[2]);
        findings.Error(FindingCodes.OptionValue, new SourceSpan("--position", 1, 1, text.Length), $"'{text}' are no three shares from 0 that add up to 1, with some for the first or the last step.", "Write them as 0.4,0.2,0.4.");
        return (0.4, 0.2, 0.4);
    }
}
