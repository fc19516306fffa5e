using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Pages;

/// <summary>Makes pages of an edition before readers ask for them: the home page when the server starts, and the pages looked at last before a changed company is shown.</summary>
/// <remarks>
/// A page is made by the app itself, as for a reader, so that what is kept is what the reader gets. While that goes on, readers have the edition before;
/// so nobody waits for a reload. It ends after <see cref="Longest"/>, since a change must be seen soon.
/// </remarks>
/// <param name="services">The app's services.</param>
/// <param name="recent">What readers looked at.</param>
/// <param name="log">Told what could not be made.</param>
public sealed partial class Rehearsal(IServiceProvider services, RecentPages recent, ILogger<Rehearsal> log)
{
    private const int MostPages = 24;

    /// <summary>After so long a new edition is shown, whatever is made by then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private volatile RequestDelegate? _app;
    private string _pathBase = "";

    /// <summary>Stands in the app before everything that answers, and leaves a reader's request as it is.</summary>
    /// <param name="app">What answers.</param>
    /// <param name="pathBase">The folder under which a proxy serves the app.</param>
    public RequestDelegate Watch(RequestDelegate app, string pathBase)
    {
        (_app, _pathBase) = (app, pathBase);
        return app;
    }

    /// <summary>Makes the pages that were looked at last, for an edition that nobody sees yet.</summary>
    public void Before(CompanyEdition edition)
    {
        Stopwatch clock = Stopwatch.StartNew();
        foreach (PageAddress page in recent.Latest(MostPages))
        {
            if (clock.Elapsed > Longest)
                return;
            Make(edition, page);
        }
    }

    /// <summary>Makes one page of an edition; nothing before the app has started.</summary>
    public void Make(CompanyEdition edition, PageAddress page)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (_app is not { } app)
            return;
        try
        {
            using IServiceScope scope = services.CreateScope();
            DefaultHttpContext http = new() { RequestServices = scope.ServiceProvider };
            http.Features.Set(edition);
            http.Request.Method = HttpMethods.Get;
            http.Request.Scheme = "http";
            http.Request.PathBase = _pathBase;
            http.Request.Path = page.Path;
            http.Request.QueryString = new QueryString(page.Query);
            http.Request.Headers.AcceptLanguage = page.Language;
            http.Response.Body = Stream.Null;
            app(http).GetAwaiter().GetResult();
        }
        catch (Exception fault)
        {
            // Nobody asked for it: whoever does is told, and the company is served all the same.
            NotMade(log, page.Path, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Path} could not be made before anybody asked for it.")]
    private static partial void NotMade(ILogger log, string path, Exception fault);
}
