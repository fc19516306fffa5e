using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;

namespace Quarterdeck.Web.Answers;

/// <summary>A KPI that moved more than it usually does.</summary>
/// <param name="Kpi">Its id.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Office">The office that answers for it.</param>
/// <param name="Text">Its value, and its change against the period before.</param>
public sealed record ChangedKpi(string Kpi, string Label, string Office, string Text)
{
    /// <summary>Those of some scorecards, each once, in the order of the scorecards.</summary>
    public static IReadOnlyList<ChangedKpi> Of(IReadOnlyList<Scorecard> cards) =>
    [
        .. cards.SelectMany(card => card.Kpis.Where(kpi => kpi.Signal == KpiSignal.Outside).Select(kpi => (card, kpi)))
            .DistinctBy(one => one.kpi.Id, StringComparer.Ordinal)
            .Select(one => new ChangedKpi(one.kpi.Id, one.kpi.Label, one.card.Office, Written(one.kpi, one.card))),
    ];

    private static string Written(ScorecardKpi kpi, Scorecard card)
    {
        NumberText text = new(card.Language);
        string unit = text.UnitName(kpi.Unit, kpi.UnitLabel, card.Currency, MoneyScale.Unscaled);
        string change = text.RelativeDifference(kpi.Actual, kpi.PriorPeriod, kpi.Unit) is { Length: > 0 } share ? share : text.Difference(kpi.Actual, kpi.PriorPeriod, kpi.Unit, MoneyScale.Unscaled);
        return $"{text.Value(kpi.Actual, kpi.Unit, MoneyScale.Unscaled)}{(unit is "" or "%" ? "" : " " + unit)}{(change.Length > 0 ? $" ({change})" : "")}";
    }
}
