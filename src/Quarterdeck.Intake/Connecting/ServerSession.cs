using System.Data;
using System.Data.Common;
using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Intake.Connecting;

/// <summary>One read-only snapshot on a server: all it reads is of one moment. Ends with its connection.</summary>
public sealed class ServerSession : IDisposable
{
    private readonly DbConnection _connection;

    /// <summary>A command whose rows are still read must live as long as they.</summary>
    private readonly List<DbCommand> _reading = [];

    private ServerSession(ServerEngine engine, DbConnection connection)
    {
        Engine = engine;
        _connection = connection;
    }

    /// <summary>The kind of server.</summary>
    public ServerEngine Engine { get; }

    /// <summary>Connects and begins the snapshot.</summary>
    /// <exception cref="ServerException">The server cannot be reached, or refuses.</exception>
    public static ServerSession Open(ServerEngine engine, ConnectionAddress address)
    {
        DbConnection connection;
        try
        {
            connection = engine.Connect(address);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What cannot be read may hold a password, so it is not repeated.
            throw new ServerException(FindingCodes.LoadMissing, $"The address of the {engine.Name} connection cannot be read.", "Write a URL (engine://user@host:port/database) or the driver's connection string.", isTransient: false);
        }
        ServerSession session = new(engine, connection);
        try
        {
            connection.Open();
            foreach (string statement in engine.Snapshot)
                session.Run(statement);
            return session;
        }
        catch (Exception fault) when (IsWorld(fault))
        {
            session.Dispose();
            throw engine.FaultOf(fault);
        }
    }

    /// <summary>The rows of a source as they stand behind FROM.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The source is of no connection.</exception>
    public string From(Source source) => source switch
    {
        TableSource table => string.Join('.', Parts(table.Table).Select(Engine.Quoted)),
        // A line of its own, so that a comment at the statement's end does not take the bracket in.
        SqlSource sql => $"({sql.Sql.TrimEnd().TrimEnd(';')}\n) AS source_rows",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Only tables and statements of a connection are read from a server."),
    };

    /// <summary>The columns of a source.</summary>
    /// <param name="from">As <see cref="From"/> gives it.</param>
    /// <exception cref="ServerException">The server refuses or fails.</exception>
    public IReadOnlyList<ServerColumn> Columns(string from)
    {
        IReadOnlyList<ServerColumn> columns = Guarded(() =>
        {
            using DbCommand command = Command($"SELECT * FROM {from} WHERE 1 = 0");
            using DbDataReader reader = command.ExecuteReader();
            return Engine.Columns(reader);
        });
        return [.. columns.Select(column => column.IsUndeclared && Engine.KindOf(Engine.Quoted(column.Name)) is { } kind
            ? Engine.Declared(column, Texts($"SELECT DISTINCT {kind} FROM {from}")) : column)];
    }

    /// <summary>Begins to read rows; whoever reads them closes the reader before asking anything else.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">Its parameters, as @p0, @p1 ...</param>
    /// <exception cref="ServerException">The server refuses or fails.</exception>
    public DbDataReader Read(string sql, params IReadOnlyList<object> values) => Guarded(() =>
    {
        DbCommand command = Command(sql, values);
        _reading.Add(command);
        return command.ExecuteReader(CommandBehavior.SingleResult);
    });

    /// <summary>The one row of a statement, as text; null for nothing.</summary>
    /// <exception cref="ServerException">The server refuses or fails.</exception>
    public IReadOnlyList<string?> Row(string sql, params IReadOnlyList<object> values) => Guarded(() =>
    {
        using DbCommand command = Command(sql, values);
        using DbDataReader reader = command.ExecuteReader();
        reader.Read();
        return (IReadOnlyList<string?>)[.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))];
    });

    /// <summary>Lets something happen at the server, and says what an exception of the driver means.</summary>
    /// <exception cref="ServerException">The server refuses or fails.</exception>
    public T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception fault) when (IsWorld(fault))
        {
            throw Engine.FaultOf(fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            foreach (DbCommand command in _reading)
                command.Dispose();
            _connection.Dispose();
        }
        catch (Exception fault) when (IsWorld(fault))
        {
            // A connection that broke cannot be closed properly; the server rolls back by itself.
        }
    }

    /// <summary>True for what a driver throws when server or network fail.</summary>
    internal static bool IsWorld(Exception fault) => fault is DbException or System.Net.Sockets.SocketException or IOException or TimeoutException or UnauthorizedAccessException or System.Security.Authentication.AuthenticationException;

    /// <summary>The parts of a table's name: at points, but not inside the quotes of any engine.</summary>
    internal static IReadOnlyList<string> Parts(string table)
    {
        List<string> parts = [];
        System.Text.StringBuilder part = new();
        char? closing = null;
        foreach (char letter in table.Trim())
        {
            if (letter == closing)
                closing = null;
            else if (closing is null && letter is '"' or '`' or '[')
                closing = letter == '[' ? ']' : letter;
            else if (closing is null && letter == '.')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
                part.Append(letter);
        }
        return [.. parts, part.ToString()];
    }

    private List<string> Texts(string sql) => Guarded(() =>
    {
        using DbCommand command = Command(sql);
        using DbDataReader reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    });

    private void Run(string sql)
    {
        using DbCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(string sql, params IReadOnlyList<object> values)
    {
        DbCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Names are quoted and values are parameters; the only text of a person is a source's own sql:.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (int i = 0; i < values.Count; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
