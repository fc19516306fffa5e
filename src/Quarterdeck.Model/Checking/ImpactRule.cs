using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Studies of impact: their KPIs have numbers of their own, their actions follow each other, their condition is met by rows of the KPI.</summary>
internal static class ImpactRule
{
    /// <summary>Finds a name that is neither a KPI with a metric of its own nor a metric.</summary>
    /// <param name="scope">What there is.</param>
    /// <param name="word">The name.</param>
    public static void Exists(CheckScope scope, Word word)
    {
        if (MetricOf(scope.Company, word.Value) is not null)
            return;
        if (scope.Company.Kpis.Any(kpi => kpi.Id == word.Value))
            scope.Findings.Error(FindingCodes.ImpactComputed, word.Span, $"'{word.Value}' is worked out from the statuses of other KPIs, so no study can ask the data for it.", "Name a KPI with a metric of its own, or a metric.");
        else
            scope.Unknown(FindingCodes.UnknownMetric, "KPI or metric", word.Value, word.Span, scope.Company.Kpis.Select(static kpi => kpi.Id).Concat(scope.Company.Metrics.Keys).Distinct());
    }

    /// <summary>Finds what of a study cannot be.</summary>
    /// <param name="scope">What there is.</param>
    /// <param name="plan">The study.</param>
    public static void Check(CheckScope scope, ImpactPlan plan)
    {
        for (int i = 0; i < plan.Actions.Count; i++)
            Action(scope, plan, i);
        if (plan.Where is not { } where)
            return;
        RowFormulaRule.CheckCondition(scope, where, null, allowsDimensions: true);
        if (MetricOf(scope.Company, plan.Kpi) is { Formula: { } formula })
            foreach (string home in Metrics.Atoms(scope.Company, formula).Select(atom => AtomHome.Find(scope.Datasets, atom.Call).Home).OfType<string>().Distinct(StringComparer.Ordinal))
                foreach (Name name in where.SelfAndDescendants().OfType<Name>().Where(static name => name.Parts.Length > 1))
                    if (JoinPaths.Resolve(scope.Datasets, name) is { } path)
                        scope.Reaches(home, path, name.Span);
    }

    private static void Action(CheckScope scope, ImpactPlan plan, int place)
    {
        ImpactAction action = plan.Actions[place];
        void wrong(FormattableString message, string remedy) => scope.Findings.Error(FindingCodes.ImpactDays, action.Span, message.ToString(System.Globalization.CultureInfo.InvariantCulture), remedy);
        if (action.To < action.From)
            wrong($"The action ends on {action.To:yyyy-MM-dd}, before it begins on {action.From:yyyy-MM-dd}.", "Exchange the two days.");
        else if (action.GapUntil < action.From)
            wrong($"The run-in ends on {action.GapUntil:yyyy-MM-dd}, before the action begins on {action.From:yyyy-MM-dd}.", "Give a day within the action, or leave gap_until: out.");
        else if (action.GapUntil >= action.To)
            wrong($"The run-in lasts to {action.GapUntil:yyyy-MM-dd}, and the action ends on {action.To:yyyy-MM-dd}: nothing is left to measure.", "Give a day within the action, or leave gap_until: out.");
        if (action.To is null && place < plan.Actions.Count - 1)
            wrong($"The action that begins on {action.From:yyyy-MM-dd} has no end, and another one follows.", "Give it a to:; only the last action may leave it out.");
        else if (place > 0 && plan.Actions[place - 1].To is { } earlier && action.From <= earlier)
            wrong($"The action that begins on {action.From:yyyy-MM-dd} does so before the one ahead of it ends, on {earlier:yyyy-MM-dd}.", "Write actions in the order of time, and join those that overlap.");
    }

    private static Metric? MetricOf(CompanyModel company, string name) =>
        company.Kpis.FirstOrDefault(kpi => kpi.Id == name) is { } found ? company.Metrics.GetValueOrDefault(found.Metric) : company.Metrics.GetValueOrDefault(name);
}
