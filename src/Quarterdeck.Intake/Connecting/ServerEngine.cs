using System.Data.Common;
using System.Net.Sockets;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Intake.Connecting;

/// <summary>What one kind of server says and does differently from the others: one body for each engine.</summary>
public abstract class ServerEngine
{
    /// <summary>Connecting may take so many seconds.</summary>
    protected const int ConnectSeconds = 15;

    /// <summary>Its name in a company's connections.</summary>
    public abstract string Name { get; }

    /// <summary>The engine of that name; null where there is no driver for it.</summary>
    /// <param name="name">As written under <c>connections:</c>.</param>
    public static ServerEngine? Of(string name) => name switch
    {
        "postgresql" => new PostgreSqlServer(),
        "mysql" or "mariadb" => new MySqlServer(name),
        "sqlserver" => new SqlServerServer(),
        "sqlite" => new SqliteDatabase(),
        _ => null,
    };

    /// <summary>A connection that is not open yet.</summary>
    /// <exception cref="ArgumentException">The address cannot be read.</exception>
    public abstract DbConnection Connect(ConnectionAddress address);

    /// <summary>Statements that begin one read-only snapshot on an open connection, in order.</summary>
    public abstract IReadOnlyList<string> Snapshot { get; }

    /// <summary>A name in the engine's quotes.</summary>
    public virtual string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A value as text, of unlimited length.</summary>
    /// <param name="expression">What gives the value.</param>
    public abstract string TextOf(string expression);

    /// <summary>The columns of a reader that has just been opened.</summary>
    public abstract IReadOnlyList<ServerColumn> Columns(DbDataReader reader);

    /// <summary>The sum of a column of exact numbers, as text, without running over.</summary>
    /// <param name="expression">The column.</param>
    public virtual string SumOf(string expression) => TextOf($"SUM({expression})");

    /// <summary>The sum of a column of floating numbers, as text, in double precision.</summary>
    /// <param name="expression">The column.</param>
    public virtual string NearSumOf(string expression) => TextOf($"SUM({expression})");

    /// <summary>False where the engine adds whole numbers in floating point, or fails when they run over.</summary>
    public virtual bool AddsExactly => true;

    /// <summary>A value of a cursor as the driver takes it.</summary>
    /// <param name="value">A date, a time (of kind UTC for an instant) or a number.</param>
    public virtual object ParameterOf(object value) => value;

    /// <summary>The kind of a single value, where values have types of their own; null where columns have them.</summary>
    /// <param name="expression">What gives the value.</param>
    public virtual string? KindOf(string expression) => null;

    /// <summary>A column without a declared type, with the type that the kinds of its values say.</summary>
    /// <param name="column">The column.</param>
    /// <param name="kinds">Every kind that <see cref="KindOf"/> gives over its rows.</param>
    public virtual ServerColumn Declared(ServerColumn column, IReadOnlyCollection<string> kinds) => column;

    /// <summary>What a driver's exception means.</summary>
    /// <param name="fault">The exception.</param>
    public ServerException FaultOf(Exception fault) => fault switch
    {
        ServerException known => known,
        DbException server => OfServer(server),
        SocketException or IOException or TimeoutException => Unreachable(fault, isTransient: true),
        _ => Unreachable(fault, isTransient: false),
    };

    /// <summary>What an exception of this engine's driver means.</summary>
    protected abstract ServerException OfServer(DbException fault);

    /// <summary>The statement or the rights are at fault: a person mends them.</summary>
    protected ServerException Refused(Exception fault) => new(FindingCodes.ServerRefused, $"{Name} refuses: {Line(fault)}", "Correct the table, the statement, its columns or the user's rights (GRANT SELECT).", isTransient: false, fault);

    /// <summary>The server cannot be reached, lets nobody in or does not answer.</summary>
    protected ServerException Unreachable(Exception fault, bool isTransient) => new(FindingCodes.ServerUnreachable, $"{Name} cannot be read: {Line(fault)}", "See that the server runs, that address, user and password are right and that its network lets this machine in; then run it again.", isTransient, fault);

    private static string Line(Exception fault) => fault.Message.ReplaceLineEndings(" ").Trim();
}
