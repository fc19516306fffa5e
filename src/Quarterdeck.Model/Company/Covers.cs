namespace Quarterdeck.Model.Company;

/// <summary>The span over which a dataset's rows are all there.</summary>
/// <param name="From">First day, inside; null: the first date of the data.</param>
/// <param name="To">Last day, inside; null: the last date of the data.</param>
public sealed record Covers(DateOnly? From, DateOnly? To);
