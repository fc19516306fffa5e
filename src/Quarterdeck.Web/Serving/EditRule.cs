using System.Net;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Web.Serving;

/// <summary>Who may change a company's files from the browser: without accounts, only who sits at the machine, unless it is said that everyone may.</summary>
public static class EditRule
{
    /// <summary>Why the options cannot stand together; null where they can.</summary>
    public static Finding? Refusal(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return !options.Edits || options.EditsFromAnywhere || options.Urls is not { Length: > 0 } urls || urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(IsOwnMachine) ? null
            : new Finding(FindingCodes.EditOpen, Severity.Error, SourceSpan.None, $"With --edit at '{urls}' everyone who reaches that address could change the company's files: there are no accounts.",
                "Serve on 127.0.0.1, or say --edit-from-anywhere as well if everyone there may, as behind a proxy that signs people in.");
    }

    /// <summary>True where a host as a browser names it is this machine's own: names of others may be made to lead here, so a name alone is not enough to be let in.</summary>
    /// <param name="host">A host, without a port.</param>
    public static bool IsLoopback(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
    }

    private static bool IsOwnMachine(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && IsLoopback(address.Host);
}
