using System.CommandLine;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Hosting;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck serve</c>: the web app of a company.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> folder = new("COMPANY") { Description = "the company's folder" };
        Option<string?> urls = new("--urls") { Description = "addresses to listen on, with semicolons between; without it 127.0.0.1 on the first free port from 5080", HelpName = "U" };
        Option<int> port = new("--port") { Description = "the port that is tried first; default 5080", HelpName = "N", DefaultValueFactory = _ => 5080 };
        Option<string> pathBase = new("--path-base") { Description = "the folder under which a proxy serves the app, such as /kpi", HelpName = "P", DefaultValueFactory = _ => "" };
        Option<bool> browser = new("--browser") { Description = "opens the browser" };
        Option<bool> noRefresh = new("--no-refresh") { Description = "loads nothing from databases; without it, what is due by its refresh: schedule" };
        Option<bool> edit = new("--edit") { Description = "lets the company's files be changed from the browser, on this machine alone: KPIs, targets, datasets, loads" };
        Option<bool> anywhere = new("--edit-from-anywhere") { Description = "with --edit: from other machines too, though there are no accounts; for a proxy that signs people in" };
        Command command = new("serve", "Serves a company as a web app and reads its files anew when they change.") { folder, urls, port, pathBase, browser, noRefresh, edit, anywhere };
        command.SetAction((parsed, stop) => Run(door, parsed, new ServeOptions(parsed.GetValue(folder)!)
        {
            Data = parsed.GetValue(door.Options.DataOption) ?? (Environment.GetEnvironmentVariable("QUARTERDECK_DATA") is { Length: > 0 } data ? data : null),
            Urls = parsed.GetValue(urls), Port = parsed.GetValue(port), PathBase = parsed.GetValue(pathBase)!, Refreshes = !parsed.GetValue(noRefresh),
            Edits = parsed.GetValue(edit), EditsFromAnywhere = parsed.GetValue(anywhere),
        }, parsed.GetValue(browser), written: null, stop));
        return command;
    }

    /// <summary>Serves until the process is told to stop.</summary>
    /// <param name="door">Where to write.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">How the company is served.</param>
    /// <param name="opensBrowser">Whether to open the browser.</param>
    /// <param name="written">Ends when the company's files are there; the server is set up meanwhile. Null where they are.</param>
    /// <param name="stop">Told to stop.</param>
    internal static async Task<int> Run(Door door, ParseResult parsed, ServeOptions options, bool opensBrowser, Task? written, CancellationToken stop)
    {
        if (EditRule.Refusal(options) is { } refusal)
            return door.Refuse(parsed, [refusal]);
        using CompanyHost host = new(options);
        Task<IReadOnlyList<Finding>> loading = Task.Run(async () =>
        {
            await (written ?? Task.CompletedTask).ConfigureAwait(false);
            return host.Load();
        }, stop);
        WebApplication app = WebApp.Build(host);
        await using (app.ConfigureAwait(false))
        {
            IReadOnlyList<Finding> broken = await loading.ConfigureAwait(false);
            if (!host.IsReady)
                return door.Refuse(parsed, broken);
            await app.StartAsync(stop).ConfigureAwait(false);
            string address = app.Urls.First() + options.PathBase;
            await door.Screen.Out.WriteLineAsync($"Serving {options.Folder} at {address} (stop with Ctrl-C)").ConfigureAwait(false);
            if (options is { Edits: true, EditsFromAnywhere: true })
                await door.Screen.Error.WriteLineAsync("Warning: everyone who reaches this address can change the company's files; there are no accounts.").ConfigureAwait(false);
            await door.Screen.Out.FlushAsync(stop).ConfigureAwait(false);
            if (opensBrowser)
                Browse(address);
            await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        }
        return ExitCode.Done;
    }

    /// <summary>Opens the browser where the machine has one; where not, the address has been printed.</summary>
    private static void Browse(string address)
    {
        try
        {
            using Process? started = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception world) when (world is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            // No browser, as on a server.
        }
    }
}
