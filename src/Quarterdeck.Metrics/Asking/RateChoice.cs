using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Asking;

/// <summary>At which exchange rates amounts are converted.</summary>
/// <param name="Table">The company's table of rates: <c>actual</c>, <c>plan</c> or one of its own.</param>
/// <param name="Constant">All amounts at the rates of this period, whenever they fell; null: each at the rate of its own day.</param>
public sealed record RateChoice(string Table, Period? Constant)
{
    /// <summary>Each amount at the actual rate of its day: the default.</summary>
    public static RateChoice Actual { get; } = new(RateTable.Actual, null);
}
