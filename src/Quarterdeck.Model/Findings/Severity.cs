namespace Quarterdeck.Model.Findings;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,
    /// <summary>Numbers are given but should be read with this in mind.</summary>
    Warning,
    /// <summary>What was asked cannot be done as written; the exit code is 1.</summary>
    Error,
}
