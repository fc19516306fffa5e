using System.CommandLine;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>What <c>bridge</c> and <c>cascade</c> share: a file of cases, and what they say of a company.</summary>
internal static class CaseOptions
{
    /// <summary>Adds <c>--cases</c> and the action to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="door">Where to write.</param>
    /// <param name="answer">Answers a file, a line a case.</param>
    /// <param name="later">What the command will do with a company.</param>
    /// <param name="others">The other options of the contract: taken, so that what is said is that they come later and not that they are misspelt.</param>
    public static Command Complete(Command command, Door door, Func<string, FindingList, IEnumerable<string>> answer, string later, params string[] others)
    {
        Argument<string?> company = new("COMPANY") { Description = "a company's folder (comes later)", Arity = ArgumentArity.ZeroOrOne, Hidden = true };
        Option<string?> cases = new("--cases") { Description = "a JSON file of cases; each is answered by one line of JSON", HelpName = "FILE" };
        Option<string?> kpi = new("--kpi") { Hidden = true };
        command.Add(company);
        command.Add(cases);
        command.Add(kpi);
        foreach (string other in others)
            command.Add(new Option<string[]>(other) { Hidden = true });
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            if (parsed.GetValue(cases) is not { } file)
            {
                findings.Error(FindingCodes.NotForCompanies, SourceSpan.None, later,
                    $"See the change with 'quarterdeck query {parsed.GetValue(company) ?? "COMPANY"} --metrics {parsed.GetValue(kpi) ?? "METRIC"} --grain month --compare prior_period', or give a file with --cases.");
                return door.Refuse(parsed, findings.Sorted());
            }
            foreach (string line in answer(file, findings))
                door.Screen.Out.Write(line);
            door.Screen.Out.Flush();
            IReadOnlyList<Finding> all = findings.Sorted();
            if (all.Count > 0)
                door.Screen.Error.Write(FindingText.Write(all) + FindingText.Count(all) + "\n");
            return FindingText.HasErrors(all) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
