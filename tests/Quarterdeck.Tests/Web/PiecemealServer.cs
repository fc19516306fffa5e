using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Quarterdeck.Tests.Web;

/// <summary>The app as it is seen over a bad line: a page comes in pieces with time between them for the browser to draw what it has.</summary>
internal sealed class PiecemealServer : IAsyncDisposable
{
    /// <summary>Cuts through tables, selects and charts of every page; fewer miss some.</summary>
    private const int Pieces = 16;

    /// <summary>Some frames of the browser, so that a page that can be drawn in part is.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(60);

    private readonly WebApplication _app;

    private PiecemealServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Serves what another server serves, on a free port.</summary>
    public static async Task<PiecemealServer> Before(HttpClient other)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add($"http://{IPAddress.Loopback}:0");
        app.Run(http => Send(http, other));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PiecemealServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task Send(HttpContext http, HttpClient other)
    {
        using HttpResponseMessage answer = await other.GetAsync(new Uri(http.Request.Path + http.Request.QueryString, UriKind.Relative), http.RequestAborted);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync(http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.TryGetValues("Content-Security-Policy", out IEnumerable<string>? policy))
            http.Response.Headers.ContentSecurityPolicy = policy.Single();
        int pieces = answer.Content.Headers.ContentType?.MediaType == "text/html" ? Pieces : 1;
        for (int i = 0; i < pieces; i++)
        {
            int from = bytes.Length * i / pieces, to = bytes.Length * (i + 1) / pieces;
            await http.Response.Body.WriteAsync(bytes.AsMemory(from, to - from), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            if (i < pieces - 1)
                await Task.Delay(_pause, http.RequestAborted);
        }
    }
}
