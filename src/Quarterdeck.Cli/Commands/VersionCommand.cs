using System.CommandLine;
using System.Reflection;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck version</c>: which version this is.</summary>
public static class VersionCommand
{
    /// <summary>The version, as <c>1.2.3</c>.</summary>
    public static string Version =>
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Command command = new("version", "Prints the version.");
        command.SetAction(parsed => door.Answer(parsed, door.Options.Format(parsed) == OutputFormat.Json
            ? JsonText.Document(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", Version);
                writer.WriteEndObject();
            })
            : Version + "\n", []));
        return command;
    }
}
