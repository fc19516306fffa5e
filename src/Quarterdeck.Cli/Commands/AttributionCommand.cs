using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
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
        Option<string?> file = new("--file") { Description = "a CSV file or workbook: one row a path", HelpName = "F" };
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
        Command command = new("attribution", "Shares conversions among the channels on their paths, by seven models, exactly.")
        {
            file, separator, path, conversions, failures, value, models, order, step, position, halfLife, game, draws, seed,
        };
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
            string? name = StudyOptions.Needed(parsed, file, findings), steps = StudyOptions.Needed(parsed, path, findings), wins = StudyOptions.Needed(parsed, conversions, findings);
            StudyFile? table = name is null ? null : StudyFile.Open(name, parsed.GetValue(separator), findings);
            JourneySet? journeys = table is not null && steps is not null && wins is not null && !findings.HasErrors
                ? AttributionFile.Read(table, name!, (steps, wins, parsed.GetValue(failures), parsed.GetValue(value)), sign, findings) : null;
            if (journeys is null || table is null || findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            string language = door.Options.Language(parsed);
            AttributionStudy study = AttributionStudy.Make(journeys, table.Rows, options, language, findings);
            return StudyCommand.Print(door, parsed, findings, all => AttributionStudyJson.Write(study, all), allDigits => StudyPage.Of(study, language, allDigits), frame => AttributionReport.Of(study, frame));
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
