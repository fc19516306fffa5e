namespace Quarterdeck.Model.Company;

/// <summary>Says that a metric is a balance, which is never summed over time.</summary>
/// <param name="At">Which balance of the period; <c>regrain:</c> of windows takes the same words.</param>
/// <param name="Per">Fields whose every key has its own last row; empty: the rows of the period's last date that has any.</param>
/// <param name="Carry">True when a period without a row takes the last earlier value.</param>
public sealed record Stock(StockPosition At, IReadOnlyList<string> Per, bool Carry);
