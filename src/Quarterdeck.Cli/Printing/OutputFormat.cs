namespace Quarterdeck.Cli.Printing;

/// <summary>In which form a result is printed.</summary>
public enum OutputFormat
{
    /// <summary>For a person at a terminal; the default.</summary>
    Table,
    /// <summary>One JSON document.</summary>
    Json,
    /// <summary>CSV.</summary>
    Csv,
    /// <summary>Markdown.</summary>
    Markdown,
}
