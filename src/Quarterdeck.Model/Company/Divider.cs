namespace Quarterdeck.Model.Company;

/// <summary>A day from which a KPI's limits start anew, because its author knows that something changed for good.</summary>
/// <param name="Label">A period's label or a day; limits start with the first period that begins then or later.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record Divider(string Label, string Reason);
