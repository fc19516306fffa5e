namespace Quarterdeck.Web.Serving;

/// <summary>What a reader asked for.</summary>
/// <param name="Path">The path, without the folder under which a proxy serves the app.</param>
/// <param name="Query">The query with its question mark; empty for none.</param>
/// <param name="Language">The reader's language.</param>
public readonly record struct PageAddress(string Path, string Query, string Language);
