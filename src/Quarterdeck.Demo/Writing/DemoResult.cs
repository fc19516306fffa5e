namespace Quarterdeck.Demo.Writing;

/// <summary>What was written.</summary>
/// <param name="Folder">The company's folder.</param>
/// <param name="Rows">Rows of each table, by name.</param>
public sealed record DemoResult(string Folder, IReadOnlyDictionary<string, long> Rows);
