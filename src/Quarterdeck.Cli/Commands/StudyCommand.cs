using System.CommandLine;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study</c>: one study each.</summary>
public static class StudyCommand
{
    /// <summary>Makes the command with its studies.</summary>
    public static Command Create(Door door) => new("study", "Studies of a company's KPIs, or of a file.") { PrioritiesCommand.Create(door) };
}
