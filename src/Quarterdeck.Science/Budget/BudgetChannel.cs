namespace Quarterdeck.Science.Budget;

/// <summary>A channel that a budget is spent on.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Curve">What it brings.</param>
/// <param name="Min">The least that is spent on it, from 0.</param>
/// <param name="Max">The most; infinite for no limit. Equal to the least it fixes the channel.</param>
public sealed record BudgetChannel(string Name, ResponseCurve Curve, double Min = 0, double Max = double.PositiveInfinity);
