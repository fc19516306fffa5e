using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Quarterdeck.Demo.Writing;
using Quarterdeck.Web.Hosting;
using Quarterdeck.Web.Serving;

// The demo company is dear: one server answers every class, whichever thread it runs on.
[assembly: AssemblyFixture(typeof(Quarterdeck.Tests.Web.DemoServer))]

namespace Quarterdeck.Tests.Web;

/// <summary>The web app over the demo company, one for all tests; written and started when the first test asks.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    private readonly Lazy<Task<Served>> _served = new(static () => Task.Run(Serve));

    /// <summary>A port that the system gives: two tests that look for a free one at once would find the same.</summary>
    internal const string AnyPort = "http://127.0.0.1:0";

    /// <summary>The company's folder.</summary>
    public string Folder => Now.Folder;

    /// <summary>The app's address, without a slash at the end.</summary>
    public string Address => Now.App.Urls.First();

    /// <summary>Asks the app; redirects are not followed, packed answers are unpacked.</summary>
    public HttpClient Client => Now.Client;

    private Served Now => _served.Value.GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (!_served.IsValueCreated)
            return;
        Served served = await _served.Value;
        served.Client.Dispose();
        await served.App.DisposeAsync();
        served.Host.Dispose();
        Directory.Delete(Path.GetDirectoryName(served.Folder)!, recursive: true);
    }

    /// <summary>Serves a folder.</summary>
    internal static async Task<(CompanyHost Host, WebApplication App)> Start(string folder)
    {
        CompanyHost host = new(new ServeOptions(folder) { Urls = AnyPort, Watch = TimeSpan.FromMilliseconds(200) });
        Assert.Empty(host.Load());
        WebApplication app = WebApp.Build(host, static logs => logs.SetMinimumLevel(LogLevel.None));
        await app.StartAsync();
        return (host, app);
    }

    private static async Task<Served> Serve()
    {
        string folder = Path.Combine(Directory.CreateTempSubdirectory("quarterdeck-web-").FullName, "demo");
        DemoCompany.Write(folder, new DemoOptions());
        (CompanyHost host, WebApplication app) = await Start(folder);
        return new Served(folder, host, app, new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.GZip, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) });
    }

    private sealed record Served(string Folder, CompanyHost Host, WebApplication App, HttpClient Client);
}
