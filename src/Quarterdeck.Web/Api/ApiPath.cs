using Microsoft.AspNetCore.Http;

namespace Quarterdeck.Web.Api;

/// <summary>A path of the programming interface.</summary>
/// <param name="Path">The path, its places in braces.</param>
/// <param name="About">What it answers.</param>
/// <param name="Names">Its own names in the address, beside those of every path.</param>
/// <param name="Answer">Makes the document.</param>
internal sealed record ApiPath(string Path, string About, IReadOnlyList<string> Names, Func<CompanyDocuments, HttpRequest, string> Answer);
