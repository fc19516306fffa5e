namespace Quarterdeck.Metrics.Running;

/// <summary>The world failed: a database, a file or the network. Caught at the door; its exit code is 3.</summary>
/// <param name="code">A code of the table of findings, QD4xxx.</param>
/// <param name="engine">The engine.</param>
/// <param name="sql">The statement that failed; empty when there was none.</param>
/// <param name="message">What the engine said.</param>
/// <param name="remedy">What to do.</param>
/// <param name="inner">The engine's own exception.</param>
public sealed class EngineException(string code, string engine, string sql, string message, string remedy, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
    /// <summary>The engine.</summary>
    public string Engine { get; } = engine;
    /// <summary>The statement.</summary>
    public string Sql { get; } = sql;
    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
}
