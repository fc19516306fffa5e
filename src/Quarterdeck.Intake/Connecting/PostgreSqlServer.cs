using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Quarterdeck.Intake.Connecting;

/// <summary>PostgreSQL, and what speaks as it does, by Npgsql.</summary>
internal sealed partial class PostgreSqlServer : ServerEngine
{
    /// <inheritdoc/>
    public override string Name => "postgresql";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Snapshot => ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"];

    /// <inheritdoc/>
    public override DbConnection Connect(ConnectionAddress address)
    {
        ConnectionAddress parts = address.WithUriParts(out IReadOnlyList<(string Key, string Value)> options);
        NpgsqlConnectionStringBuilder text = new(parts.Url);
        if (parts.Host is not null)
            (text.Host, text.Port) = (parts.Host, parts.Port ?? 5432);
        if (parts.Database is not null)
            text.Database = parts.Database;
        if (parts.User is not null)
            text.Username = parts.User;
        if (parts.Password is not null)
            text.Password = parts.Password;
        foreach ((string key, string value) in options)
            text[key == "sslmode" ? "SSL Mode" : key] = key == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        // Times with a zone come as instants, whatever the server's own zone is.
        (text.Timezone, text.Timeout, text.Pooling, text.ApplicationName) = ("UTC", ConnectSeconds, false, "quarterdeck");
        text.CommandTimeout = (int)Math.Min(int.MaxValue, Math.Ceiling(address.Timeout.TotalSeconds));
        return new NpgsqlConnection(text.ConnectionString);
    }

    /// <inheritdoc/>
    public override string TextOf(string expression) => $"CAST({expression} AS text)";

    /// <inheritdoc/>
    public override string NearSumOf(string expression) => TextOf($"SUM(CAST({expression} AS double precision))");

    /// <inheritdoc/>
    public override IReadOnlyList<ServerColumn> Columns(DbDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(at => Column(reader.GetName(at), reader.GetDataTypeName(at)))];

    private static ServerColumn Column(string name, string type)
    {
        Match numeric = Numeric().Match(type);
        if (numeric.Success)
        {
            int precision = Math.Min(38, int.Parse(numeric.Groups[1].Value, CultureInfo.InvariantCulture)), scale = int.Parse(numeric.Groups[2].Value, CultureInfo.InvariantCulture);
            return new ServerColumn(name, string.Create(CultureInfo.InvariantCulture, $"DECIMAL({Math.Max(precision, Math.Min(38, scale))},{Math.Min(38, scale)})"), ValueForm.Exact);
        }
        return Facets().Replace(type, "") switch
        {
            "smallint" => new ServerColumn(name, "SMALLINT", ValueForm.Whole),
            "integer" => new ServerColumn(name, "INTEGER", ValueForm.Whole),
            "bigint" => new ServerColumn(name, "BIGINT", ValueForm.Whole),
            "boolean" => new ServerColumn(name, "BOOLEAN", ValueForm.Truth),
            "real" => new ServerColumn(name, "FLOAT", ValueForm.Real),
            "double precision" => new ServerColumn(name, "DOUBLE", ValueForm.Real),
            "numeric" => new ServerColumn(name, "DECIMAL(38,10)", ValueForm.Exact),
            "money" => new ServerColumn(name, "DECIMAL(19,2)", ValueForm.Exact) { Expression = "CAST({0} AS numeric(19,2))" },
            "date" => new ServerColumn(name, "DATE", ValueForm.Day),
            "timestamp without time zone" => new ServerColumn(name, "TIMESTAMP", ValueForm.Moment),
            "timestamp with time zone" => new ServerColumn(name, "TIMESTAMP WITH TIME ZONE", ValueForm.Instant),
            "time without time zone" => new ServerColumn(name, "TIME", ValueForm.TimeOfDay),
            "bytea" => new ServerColumn(name, "BLOB", ValueForm.Bytes),
            "text" or "character varying" or "name" => new ServerColumn(name, "VARCHAR", ValueForm.Text),
            // character(n) loses its padding in the cast, which is no part of its value in PostgreSQL either.
            _ => new ServerColumn(name, "VARCHAR", ValueForm.Text, AsText: true),
        };
    }

    /// <inheritdoc/>
    protected override ServerException OfServer(DbException fault) => fault is PostgresException { SqlState: { Length: 5 } state }
        ? state[..2] is "42" or "25" or "22" ? Refused(fault) : Unreachable(fault, isTransient: state[..2] is "08" or "40" or "53" or "57" or "58")
        : Unreachable(fault, fault.IsTransient || fault.InnerException is IOException or TimeoutException or System.Net.Sockets.SocketException);

    [GeneratedRegex(@"^numeric\((\d+),\s*(\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Facets();
}
