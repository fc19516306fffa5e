using System.Data.Common;
using MySqlConnector;
using Npgsql;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>The real servers that <c>./test</c> starts (<c>build/test-servers</c>); without one its tests are skipped, with the reason.</summary>
internal static class TestServers
{
    private static int _made;

    /// <summary>The address of PostgreSQL.</summary>
    public static string PostgreSql => Address("QUARTERDECK_TEST_POSTGRESQL", "PostgreSQL");

    /// <summary>The address of MariaDB.</summary>
    public static string MariaDb => Address("QUARTERDECK_TEST_MARIADB", "MariaDB");

    /// <summary>A name that no other test uses.</summary>
    public static string Name() => FormattableString.Invariant($"t{Environment.ProcessId}_{Interlocked.Increment(ref _made)}");

    /// <summary>An open connection for a test's own statements.</summary>
    public static DbConnection Open(string address)
    {
        Uri uri = new(address);
        string[] who = uri.UserInfo.Split(':');
        DbConnection connection = uri.Scheme == "mysql"
            ? new MySqlConnection(new MySqlConnectionStringBuilder { Server = uri.Host, Port = (uint)uri.Port, UserID = who[0], Password = who[1], Database = uri.AbsolutePath[1..], Pooling = false }.ConnectionString)
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder { Host = uri.Host, Port = uri.Port, Username = who[0], Password = who[1], Database = uri.AbsolutePath[1..], Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs statements.</summary>
    public static void Run(string address, string sql)
    {
        using DbConnection connection = Open(address);
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first row of a query, cells between bars.</summary>
    public static string Row(string address, string sql)
    {
        using DbConnection connection = Open(address);
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DbDataReader reader = command.ExecuteReader();
        reader.Read();
        return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string Address(string variable, string name)
    {
        string? address = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(address), Environment.GetEnvironmentVariable(variable + "_SKIPPED") ?? $"No {name} was started: run ./test, or source what build/test-servers start writes.");
        return address!;
    }
}
