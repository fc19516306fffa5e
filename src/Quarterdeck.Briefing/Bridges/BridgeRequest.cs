using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>Which change is to be split.</summary>
/// <param name="Kpi">A KPI's id, or a metric's.</param>
/// <param name="From">The earlier period's label; null for the year before <paramref name="To"/>, and where a plan is the other side.</param>
/// <param name="To">The later period's label; null for the last month that is complete.</param>
/// <param name="Against"><c>PL</c> or <c>FC</c> where the other side is a plan or forecast of the same period; null for two periods.</param>
/// <param name="By">Dimensions by whose segments the change is split; empty for the drivers.</param>
/// <param name="IsChained">True to sum the bridges of the months in between.</param>
/// <param name="AsOf">Rows after this day are hidden.</param>
/// <param name="Language">The reader's language.</param>
public sealed record BridgeRequest(
    string Kpi, string? From, string? To, string? Against, IReadOnlyList<Name> By, bool IsChained, DateOnly? AsOf, string Language)
{
    /// <summary>The currency in which money is wanted; null for the company's.</summary>
    public string? Currency { get; init; }

    /// <summary>At which rates money is converted.</summary>
    public RateChoice Rates { get; init; } = RateChoice.Actual;
}
