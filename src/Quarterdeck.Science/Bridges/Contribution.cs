namespace Quarterdeck.Science.Bridges;

/// <summary>What one leaf or node adds to the change of the top.</summary>
/// <param name="Name">The leaf or node.</param>
/// <param name="From">Its own value at the start; null where a name stands for several nodes.</param>
/// <param name="To">Its own value at the end; null where a name stands for several nodes.</param>
/// <param name="Value">The contribution, in the unit of the top node.</param>
/// <param name="Owner">The office that answers for a leaf; null for a node, and where nobody does.</param>
public sealed record Contribution(string Name, double? From, double? To, double Value, string? Owner = null);
