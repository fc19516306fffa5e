using System.CommandLine;
using Quarterdeck.Briefing.Cases;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck bridge</c>: the exact split of a change over its drivers.</summary>
public static class BridgeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door) => CaseOptions.Complete(
        new Command("bridge", "Splits changes exactly over their drivers, for a file of cases; bridges of a company come later."), door, BridgeCases.Answer,
        "The bridge of a company's KPI comes later; so far it is made for files of cases.", "--from", "--to", "--against", "--by");
}
