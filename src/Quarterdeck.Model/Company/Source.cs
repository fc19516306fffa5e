namespace Quarterdeck.Model.Company;

/// <summary>Where a dataset's rows come from.</summary>
public abstract record Source
{
    /// <summary>The connection's name in the company; null for what needs none.</summary>
    public string? OfConnection => this switch { TableSource table => table.Connection, SqlSource sql => sql.Connection, _ => null };

    /// <summary>True when its rows lie in files: its own, or those into which a connection's rows are loaded.</summary>
    public bool HasFiles => this is FileSource || OfConnection is not null;
}

/// <summary>A file or a glob of files of one shape: Parquet, CSV, JSON lines; compressed or not.</summary>
/// <param name="Path">Relative to the company's data folder, or absolute; <c>*</c> and <c>**</c> allowed.</param>
public sealed record FileSource(string Path) : Source;

/// <summary>A table of a connection.</summary>
/// <param name="Table">Its name, with its schema where it needs one.</param>
/// <param name="Connection">The connection's name in the company; null for the embedded engine itself.</param>
public sealed record TableSource(string Table, string? Connection) : Source;

/// <summary>One read-only SELECT by the company's author: the only text that is handed to an engine as it stands.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Connection">The connection's name in the company; null for the embedded engine itself.</param>
public sealed record SqlSource(string Sql, string? Connection) : Source;

/// <summary>An entity without a table of its own: one row for each distinct key of another dataset.</summary>
/// <param name="Dataset">The other dataset.</param>
public sealed record DistinctSource(string Dataset) : Source;
