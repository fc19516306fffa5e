using System.Data.Common;
using System.Globalization;
using MySqlConnector;

namespace Quarterdeck.Intake.Connecting;

/// <summary>MySQL and MariaDB, by MySqlConnector.</summary>
/// <param name="name">mysql or mariadb.</param>
internal sealed class MySqlServer(string name) : ServerEngine
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Snapshot =>
    [
        // A TIMESTAMP is an instant, shown in the session's zone; a reader that writes files between two rows is slower than the server expects.
        "SET SESSION time_zone = '+00:00', net_write_timeout = 3600",
        "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
        "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
    ];

    /// <inheritdoc/>
    public override DbConnection Connect(ConnectionAddress address)
    {
        ConnectionAddress parts = address.WithUriParts(out IReadOnlyList<(string Key, string Value)> options);
        MySqlConnectionStringBuilder text = new(parts.Url);
        if (parts.Host is not null)
            (text.Server, text.Port) = (parts.Host, (uint)(parts.Port ?? 3306));
        if (parts.Database is not null)
            text.Database = parts.Database;
        if (parts.User is not null)
            text.UserID = parts.User;
        if (parts.Password is not null)
            text.Password = parts.Password;
        foreach ((string key, string value) in options)
            text[key] = value;
        // TINYINT(1) may hold more than 0 and 1, and a CHAR(36) more than a GUID: both stay what they are.
        (text.TreatTinyAsBoolean, text.GuidFormat, text.Pooling, text.ConnectionTimeout, text.ApplicationName) = (false, MySqlGuidFormat.None, false, ConnectSeconds, "quarterdeck");
        text.DefaultCommandTimeout = (uint)Math.Min(int.MaxValue, Math.Ceiling(address.Timeout.TotalSeconds));
        return new MySqlConnection(text.ConnectionString);
    }

    /// <inheritdoc/>
    public override string Quoted(string identifier) => $"`{identifier.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <inheritdoc/>
    public override string TextOf(string expression) => $"CAST({expression} AS CHAR)";

    /// <inheritdoc/>
    public override IReadOnlyList<ServerColumn> Columns(DbDataReader reader) => [.. reader.GetColumnSchema().Select(Column)];

    private static ServerColumn Column(DbColumn column)
    {
        string type = (column.DataTypeName ?? "").ToUpperInvariant();
        string named = column.ColumnName;
        if (column.DataType == typeof(decimal))
        {
            int scale = Math.Min(30, column.NumericScale ?? 0), precision = Math.Min(38, Math.Max(column.NumericPrecision ?? 38, scale));
            return new ServerColumn(named, string.Create(CultureInfo.InvariantCulture, $"DECIMAL({precision},{scale})"), ValueForm.Exact);
        }
        return type.Split(' ')[0] switch
        {
            "TINYINT" or "SMALLINT" or "MEDIUMINT" or "INT" or "INTEGER" or "YEAR" => new ServerColumn(named, "BIGINT", ValueForm.Whole),
            "BIGINT" or "BIT" => column.DataType == typeof(ulong) ? new ServerColumn(named, "UBIGINT", ValueForm.LargeWhole) : new ServerColumn(named, "BIGINT", ValueForm.Whole),
            // Without the addition the server writes a FLOAT with six digits.
            "FLOAT" => new ServerColumn(named, "DOUBLE", ValueForm.Real) { Expression = "({0} + 0e0)" },
            "DOUBLE" => new ServerColumn(named, "DOUBLE", ValueForm.Real),
            "DATE" => new ServerColumn(named, "DATE", ValueForm.Day),
            "DATETIME" => new ServerColumn(named, "TIMESTAMP", ValueForm.Moment),
            "TIMESTAMP" => new ServerColumn(named, "TIMESTAMP WITH TIME ZONE", ValueForm.Instant),
            // A TIME may have more than 24 hours.
            "TIME" => new ServerColumn(named, "VARCHAR", ValueForm.Text, AsText: true),
            _ when column.DataType == typeof(byte[]) => new ServerColumn(named, "BLOB", ValueForm.Bytes),
            _ when column.DataType == typeof(string) => new ServerColumn(named, "VARCHAR", ValueForm.Text),
            _ => new ServerColumn(named, "VARCHAR", ValueForm.Text, AsText: true),
        };
    }

    /// <inheritdoc/>
    protected override ServerException OfServer(DbException fault) => fault is not MySqlException server ? Unreachable(fault, isTransient: true) : (int)server.ErrorCode switch
    {
        // Syntax, unknown table, column or function, missing rights, a write in a read-only transaction.
        1064 or 1146 or 1054 or 1305 or 1109 or 1142 or 1143 or 1356 or 1370 or 1792 or 1248 or 1060 => Refused(fault),
        // User, password, unknown database.
        1044 or 1045 or 1049 or 1698 => Unreachable(fault, isTransient: false),
        _ => Unreachable(fault, isTransient: true),
    };
}
