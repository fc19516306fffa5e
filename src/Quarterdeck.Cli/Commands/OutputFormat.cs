namespace Quarterdeck.Cli.Commands;

/// <summary>How an answer is printed. The default value is a table for a terminal.</summary>
internal enum OutputFormat
{
    /// <summary>A table for people.</summary>
    Table,
    /// <summary>One JSON document.</summary>
    Json,
    /// <summary>Comma-separated values by RFC 4180.</summary>
    Csv,
    /// <summary>A Markdown table.</summary>
    Md,
}
