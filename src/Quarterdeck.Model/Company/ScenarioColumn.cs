namespace Quarterdeck.Model.Company;

/// <summary>Where a dataset holds actual, plan and forecast rows side by side.</summary>
/// <param name="Field">The field that tells them apart.</param>
/// <param name="Values">What it holds for each scenario: <c>AC</c>, <c>PL</c>, <c>FC</c>.</param>
public sealed record ScenarioColumn(string Field, IReadOnlyDictionary<string, string> Values);
