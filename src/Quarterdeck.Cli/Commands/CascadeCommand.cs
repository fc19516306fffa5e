using System.CommandLine;
using Quarterdeck.Briefing.Cases;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck cascade</c>: what a goal asks of each driver.</summary>
public static class CascadeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door) => CaseOptions.Complete(
        new Command("cascade", "Finds what a goal asks of each driver with the least effort, for a file of cases; goals of a company come later."), door, GoalCases.Answer,
        "The cascade of a company's goal comes later; so far it is found for files of cases.", "--target", "--lock", "--min", "--max");
}
