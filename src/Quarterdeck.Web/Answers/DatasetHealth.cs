namespace Quarterdeck.Web.Answers;

/// <summary>How a dataset stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where its rows come from.</param>
/// <param name="Rows">How many there are, written; empty where it could not be read.</param>
/// <param name="First">Its first day; empty without a time.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Loaded">When it was last loaded from a database; empty for files.</param>
/// <param name="Kpis">The KPIs that are made from it.</param>
public sealed record DatasetHealth(string Name, string Source, string Rows, string First, string Last, string Loaded, IReadOnlyList<string> Kpis);
