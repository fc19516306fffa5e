using System.CommandLine;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>What <c>bridge</c> and <c>cascade</c> share: a company, or a file of cases in its place.</summary>
internal sealed class CaseOptions
{
    public Argument<string?> Company { get; } = new("COMPANY") { Description = "the company's folder", Arity = ArgumentArity.ZeroOrOne };
    public Option<string?> Cases { get; } = new("--cases") { Description = "a JSON file of cases instead of a company; each is answered by one line of JSON", HelpName = "FILE" };
    public Option<string?> Kpi { get; } = new("--kpi") { Description = "the KPI, or any metric", HelpName = "K" };

    /// <summary>Answers the file of cases, if one is named, or says what is missing; null where a company and a KPI are there to be answered.</summary>
    /// <param name="door">Where to write.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="answer">Answers a file, a line a case.</param>
    public int? Answer(Door door, ParseResult parsed, Func<string, FindingList, IEnumerable<string>> answer)
    {
        FindingList findings = new();
        if (parsed.GetValue(Cases) is not { } file)
            return Missing(parsed, findings, parsed.GetValue(Company), parsed.GetValue(Kpi)) ? door.Refuse(parsed, findings.Sorted()) : null;
        foreach (string line in answer(file, findings))
            door.Screen.Out.Write(line);
        door.Screen.Out.Flush();
        IReadOnlyList<Finding> all = findings.Sorted();
        door.Screen.Error.Write(FindingText.Write(all, door.Options.Language(parsed)));
        return FindingText.HasErrors(all) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>True, with a finding, where company or KPI are not named.</summary>
    public static bool Missing(ParseResult parsed, FindingList findings, string? company, string? kpi)
    {
        string command = parsed.CommandResult.Command.Name;
        if (company is null)
            findings.Error(FindingCodes.OptionValue, SourceSpan.None, $"'{command}' needs a company.", $"Write quarterdeck {command} COMPANY --kpi K.");
        else if (kpi is null)
            findings.Error(FindingCodes.OptionValue, SourceSpan.None, $"'{command}' needs a KPI.", "Name one with --kpi; 'quarterdeck check COMPANY' lists none missing, 'scorecard' shows them.");
        return findings.HasErrors;
    }
}
