namespace Quarterdeck.Briefing.Studies;

/// <summary>The rows of a log of purchases that name a customer.</summary>
/// <param name="Names">The customers, by number where all are whole numbers, else by letter.</param>
/// <param name="Customers">For each row the place of its customer among the names.</param>
/// <param name="Days">For each row the number of its day.</param>
/// <param name="Amounts">For each row the amount, from 0; null where amounts are not known.</param>
public sealed record PurchaseRows(IReadOnlyList<string> Names, int[] Customers, int[] Days, double[]? Amounts);
