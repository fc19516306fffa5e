using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace Quarterdeck.Intake.Connecting;

/// <summary>SQL Server, by Microsoft.Data.SqlClient. Written after its documentation and not run: see <c>docs/refresh.md</c>.</summary>
internal sealed class SqlServerServer : ServerEngine
{
    /// <inheritdoc/>
    public override string Name => "sqlserver";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Snapshot => ["SET TRANSACTION ISOLATION LEVEL SNAPSHOT", "BEGIN TRANSACTION"];

    /// <inheritdoc/>
    public override DbConnection Connect(ConnectionAddress address)
    {
        ConnectionAddress parts = address.WithUriParts(out IReadOnlyList<(string Key, string Value)> options);
        SqlConnectionStringBuilder text = new(parts.Url);
        if (parts.Host is not null)
            text.DataSource = parts.Port is { } port ? string.Create(CultureInfo.InvariantCulture, $"{parts.Host},{port}") : parts.Host;
        if (parts.Database is not null)
            text.InitialCatalog = parts.Database;
        if (parts.User is not null)
            text.UserID = parts.User;
        if (parts.Password is not null)
            text.Password = parts.Password;
        foreach ((string key, string value) in options)
            text[key] = value;
        (text.Pooling, text.ConnectTimeout, text.ApplicationIntent, text.ApplicationName) = (false, ConnectSeconds, ApplicationIntent.ReadOnly, "quarterdeck");
        text.CommandTimeout = (int)Math.Min(int.MaxValue, Math.Ceiling(address.Timeout.TotalSeconds));
        return new SqlConnection(text.ConnectionString);
    }

    /// <inheritdoc/>
    public override string Quoted(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    /// <inheritdoc/>
    public override string TextOf(string expression) => $"CAST({expression} AS nvarchar(max))";

    /// <inheritdoc/>
    public override string SumOf(string expression) => TextOf($"SUM(CAST({expression} AS decimal(38,8)))");

    /// <inheritdoc/>
    public override IReadOnlyList<ServerColumn> Columns(DbDataReader reader) => [.. reader.GetColumnSchema().Select(column => Column(column.ColumnName, column))];

    private static ServerColumn Column(string name, DbColumn column) => (column.DataTypeName ?? "").ToLowerInvariant() switch
    {
        "tinyint" or "smallint" => new ServerColumn(name, "SMALLINT", ValueForm.Whole),
        "int" => new ServerColumn(name, "INTEGER", ValueForm.Whole),
        "bigint" => new ServerColumn(name, "BIGINT", ValueForm.Whole),
        "bit" => new ServerColumn(name, "BOOLEAN", ValueForm.Truth),
        "real" => new ServerColumn(name, "FLOAT", ValueForm.Real),
        "float" => new ServerColumn(name, "DOUBLE", ValueForm.Real),
        "money" => new ServerColumn(name, "DECIMAL(19,4)", ValueForm.Exact),
        "smallmoney" => new ServerColumn(name, "DECIMAL(10,4)", ValueForm.Exact),
        "decimal" or "numeric" => new ServerColumn(name, string.Create(CultureInfo.InvariantCulture, $"DECIMAL({column.NumericPrecision ?? 38},{column.NumericScale ?? 0})"), ValueForm.Exact),
        "date" => new ServerColumn(name, "DATE", ValueForm.Day),
        "datetime" or "datetime2" or "smalldatetime" => new ServerColumn(name, "TIMESTAMP", ValueForm.Moment),
        "datetimeoffset" => new ServerColumn(name, "TIMESTAMP WITH TIME ZONE", ValueForm.Instant),
        "time" => new ServerColumn(name, "TIME", ValueForm.TimeOfDay),
        "binary" or "varbinary" or "image" or "timestamp" or "rowversion" => new ServerColumn(name, "BLOB", ValueForm.Bytes),
        "nvarchar" or "varchar" or "nchar" or "char" or "ntext" or "text" => new ServerColumn(name, "VARCHAR", ValueForm.Text),
        _ => new ServerColumn(name, "VARCHAR", ValueForm.Text, AsText: true),
    };

    /// <inheritdoc/>
    protected override ServerException OfServer(DbException fault) => fault is not SqlException server ? Unreachable(fault, isTransient: true) : server.Number switch
    {
        // Syntax, unknown object or column, missing rights, a database that allows no snapshots.
        102 or 156 or 207 or 208 or 229 or 230 or 262 or 3952 or 8120 => Refused(fault),
        // User, password, unknown database.
        18456 or 4060 => Unreachable(fault, isTransient: false),
        _ => Unreachable(fault, isTransient: true),
    };
}
