using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quarterdeck.Web.Api;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web;

/// <summary>Serves an agent over standard input and output.</summary>
public static class AgentServer
{
    /// <summary>Serves until the input ends or the process is told to stop. Standard output belongs to the protocol alone.</summary>
    /// <param name="host">The company, already loaded.</param>
    /// <param name="stop">Told to stop.</param>
    public static async Task Run(CompanyHost host, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(host);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(host);
        builder.Services.AddHostedService<CompanyWatch>();
        builder.Services.AddMcpServer(options => options.ServerInfo = new() { Name = "quarterdeck", Version = About.Version }).WithStdioServerTransport().WithTools(AgentTools.Of(host));
        using IHost server = builder.Build();
        await server.RunAsync(stop).ConfigureAwait(false);
    }
}
