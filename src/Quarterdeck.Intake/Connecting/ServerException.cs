namespace Quarterdeck.Intake.Connecting;

/// <summary>A server or its driver failed, or refuses what it was asked. Caught by the refresh, which makes a finding of it.</summary>
/// <param name="code">A code of the table of findings.</param>
/// <param name="message">What the server said, without secrets.</param>
/// <param name="remedy">What to do.</param>
/// <param name="isTransient">True when the same may go well a little later.</param>
/// <param name="inner">The driver's own exception.</param>
public sealed class ServerException(string code, string message, string remedy, bool isTransient, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
    /// <summary>True when the same may go well a little later.</summary>
    public bool IsTransient { get; } = isTransient;
}
