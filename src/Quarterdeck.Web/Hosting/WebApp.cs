using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quarterdeck.Web.Api;
using Quarterdeck.Web.Pages;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Hosting;

/// <summary>The web app of one company.</summary>
public static class WebApp
{
    /// <summary>A form with a thousand titles is some 100 KB; nothing larger is ever sent.</summary>
    private const long LargestBody = 1 << 20;

    /// <summary>Builds the app; it listens when it is started.</summary>
    /// <param name="host">The company, already loaded.</param>
    /// <param name="onLog">Sets up logging; null for warnings to the error side.</param>
    public static WebApplication Build(CompanyHost host, Action<ILoggingBuilder>? onLog = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        // Nothing of the folder that the process happens to stand in: no settings files, no static files.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        (onLog ?? (static logs => logs.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)))(builder.Logging);
        builder.WebHost.UseUrls(UrlsOf(host.Options)).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestLineSize = 16 << 10;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            kestrel.Limits.MaxConcurrentConnections = 1000;
        });
        // More readers than these wait their turn, and beyond the queue they are told to come back: a flood must not take the memory of all.
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => new ConcurrencyLimiterOptions { PermitLimit = 64, QueueLimit = 512 }));
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(60) });
        Telemetry.Add(builder.Services);
        builder.Services.AddSingleton(host);
        builder.Services.AddHostedService<CompanyWatch>();
        if (host.Options.Refreshes)
            builder.Services.AddHostedService<RefreshSchedule>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddSingleton<PageWriter>();
        builder.Services.AddSingleton<PageAnswer>();
        builder.Services.AddMcpServer(options => options.ServerInfo = new() { Name = "quarterdeck", Version = About.Version }).WithHttpTransport(options => options.Stateless = true).WithTools(AgentTools.Of(host));
        WebApplication app = builder.Build();
        if (host.Options.PathBase.Length > 0)
            app.UsePathBase(host.Options.PathBase);
        app.Use(SafeHeaders);
        app.Use(HeadAsGet);
        app.Use(FaultAnswers.Catch);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.MapGet("/health", () => host.IsReady ? Results.Text(host.Broken is null ? "ok" : "ok, with the last good version: the files are wrong now") : Results.Text("loading", statusCode: 503));
        app.MapGet("/assets/{name}", Asset);
        PageRoutes.Map(app, app.Services.GetRequiredService<PageAnswer>());
        ApiRoutes.Map(app, host);
        app.MapMcp("/mcp");
        app.MapFallback(NotFound);
        return app;
    }

    /// <summary>The first free port from the wished one on the own machine; the given addresses where there are any.</summary>
    public static string UrlsOf(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Urls is { Length: > 0 } urls)
            return urls;
        for (int port = options.Port; port < options.Port + 100 && port <= IPEndPoint.MaxPort; port++)
            if (IsFree(port))
                return $"http://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        throw new IOException($"No port from {options.Port} to {options.Port + 99} is free on 127.0.0.1.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using TcpListener listener = new(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Nothing from elsewhere is loaded or run, no page stands in a frame of others, no address leaves with a link.</summary>
    private static Task SafeHeaders(HttpContext http, RequestDelegate next)
    {
        IHeaderDictionary headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    }

    /// <summary>Who asks for the head alone is answered as if for the whole; the server itself leaves out the body.</summary>
    private static async Task HeadAsGet(HttpContext http, RequestDelegate next)
    {
        bool isHead = HttpMethods.IsHead(http.Request.Method);
        if (isHead)
            http.Request.Method = HttpMethods.Get;
        await next(http).ConfigureAwait(false);
        if (isHead)
            http.Request.Method = HttpMethods.Head;
    }

    private static async Task Asset(HttpContext http)
    {
        if (AssetFiles.Find($"/assets/{http.Request.RouteValues["name"]}") is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await PageAnswer.Send(http, file, isForEver: true).ConfigureAwait(false);
    }

    private static Task NotFound(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }
        PageAnswer pages = http.RequestServices.GetRequiredService<PageAnswer>();
        return pages.Send(http, [], (context, _, writer) => PageRoutes.NotFound(context.State.Path, ["people", "bridge", "whatif", "studies", "data", "catalogue", "settings", "help", "objectives", "decisions"], Wording.Words.NotFound, context, writer));
    }
}
