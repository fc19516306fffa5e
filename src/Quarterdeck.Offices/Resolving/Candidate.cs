namespace Quarterdeck.Offices.Resolving;

/// <summary>One thing that a name or acronym may mean.</summary>
/// <param name="Id">An office or another sense.</param>
/// <param name="Weight">How often it does. From 0 to 1.</param>
internal readonly record struct Candidate(string Id, double Weight);
