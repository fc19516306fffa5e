using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Customers as a study reads them from a log or a summary.</summary>
/// <param name="Names">Their names, in the order of the result.</param>
/// <param name="Histories">What each did.</param>
/// <param name="Means">The mean amount of the repeat purchases, NaN where there is none; null where amounts are not known.</param>
/// <param name="Later">Purchase days after the observation and within the horizon; null where no row is later.</param>
/// <param name="Until">The last day of the observation; null for a summary.</param>
public sealed record CustomerData(IReadOnlyList<string> Names, IReadOnlyList<PurchaseHistory> Histories, IReadOnlyList<double>? Means, IReadOnlyList<int>? Later, DateOnly? Until)
{
    /// <summary>The log that they were read from; null, the default, for a summary.</summary>
    public PurchaseRows? Log { get; init; }
}
