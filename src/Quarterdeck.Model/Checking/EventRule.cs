using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Events: they end after they begin, and their offices and KPIs exist.</summary>
internal static class EventRule
{
    public static void Check(CheckScope scope, EventDraft draft)
    {
        if (draft is { Until: { } until, UntilDay: { } last } && last < draft.Day)
            scope.Findings.Error(FindingCodes.WrongOrder, until.Span, string.Create(CultureInfo.InvariantCulture, $"The event '{CheckScope.Short(draft.Id.Value)}' ends on {last:yyyy-MM-dd}, before it begins on {draft.Day:yyyy-MM-dd}."), "Exchange the two days, or leave 'to' out for an event of one day.");
        foreach (Word office in draft.Offices)
            OfficeRule.Exists(scope, office);
        foreach (Word kpi in draft.Kpis)
            if (!scope.Company.Kpis.Any(known => known.Id == kpi.Value))
                scope.Unknown(FindingCodes.UnknownEventKpi, "KPI", kpi.Value, kpi.Span, [.. scope.Company.Kpis.Select(static known => known.Id)]);
    }
}
