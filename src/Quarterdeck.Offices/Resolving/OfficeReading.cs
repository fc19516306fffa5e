namespace Quarterdeck.Offices.Resolving;

/// <summary>An office that the person holds.</summary>
/// <param name="Id">The office.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Modifiers">Interim, acting, co, group, scoped, external.</param>
/// <param name="Start">First character of the words in the title.</param>
/// <param name="End">One past their last character.</param>
public sealed record OfficeReading(string Id, double Confidence, Modifiers Modifiers, int Start, int End);
