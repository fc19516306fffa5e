using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A database outside the company's folder.</summary>
/// <remarks>Every text is as written: <c>${NAME}</c> stands for an environment variable and is filled in at the last moment, never kept.</remarks>
/// <param name="Name">Its name in the company.</param>
/// <param name="Engine"><c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>, <c>sqlite</c>, <c>clickhouse</c>, <c>duckdb</c>, <c>odbc</c>.</param>
/// <param name="Url">Its address, or the driver's own connection string; empty where host or file are given.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Connection(string Name, string Engine, string Url, SourceSpan Span)
{
    /// <summary>The file of a SQLite database, relative to the data folder; null for a server.</summary>
    public string? File { get; init; }
    /// <summary>The server's name or address; null where the URL says it.</summary>
    public string? Host { get; init; }
    /// <summary>Its port; null for the engine's own.</summary>
    public string? Port { get; init; }
    /// <summary>The database on it.</summary>
    public string? Database { get; init; }
    /// <summary>Who reads.</summary>
    public string? User { get; init; }
    /// <summary>The password, always as <c>${NAME}</c>.</summary>
    public string? Password { get; init; }
    /// <summary>How long a statement may keep the reader waiting; default ten minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);
}
