using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>What studies have in common: a file with named columns, or a company's KPI.</summary>
internal sealed class StudyOptions
{
    /// <summary>The company, where no file is given.</summary>
    public Argument<string?> Company { get; } = new("COMPANY") { Description = "the company's folder; or give a file with --file", Arity = ArgumentArity.ZeroOrOne };
    /// <summary>The file.</summary>
    public Option<string?> File { get; } = new("--file") { Description = "a CSV file or workbook with named columns, instead of a company", HelpName = "F" };
    /// <summary>How cells are separated.</summary>
    public Option<string?> Separator { get; } = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
    /// <summary>The column of dates.</summary>
    public Option<string?> Date { get; } = new("--date") { Description = "the column of dates: ISO days, months, numbers or decimal years; without it, rows are numbered", HelpName = "COL" };
    /// <summary>The KPI.</summary>
    public Option<string?> Kpi { get; } = new("--kpi") { Description = "the company's KPI", HelpName = "K" };
    /// <summary>The period.</summary>
    public Option<string?> Period { get; } = new("--period") { Description = "the last period that is looked at: 2013-06, 2013-Q2, 2013-W05; without it, the last complete month", HelpName = "P" };

    /// <summary>How the numbers of the company that was asked were made; empty for a file.</summary>
    public List<Receipt> Receipts { get; } = [];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Company);
        command.Add(File);
        command.Add(Separator);
        command.Add(Date);
        command.Add(Kpi);
        command.Add(Period);
    }

    /// <summary>The file that was named; null where none was, or it cannot be read.</summary>
    public StudyFile? Open(ParseResult parsed, FindingList findings) =>
        parsed.GetValue(File) is { } path ? StudyFile.Open(path, parsed.GetValue(Separator), findings) : null;

    /// <summary>False, with a finding, where neither a file nor a company's KPI is given, or both are.</summary>
    public bool IsClear(ParseResult parsed, FindingList findings)
    {
        bool file = parsed.GetValue(File) is not null, company = parsed.GetValue(Company) is not null;
        if (file == company)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, file ? "Both a company and a file are given." : "Neither a company nor a file is given.", "Give a company's folder with --kpi, or a file with --file.");
        else if (company && parsed.GetValue(Kpi) is null)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, "No KPI is named.", "Name one of the company's KPIs with --kpi.");
        return !findings.HasErrors;
    }

    /// <summary>The value of an option that must be there; null and a finding where it is not.</summary>
    public static string? Needed(ParseResult parsed, Option<string?> option, FindingList findings)
    {
        if (parsed.GetValue(option) is { Length: > 0 } value)
            return value;
        findings.Error(FindingCodes.StudyOption, SourceSpan.None, $"The option {option.Name} is missing: {option.Description}.", $"Add {option.Name}.");
        return null;
    }

    /// <summary>A season as it was asked for: null for <c>auto</c>, 0 for <c>none</c>, else periods.</summary>
    public static int? Season(string? text, FindingList findings)
    {
        if (text is null or "auto")
            return null;
        if (text == "none")
            return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int season) && season >= 1)
            return season;
        findings.Error(FindingCodes.OptionValue, new SourceSpan("--season", 1, 1, text.Length), $"'{text}' is no season.", "Write a number of periods, auto or none.");
        return null;
    }

    /// <summary>True where a number that was given lies in its range; a finding where it does not.</summary>
    public static bool InRange(Option option, double? value, double least, double most, FindingList findings)
    {
        if (value is null || (value >= least && value <= most))
            return true;
        findings.Error(FindingCodes.OptionValue, new SourceSpan(option.Name, 1, 1, 1), string.Create(CultureInfo.InvariantCulture, $"{option.Name} {value} lies outside its range."), string.Create(CultureInfo.InvariantCulture, $"Give a number from {least} to {most}."));
        return false;
    }
}
