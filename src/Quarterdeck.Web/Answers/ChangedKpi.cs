using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Model.Company;
using Quarterdeck.Science.Signals;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>A KPI that moved more than it usually does.</summary>
/// <param name="Kpi">Its id.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Office">The office that answers for it.</param>
/// <param name="Holder">Who holds the office; empty where nobody is named.</param>
/// <param name="Text">Its value, and its change against the period before.</param>
/// <param name="Since">The first period of the run outside its limits.</param>
/// <param name="Driver">The driver that moved it most since the period before, with what it added; empty where it is not taken apart.</param>
public sealed record ChangedKpi(string Kpi, string Label, string Office, string Holder, string Text, string Since, string Driver)
{
    /// <summary>More are no longer what one should look at.</summary>
    public const int Most = 7;

    /// <summary>Those of some scorecards, each once, in the order of the scorecards; and how many more there are.</summary>
    /// <param name="cards">The scorecards.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    public static (IReadOnlyList<ChangedKpi> Shown, int More) Of(IReadOnlyList<Scorecard> cards, CompanyAnswers answers, PageState state)
    {
        ArgumentNullException.ThrowIfNull(answers);
        (Scorecard Card, ScorecardKpi Kpi)[] all = [.. cards.SelectMany(card => card.Kpis.Where(kpi => kpi.Signal == KpiSignal.Outside).Select(kpi => (card, kpi))).DistinctBy(one => one.kpi.Id, StringComparer.Ordinal)];
        return ([.. all.Take(Most).Select(one => Of(one.Card, one.Kpi, answers, state))], Math.Max(0, all.Length - Most));
    }

    private static ChangedKpi Of(Scorecard card, ScorecardKpi row, CompanyAnswers answers, PageState state)
    {
        CompanyModel company = answers.Edition.Company;
        Kpi? kpi = company.Kpis.FirstOrDefault(one => one.Id == row.Id);
        string office = kpi?.Office ?? card.Office;
        return new ChangedKpi(row.Id, row.Label, office, company.Offices.FirstOrDefault(one => one.Id == office)?.Holder ?? "", Written(row, card), SinceOf(row), kpi is null ? "" : DriverOf(kpi, card, answers, state));
    }

    private static string Written(ScorecardKpi kpi, Scorecard card)
    {
        NumberText text = new(card.Language);
        string unit = text.UnitName(kpi.Unit, kpi.UnitLabel, card.Currency, MoneyScale.Unscaled);
        string change = text.RelativeDifference(kpi.Actual, kpi.PriorPeriod, kpi.Unit) is { Length: > 0 } share ? share : text.Difference(kpi.Actual, kpi.PriorPeriod, kpi.Unit, MoneyScale.Unscaled);
        return $"{text.Value(kpi.Actual, kpi.Unit, MoneyScale.Unscaled)}{(unit is "" or "%" ? "" : " " + unit)}{(change.Length > 0 ? $" ({change})" : "")}";
    }

    private static string SinceOf(ScorecardKpi kpi)
    {
        int at = kpi.Course.Count - 1;
        while (kpi.Limits is { } limits && at > 0 && at - 1 < limits.Points.Count && (limits.Points[at - 1].Signals & (SignalKind.Outside | SignalKind.MovingRange)) != 0)
            at--;
        return at >= 0 ? kpi.Course[at].Period : "";
    }

    private static string DriverOf(Kpi kpi, Scorecard card, CompanyAnswers answers, PageState state)
    {
        if (card.Period is not { } period || answers.Edition.Company.Drivers.GetValueOrDefault(kpi.Metric)?.Identity is null || answers.Edition.Calendar.Move(period.Period, -1) is not { } before)
            return "";
        KpiBridge bridge = answers.Bridge(kpi.Id, answers.Edition.Calendar.Label(before), period.Label, null, null, false, state);
        if (bridge.Change is not { } change || bridge.Leaves.Count < 2)
            return "";
        BridgeLine most = bridge.Leaves.OrderByDescending(leaf => Math.Sign(change) * leaf.Contribution).First();
        BridgeNumbers numbers = new(bridge.Language, bridge.Unit, bridge.Leaves.Select(leaf => leaf.Contribution));
        return most.Contribution == 0 ? "" : $"{most.Label} {numbers.Said(most.Contribution, bridge.Currency)}";
    }
}
