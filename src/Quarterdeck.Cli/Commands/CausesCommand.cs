using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study causes</c>: which segments explain a change.</summary>
internal static class CausesCommand
{
    /// <summary>More dimensions have more combinations than anyone can read, or a machine can search.</summary>
    private const int MostDimensions = 12;

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> dimensions = new("--dimensions") { Description = "the columns that segments are made of, with commas between", HelpName = "a,b" };
        Option<string?> actual = new("--actual") { Description = "the column of what was: amounts, or numerators of a ratio", HelpName = "COL" };
        Option<string?> expected = new("--expected") { Description = "the column of what was expected", HelpName = "COL" };
        Option<string?> actualDenominator = new("--denominator-actual") { Description = "of a ratio: the column of denominators", HelpName = "COL" };
        Option<string?> expectedDenominator = new("--denominator-expected") { Description = "of a ratio: the column of denominators that were expected", HelpName = "COL" };
        Option<int> most = new("--most") { Description = "at most so many causes", HelpName = "N", DefaultValueFactory = _ => 20 };
        Command command = new("causes", "Tells which segments, over all combinations of dimensions, explain a change.") { dimensions, actual, expected, actualDenominator, expectedDenominator, most };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(most, parsed.GetValue(most), 1, 1000, findings);
            CauseRows? rows = common.IsClear(parsed, findings) ? Rows(door, parsed, common, dimensions, [actual, expected], [actualDenominator, expectedDenominator], findings) : null;
            if (rows is null || findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            string language = door.Options.Language(parsed);
            CauseStudy? study = CauseStudy.Make(parsed.GetValue(actual) ?? parsed.GetValue(common.Kpi) ?? "", rows, parsed.GetValue(most), language, findings);
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => CauseStudyJson.Write(study, all), allDigits => StudyPage.Of(study, language, allDigits), frame => CausesReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static CauseRows? Rows(
        Door door, ParseResult parsed, StudyOptions common, Option<string?> dimensions, Option<string?>[] amounts, Option<string?>[] denominators, FindingList findings)
    {
        if (parsed.GetValue(common.Company) is not null)
        {
            string? period = StudyOptions.Needed(parsed, common.Period, findings);
            return period is null ? null : CompanyStudy.Ask(door, parsed, common, findings, study => study.Segments(
                parsed.GetValue(common.Kpi)!, period, parsed.GetValue(dimensions)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }
        string[] names = StudyOptions.Needed(parsed, dimensions, findings)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        string?[] columns = [.. amounts.Select(option => StudyOptions.Needed(parsed, option, findings)), .. denominators.Select(option => parsed.GetValue(option))];
        if ((columns[2] is null) != (columns[3] is null))
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, "Only one of --denominator-actual and --denominator-expected is given.", "Give both for a ratio, or neither for amounts.");
        if (names.Length > MostDimensions)
            findings.Error(FindingCodes.OptionValue, new SourceSpan("--dimensions", 1, 1, 1), $"{names.Length} dimensions are more than {MostDimensions}.", "Name those that people decide by.");
        if (common.Open(parsed, findings) is not { } file || columns[0] is null || columns[1] is null)
            return null;
        IReadOnlyList<string>?[] values = [.. names.Select(file.Texts)];
        double[]?[] numbers = [.. columns.Select(column => column is null ? null : file.Numbers(column))];
        return findings.HasErrors || numbers[0] is null || numbers[1] is null ? null
            : new CauseRows(names, [.. values.Select(static column => column!)], numbers[0]!, numbers[1]!, numbers[2], numbers[3]);
    }
}
