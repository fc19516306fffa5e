using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Quarterdeck.Intake.Connecting;

/// <summary>A SQLite file. Its columns have declared types, and its values types of their own: a value that is not of its column's type refuses the load.</summary>
internal sealed partial class SqliteDatabase : ServerEngine
{
    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Snapshot => ["BEGIN"];

    /// <inheritdoc/>
    public override DbConnection Connect(ConnectionAddress address)
    {
        SqliteConnectionStringBuilder text = address.File is { } file ? new() { DataSource = file } : new(address.Url);
        (text.Mode, text.Pooling) = (SqliteOpenMode.ReadOnly, false);
        text.DefaultTimeout = (int)Math.Min(int.MaxValue, Math.Ceiling(address.Timeout.TotalSeconds));
        return new SqliteConnection(text.ConnectionString);
    }

    /// <inheritdoc/>
    public override string TextOf(string expression) => $"CAST({expression} AS TEXT)";

    /// <inheritdoc/>
    public override string SumOf(string expression) => TextOf($"TOTAL({expression})");

    /// <inheritdoc/>
    public override string NearSumOf(string expression) => SumOf(expression);

    /// <inheritdoc/>
    public override bool AddsExactly => false;

    /// <inheritdoc/>
    /// <remarks>Times are texts: midnight as the date alone is at or before every way of writing it.</remarks>
    public override object ParameterOf(object value) => value switch
    {
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => (double)number,
        _ => value,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ServerColumn> Columns(DbDataReader reader)
    {
        sqlite3_stmt statement = ((SqliteDataReader)reader).Handle!;
        return [.. Enumerable.Range(0, reader.FieldCount).Select(at => Column(reader.GetName(at), raw.sqlite3_column_decltype(statement, at).utf8_to_string() ?? ""))];
    }

    private static ServerColumn Column(string name, string declared)
    {
        string type = declared.ToUpperInvariant();
        if (Digits().Match(type) is { Success: true } digits)
        {
            int precision = Math.Clamp(int.Parse(digits.Groups[1].Value, CultureInfo.InvariantCulture), 1, 38), scale = digits.Groups[2].Success ? int.Parse(digits.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
            return new ServerColumn(name, string.Create(CultureInfo.InvariantCulture, $"DECIMAL({Math.Max(precision, Math.Min(38, scale))},{Math.Min(38, scale)})"), ValueForm.LooseExact);
        }
        return type switch
        {
            _ when type.Contains("INT", StringComparison.Ordinal) => new ServerColumn(name, "BIGINT", ValueForm.Whole),
            _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) || type.StartsWith("NUMERIC", StringComparison.Ordinal) || type.StartsWith("MONEY", StringComparison.Ordinal) => new ServerColumn(name, "DECIMAL(38,10)", ValueForm.LooseExact),
            _ when type.Contains("REAL", StringComparison.Ordinal) || type.Contains("FLOA", StringComparison.Ordinal) || type.Contains("DOUB", StringComparison.Ordinal) => new ServerColumn(name, "DOUBLE", ValueForm.Real),
            _ when type.StartsWith("BOOL", StringComparison.Ordinal) => new ServerColumn(name, "BOOLEAN", ValueForm.Truth),
            "DATE" => new ServerColumn(name, "DATE", ValueForm.Day),
            _ when type.StartsWith("DATETIME", StringComparison.Ordinal) || type.StartsWith("TIMESTAMP", StringComparison.Ordinal) => new ServerColumn(name, "TIMESTAMP", ValueForm.Moment),
            "BLOB" => new ServerColumn(name, "BLOB", ValueForm.Bytes),
            // An expression has no declared type: the kinds of its values say it.
            "" => new ServerColumn(name, "VARCHAR", ValueForm.Text, AsText: true) { IsUndeclared = true },
            _ => new ServerColumn(name, "VARCHAR", ValueForm.Text, AsText: true),
        };
    }

    /// <inheritdoc/>
    public override string? KindOf(string expression) => $"typeof({expression})";

    /// <inheritdoc/>
    public override ServerColumn Declared(ServerColumn column, IReadOnlyCollection<string> kinds) => kinds.Where(kind => kind != "null").Order(StringComparer.Ordinal).ToArray() switch
    {
        ["integer"] => new ServerColumn(column.Name, "BIGINT", ValueForm.Whole),
        ["real"] or ["integer", "real"] => new ServerColumn(column.Name, "DOUBLE", ValueForm.Real),
        ["blob"] => new ServerColumn(column.Name, "BLOB", ValueForm.Bytes),
        _ => column with { IsUndeclared = false },
    };

    /// <inheritdoc/>
    protected override ServerException OfServer(DbException fault) => fault is not SqliteException database ? Unreachable(fault, isTransient: false) : database.SqliteErrorCode switch
    {
        1 or 23 => Refused(fault),
        5 or 6 or 10 => Unreachable(fault, isTransient: true),
        _ => Unreachable(fault, isTransient: false),
    };

    [GeneratedRegex(@"^(?:DECIMAL|NUMERIC|NUMBER)\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
