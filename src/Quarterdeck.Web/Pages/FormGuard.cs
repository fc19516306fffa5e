using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Pages;

/// <summary>Lets in the forms that change something: only with <c>--edit</c>, only from a page of this server, only to this machine unless others may.</summary>
/// <remarks>
/// A form bears a token made of a secret of this process and of its address. Other sites cannot read it, since browsers do not let them read our pages; and a site that makes its own
/// name lead to this machine, to be let read them, is told by the host that the browser then names.
/// </remarks>
/// <param name="host">How the company is served.</param>
public sealed class FormGuard(CompanyHost host)
{
    /// <summary>The name of the token in a form.</summary>
    public const string Field = "token";

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The token of the form that is sent to an address; null where nothing can be changed, so that there is no form.</summary>
    /// <param name="path">The address, without the base.</param>
    public string? TokenFor(string path) => host.Options.Edits ? Token(path) : null;

    /// <summary>Why a form is not let in; null where it is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">Its form.</param>
    public LocalWord? Refusal(HttpRequest request, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(form);
        if (Closed(request) is { } closed)
            return closed;
        byte[] given = Encoding.UTF8.GetBytes(form[Field].ToString()), own = Encoding.UTF8.GetBytes(Token(request.Path.Value ?? ""));
        return CryptographicOperations.FixedTimeEquals(given, own) ? null : SetupWords.OldForm;
    }

    /// <summary>Why a form is not let in whatever it holds; null where that is for its token to say. Asked before the body is read.</summary>
    public LocalWord? Closed(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!host.Options.Edits)
            return SetupWords.EditsAreOff;
        if (!host.Options.EditsFromAnywhere && !EditRule.IsLoopback(request.Host.Host))
            return SetupWords.OtherHost;
        return IsOwn(request.Headers.Origin.ToString(), request) ?? IsOwn(request.Headers.Referer.ToString(), request) ?? false ? null : SetupWords.OtherSite;
    }

    private string Token(string path) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(path)));

    /// <summary>Whether an address that the browser says the form comes from is this server; null where it says nothing. A proxy may have taken the https away, so the scheme is not compared.</summary>
    private static bool? IsOwn(string from, HttpRequest request) => from.Length == 0 ? null
        : Uri.TryCreate(from, UriKind.Absolute, out Uri? address) && string.Equals(address.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
