using System.CommandLine;
using System.CommandLine.Parsing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>Turns what is wrong with a command line into findings.</summary>
public static class CommandLineFaults
{
    /// <summary>The findings; empty when the line can be read.</summary>
    public static IReadOnlyList<Finding> Of(ParseResult parsed)
    {
        FindingList findings = new();
        Command command = parsed.CommandResult.Command;
        string help = command is RootCommand ? "quarterdeck --help" : $"quarterdeck {command.Name} --help";
        foreach (ParseError error in parsed.Errors)
            findings.Error(FindingCodes.CommandLine, SourceSpan.None, error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal), $"See '{help}'.{Near(parsed, command)}");
        return findings.Sorted();
    }

    private static string Near(ParseResult parsed, Command command)
    {
        IEnumerable<string> known = command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name))
            .Concat(parsed.RootCommandResult.Command.Options.Select(option => option.Name));
        return parsed.UnmatchedTokens.Count > 0 ? NearestName.DidYouMean(parsed.UnmatchedTokens[0], known) : "";
    }
}
