using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Components;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Pages;

/// <summary>Answers a request for a page: reads the address, makes the page or takes the one made before, and sends what the browser does not have yet.</summary>
/// <param name="host">The company.</param>
/// <param name="writer">Renders pages.</param>
public sealed class PageAnswer(CompanyHost host, PageWriter writer)
{
    /// <summary>Answers.</summary>
    /// <param name="http">The request.</param>
    /// <param name="own">The page's own names in the address.</param>
    /// <param name="make">Makes the page from what every page knows.</param>
    public async Task Send(HttpContext http, IReadOnlyList<string> own, Func<PageContext, CompanyAnswers, PageWriter, WrittenPage> make)
    {
        ArgumentNullException.ThrowIfNull(http);
        using CompanyEdition edition = host.Take();
        BrokenFiles? broken = host.Broken;
        (PageState state, IReadOnlyList<string> faults) = new StateReader(edition.Company, edition.Calendar).Read(http.Request, own);
        PageContext context = new(state, edition, broken) { HasFirstSteps = host.Options.ShowsFirstSteps };
        WrittenPage page = faults.Count > 0
            ? writer.Write<FaultPage>(StatusCodes.Status400BadRequest, ("Context", context), ("Head", Words.BadAddress[state.Language]), ("Faults", faults))
            // A form that was sent is made anew: what it holds is not in the address.
            : HttpMethods.IsPost(http.Request.Method) ? make(context, new CompanyAnswers(edition), writer)
            : edition.Once($"page|{http.Request.PathBase}{http.Request.Path}|{http.Request.QueryString}|{state.Language}|{broken?.Since.Ticks}", () => make(context, new CompanyAnswers(edition), writer));
        await Send(http, page).ConfigureAwait(false);
    }

    /// <summary>Answers with a page that is made for this request alone.</summary>
    /// <param name="http">The request.</param>
    /// <param name="make">Makes the page.</param>
    public async Task SendAnew(HttpContext http, Func<PageContext, PageWriter, WrittenPage> make)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(make);
        using CompanyEdition edition = host.Take();
        (PageState state, _) = new StateReader(edition.Company, edition.Calendar).Read(http.Request);
        await Send(http, make(new PageContext(state, edition, host.Broken), writer)).ConfigureAwait(false);
    }

    /// <summary>Sends an answer, or word that the browser has it already.</summary>
    /// <param name="http">The request.</param>
    /// <param name="page">The answer.</param>
    /// <param name="isForEver">True for what an address names by its content, so that it never changes.</param>
    public static async Task Send(HttpContext http, WrittenPage page, bool isForEver = false)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(page);
        HttpResponse response = http.Response;
        response.Headers.ETag = page.Tag;
        // Kept by browsers, but asked about each time: a reload of the company must be seen at once.
        response.Headers.CacheControl = isForEver ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = new StringValues(["Accept-Encoding", "Accept-Language"]);
        if (page.Status == StatusCodes.Status200OK && http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == page.Tag || tag == EntityTagHeaderValue.Any))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = page.Status;
        response.ContentType = page.Type;
        bool packs = http.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
        byte[] bytes = packs ? page.Packed : page.Bytes;
        if (packs)
            response.Headers.ContentEncoding = "gzip";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
    }
}
