using System.Text.RegularExpressions;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Intake.Connecting;

/// <summary>A connection with its variables filled in. Lives as long as one refresh, and is never written or printed.</summary>
/// <param name="Url">A URL or connection string; empty where the parts are given.</param>
/// <param name="File">The file of a SQLite database, absolute; null for a server.</param>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port; null for the engine's own.</param>
/// <param name="Database">The database on it.</param>
/// <param name="User">Who reads.</param>
/// <param name="Password">The password.</param>
/// <param name="Timeout">How long a statement may keep us waiting.</param>
public sealed partial record ConnectionAddress(string Url, string? File, string? Host, int? Port, string? Database, string? User, string? Password, TimeSpan Timeout)
{
    /// <summary>Fills in the variables of a connection; null, with a finding for each, when one is not set.</summary>
    /// <param name="connection">The connection as written.</param>
    /// <param name="dataFolder">The folder that a file is relative to.</param>
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    /// <param name="findings">Gets what is missing.</param>
    public static ConnectionAddress? Of(Connection connection, string dataFolder, Func<string, string?> variable, FindingList findings)
    {
        bool complete = true;
        string? Filled(string? text) => text is null ? null : Variable().Replace(text, match =>
        {
            if (variable(match.Groups[1].Value) is { Length: > 0 } value)
                return value;
            complete = false;
            findings.Error(FindingCodes.SecretMissing, connection.Span, $"The connection '{connection.Name}' needs the environment variable '{match.Groups[1].Value}', which is not set here.",
                $"Set {match.Groups[1].Value} where quarterdeck runs; a scheduler has an environment of its own.");
            return "";
        });
        string? url = Filled(connection.Url), file = Filled(connection.File), host = Filled(connection.Host), portText = Filled(connection.Port), database = Filled(connection.Database), user = Filled(connection.User), password = Filled(connection.Password);
        int? port = null;
        if (!string.IsNullOrWhiteSpace(portText))
        {
            if (int.TryParse(portText, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number is > 0 and < 65536)
                port = number;
            else
            {
                complete = false;
                findings.Error(FindingCodes.LoadMissing, connection.Span, $"The port of the connection '{connection.Name}' is no number from 1 to 65535.", "Correct port:.");
            }
        }
        return complete ? new ConnectionAddress(url!.Trim(), file is null ? null : Path.GetFullPath(Path.Combine(dataFolder, file)), host, port, database, user, password, connection.Timeout) : null;
    }

    /// <summary>The address as a URL with its parts apart; null where it is a connection string or not given.</summary>
    internal Uri? AsUri() => Url.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(Url, UriKind.Absolute, out Uri? uri) ? uri : null;

    /// <summary>The same with the parts of the URL in their places; options behind <c>?</c> are in <paramref name="options"/>.</summary>
    internal ConnectionAddress WithUriParts(out IReadOnlyList<(string Key, string Value)> options)
    {
        options = [];
        if (AsUri() is not { } uri)
            return this;
        string[] who = uri.UserInfo.Split(':', 2);
        options = [.. uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))];
        return this with
        {
            Url = "",
            Host = Uri.UnescapeDataString(uri.Host),
            Port = uri.Port > 0 ? uri.Port : null,
            Database = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : null,
            User = who[0].Length > 0 ? Uri.UnescapeDataString(who[0]) : User,
            Password = who.Length > 1 ? Uri.UnescapeDataString(who[1]) : Password,
        };
    }

    /// <summary>Nothing of an address is printed by accident.</summary>
    public override string ToString() => "a connection's address";

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
