using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study experience</c>: what customers say of each step, what matters to them, and what an action changed.</summary>
internal static class ExperienceCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string?> company = new("COMPANY") { Description = "the company's folder, whose files declare the study under studies:; or give a file with --file", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> dataset = new("--dataset") { Description = "of a company: the dataset of the answers; the other columns are its fields", HelpName = "NAME" };
        Option<string?> file = new("--file") { Description = "a CSV file or workbook: one row an answer", HelpName = "F" };
        Option<string?> separator = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
        Option<string?> score = new("--score") { Description = "the column of the answers", HelpName = "COL" };
        Option<string?> kind = new("--kind") { Description = "nps: 9 and 10 less 0 to 6; csat: the two best answers; mean; without it, told from the answers", HelpName = "nps|csat|mean" };
        kind.AcceptOnlyFromAmong("nps", "csat", "mean");
        Option<string?> scale = new("--scale") { Description = "the worst and the best answer, such as 1..5", HelpName = "LOW..HIGH" };
        Option<string?> stage = new("--stage") { Description = "the column of the stages of the journey", HelpName = "COL" };
        Option<string?> channel = new("--channel") { Description = "the column of the channels", HelpName = "COL" };
        Option<string?> drivers = new("--drivers") { Description = "columns of ratings that may matter, at most 15, with commas between", HelpName = "a,b" };
        Option<string?> driverScale = new("--driver-scale") { Description = "the worst and the best rating, such as 1..5; without it, what occurs", HelpName = "LOW..HIGH" };
        Option<string?> comment = new("--comment") { Description = "the column of the comments", HelpName = "COL" };
        Option<string?> languages = new("--comment-languages") { Description = "the languages of the comments, with commas between; without it, all", HelpName = "en,fr" };
        Option<int?> asked = new("--asked") { Description = "how many people were asked", HelpName = "N" };
        Option<bool> silent = new("--silent") { Description = "rows without an answer are people who were asked and did not answer" };
        Option<string?> date = new("--date") { Description = "the column of the days of the answers", HelpName = "COL" };
        Option<string?> action = new("--action") { Description = "the day of an action: scores before it and from it on", HelpName = "YYYY-MM-DD" };
        Option<double> level = new("--level") { Description = "percent of an interval; default 95", HelpName = "P", DefaultValueFactory = _ => 95 };
        Command command = new("experience", "Tells what customers say of each step and channel, what matters to them, and what an action changed.")
        {
            company, dataset, file, separator, score, kind, scale, stage, channel, drivers, driverScale, comment, languages, asked, silent, date, action, level,
        };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(level, parsed.GetValue(level), 50, 99.9, findings);
            StudyOptions.InRange(asked, parsed.GetValue(asked), 1, int.MaxValue, findings);
            if (parsed.GetValue(asked) is not null && parsed.GetValue(silent))
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, "Both --asked and --silent say how many were asked.", "Give one of them.");
            string[] named = Listed(parsed.GetValue(drivers)), tongues = Listed(parsed.GetValue(languages));
            foreach (string tongue in tongues.Except(ReaderLanguage.All))
                findings.Error(FindingCodes.OptionValue, new SourceSpan("--comment-languages", 1, 1, tongue.Length), $"There are no word lists for '{tongue}'.", $"Name some of {string.Join(", ", ReaderLanguage.All)}.");
            DateOnly? day = parsed.GetValue(action) is { } text ? CustomerLog.Day(text) : null;
            if (parsed.GetValue(action) is { } written && day is null)
                findings.Error(FindingCodes.OptionValue, new SourceSpan("--action", 1, 1, Math.Max(1, written.Length)), $"'{written}' is no day.", "Write a day as 2013-01-31.");
            ExperienceQuestion question = new(parsed.GetValue(kind) switch { "nps" => ScoreKind.Nps, "csat" => ScoreKind.Csat, "mean" => ScoreKind.Mean, _ => null }, Ends(scale, parsed, findings), Ends(driverScale, parsed, findings),
                parsed.GetValue(asked), parsed.GetValue(silent), day, tongues, parsed.GetValue(level) / 100);
            List<Receipt> receipts = [];
            string? path = parsed.GetValue(file), folder = parsed.GetValue(company);
            ExperienceAnswers? answers = null;
            if (path is not null && folder is not null)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, "Both a company and a file are given.", "Give a company's folder, or a file with --file.");
            else if (folder is not null)
                (answers, question) = CompanyStudy.Planned(door, parsed, folder, receipts, findings, planned => OfCompany(planned(findings))) ?? (null, question);
            else
            {
                path = StudyOptions.Needed(parsed, file, findings);
                string? answer = StudyOptions.Needed(parsed, score, findings);
                answers = path is not null && answer is not null && StudyFile.Open(path, parsed.GetValue(separator), findings) is { } table
                    ? ExperienceAnswers.Read(table, path, (answer, parsed.GetValue(stage), parsed.GetValue(channel), parsed.GetValue(date), parsed.GetValue(comment)), named, findings) : null;
            }
            string language = door.Options.Language(parsed);
            ExperienceStudy? study = answers is null || findings.HasErrors ? null : ExperienceStudy.Make(answers, path ?? "", question, language, findings);
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.PrintPage(door, parsed, findings, all => ExperienceStudyJson.Write(study, all, folder is null ? null : receipts), () => ExperiencePage.Csv(study), () => ExperiencePage.Of(study, language), frame => ExperienceReport.Of(study, frame), receipts);

            (ExperienceAnswers?, ExperienceQuestion)? OfCompany(PlannedStudies studies)
            {
                ExperiencePlan? declared = studies.Plans.Experience;
                string? home = parsed.GetValue(dataset)?.Trim().ToLowerInvariant() ?? declared?.Dataset;
                // What is declared is of the declared rows, and says nothing of others.
                if (declared?.Dataset != home)
                    declared = null;
                Formula? field(Option<string?> option, Formula? usual) => parsed.GetValue(option) is { } text ? FormulaParser.Parse(text, new SourceSpan(option.Name, 1, 1, text.Length), findings)?.OverRowsOf(home!) : usual;
                Formula? answer = home is null ? null : field(score, declared?.Score);
                if (home is null || answer is null)
                {
                    if (!findings.HasErrors)
                        studies.Undeclared("experience", "{dataset: NAME, score: FIELD, stage: FIELD}");
                    return null;
                }
                ExperiencePlan plan = new()
                {
                    Dataset = home, Score = answer, Stage = field(stage, declared?.Stage), Channel = field(channel, declared?.Channel), Comment = field(comment, declared?.Comment), Where = declared?.Where, Asked = declared?.Asked,
                    Drivers = parsed.GetValue(drivers) is null ? declared?.Drivers ?? [] : [.. named.Select(name => new Name([home, name.ToLowerInvariant()]) { Span = new SourceSpan(drivers.Name, 1, 1, name.Length) })],
                    Kind = declared?.Kind, Span = declared?.Span ?? SourceSpan.None,
                };
                if (parsed.GetValue(date) is not null)
                    findings.Error(FindingCodes.StudyOption, SourceSpan.None, "--date is of a file; answers of a company have the time of their dataset.", "Leave --date out.");
                ExperienceQuestion asking = question with
                {
                    Kind = question.Kind ?? PlannedStudies.KindOf(plan),
                    Asked = question.Asked ?? (question.HasSilentRows ? null : studies.Asked(plan)),
                };
                return (studies.Answers(plan, day is not null), asking);
            }
        });
        return command;
    }

    private static string[] Listed(string? text) => text is null ? [] : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static (double Low, double High)? Ends(Option<string?> option, ParseResult parsed, FindingList findings)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        string[] parts = text.Split("..");
        if (parts.Length == 2 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double low) && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double high) && low < high && double.IsFinite(low) && double.IsFinite(high))
            return (low, high);
        findings.Error(FindingCodes.OptionValue, new SourceSpan(option.Name, 1, 1, Math.Max(1, text.Length)), $"'{text}' is no scale.", "Write the worst and the best, such as 1..5.");
        return null;
    }
}
