using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Answers;

/// <summary>The purchases behind a customer value: one row a customer and day, for a study of customers.</summary>
/// <param name="Metric">The metric that says what a purchase is.</param>
/// <param name="Spec">What it says.</param>
/// <param name="Dataset">The dataset of the purchases.</param>
/// <param name="Names">The customers, in the engine's order.</param>
/// <param name="Customers">For each row the place of its customer among the names.</param>
/// <param name="Days">For each row the day's number, as <see cref="DateOnly.DayNumber"/> counts.</param>
/// <param name="Amounts">For each row the sum of the day's amounts, from 0; null where the metric names none.</param>
/// <param name="LastDay">The last day of the data, or as-of; null where nothing is dated.</param>
/// <param name="Receipt">How the rows were read.</param>
public sealed record CustomerPurchases(
    string Metric, CustomerValue Spec, string Dataset, IReadOnlyList<string> Names, int[] Customers, int[] Days, double[]? Amounts, DateOnly? LastDay, Receipt Receipt);
