using System.CommandLine;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck schema</c>: the JSON Schema of the company's files, for editors.</summary>
public static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Command command = new("schema", "Prints the JSON Schema of a company's files, so that editors complete and check while one types.");
        command.SetAction(parsed => door.Answer(parsed, SchemaWriter.Write().TrimEnd('\n') + "\n", []));
        return command;
    }
}
