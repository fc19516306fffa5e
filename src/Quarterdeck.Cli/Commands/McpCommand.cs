using System.CommandLine;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck mcp</c>: a company's answers for an agent, over standard input and output.</summary>
internal static class McpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> folder = new("COMPANY") { Description = "the company's folder" };
        Command command = new("mcp", "Serves a company to an agent over the Model Context Protocol on standard input and output; 'serve' has the same at /mcp.") { folder };
        command.SetAction(async (parsed, stop) =>
        {
            using CompanyHost host = new(new ServeOptions(parsed.GetValue(folder)!) { Data = parsed.GetValue(door.Options.DataOption) ?? (Environment.GetEnvironmentVariable("QUARTERDECK_DATA") is { Length: > 0 } data ? data : null) });
            IReadOnlyList<Finding> broken = host.Load();
            if (!host.IsReady)
                return door.Refuse(parsed, broken);
            await AgentServer.Run(host, stop).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
