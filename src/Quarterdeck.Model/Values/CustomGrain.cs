namespace Quarterdeck.Model.Values;

/// <summary>A grain of the company's own, as its table of days gives it: the periods in order of time.</summary>
/// <param name="Name">Its name, such as <c>season</c>.</param>
/// <param name="Periods">Each period's first day (inside), the day after its last, and its label; ordered, without overlap.</param>
public sealed record CustomGrain(string Name, IReadOnlyList<(DateOnly Start, DateOnly Next, string Label)> Periods);
