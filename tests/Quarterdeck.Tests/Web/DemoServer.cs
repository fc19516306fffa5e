using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Quarterdeck.Demo.Writing;
using Quarterdeck.Web;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>The web app over the demo company, on a free port of this machine; written and started when the first test asks.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-web-").FullName;
    private CompanyHost? _host;
    private WebApplication? _app;

    /// <summary>The company's folder.</summary>
    public string Folder => Path.Combine(_folder, "demo");

    /// <summary>The app's address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Asks the app; redirects are not followed, packed answers are unpacked.</summary>
    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        DemoCompany.Write(Folder, new DemoOptions());
        (_host, _app) = await Start(Folder, port: 5300);
        Address = _app.Urls.First();
        Client = new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.GZip, AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _host?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Serves a folder on the first free port.</summary>
    internal static async Task<(CompanyHost Host, WebApplication App)> Start(string folder, int port)
    {
        CompanyHost host = new(new ServeOptions(folder) { Port = port, Watch = TimeSpan.FromMilliseconds(200) });
        Assert.Empty(host.Load());
        WebApplication app = WebApp.Build(host, static logs => logs.SetMinimumLevel(LogLevel.None));
        await app.StartAsync();
        return (host, app);
    }
}
