using System.Text.RegularExpressions;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>KPIs: one office, a metric with unit, direction and date, a target that can be read.</summary>
internal static partial class KpiRule
{
    public static void Check(CheckScope scope, KpiDraft draft)
    {
        if (draft.Office is { } office)
            OfficeRule.Exists(scope, office);
        else if (draft.OfficeMissing is { } place)
            scope.Findings.Error(FindingCodes.MissingKey, place, $"'{draft.Id.Value}' lacks the key 'office'. The office that answers for it.", "Add office: name.");
        foreach (Word shared in draft.SharedWith)
            OfficeRule.Exists(scope, shared);
        Word id = draft.Metric ?? draft.Id;
        if (scope.Company.Computed.TryGetValue(id.Value, out Metric? metric))
            Computed(scope, draft);
        else if (!scope.Company.Metrics.TryGetValue(id.Value, out metric))
            scope.Unknown(FindingCodes.UnknownMetric, "metric", id.Value, id.Span, scope.Company.Metrics.Keys,
                draft.Metric is null ? " A KPI's metric is its own id unless 'metric:' says otherwise." : "");
        else
            Whole(scope, draft, metric);
        if (draft.Tolerance.Behind < draft.Tolerance.AtRisk)
            scope.Findings.Error(FindingCodes.WrongOrder, draft.ToleranceSpan, "'behind' is smaller than 'at_risk', so nothing could ever be at risk.", "Exchange the two, or raise behind.");
        Target(scope, draft, metric);
        foreach ((Word label, _) in draft.Dividers)
            Label(scope, label);
    }

    private static void Whole(CheckScope scope, KpiDraft draft, Metric metric)
    {
        if (metric.Unit == default)
            scope.Findings.Warning(FindingCodes.NoUnit, draft.Id.Span, $"The KPI '{draft.Id.Value}' has no unit: its metric '{metric.Id}' says none.", $"Add unit: to the metric, one of {string.Join(", ", Unit.KnownNames)} or your own.");
        if (metric.Better == Direction.Unsaid)
            scope.Findings.Warning(FindingCodes.NoDirection, draft.Id.Span, $"The KPI '{draft.Id.Value}' has no direction: its metric '{metric.Id}' does not say which way is better, so it can have no status.", "Add better: up or better: down to the metric.");
        if (MetricRule.Timeless(scope.Company, metric) is { } home)
            scope.Findings.Warning(FindingCodes.NoTime, draft.Id.Span, $"The KPI '{draft.Id.Value}' has no value by period: '{home}' has no 'time:', so the metric '{metric.Id}' can only be asked without a grain.", $"Declare time: at '{home}', or at the metric.");
        if (draft.Where is null)
            return;
        RowFormulaRule.CheckCondition(scope, draft.Where, null, allowsDimensions: true);
        if (metric.Formula is not null)
            foreach (string home2 in Metrics.Atoms(scope.Company, metric.Formula).Select(atom => AtomHome.Find(scope.Datasets, atom.Call).Home).OfType<string>().Distinct(StringComparer.Ordinal))
                foreach (Name name in draft.Where.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length > 1))
                    if (JoinPaths.Resolve(scope.Datasets, name) is { } path)
                        scope.Reaches(home2, path, name.Span);
    }

    /// <summary>What is worked out from statuses is no question to the data: it has no condition, and only targets that need no other number.</summary>
    private static void Computed(CheckScope scope, KpiDraft draft)
    {
        if (draft.Where is not null || draft.Target is not (null or ValueTarget or PointsTarget or FileTarget))
            scope.Findings.Error(FindingCodes.ComputedKpi, draft.Id.Span,
                $"'{draft.Id.Value}' is worked out from the statuses of other KPIs, so it takes {(draft.Where is not null ? "no 'where:'" : "only a target of a value, of points or of a file")}.",
                draft.Where is not null ? "Remove where:." : "Write target: {value: 80%}.");
    }

    private static void Target(CheckScope scope, KpiDraft draft, Metric? metric)
    {
        switch (draft.Target)
        {
            case MetricTarget other when !scope.Company.Metrics.ContainsKey(other.Metric):
                scope.Unknown(FindingCodes.UnknownMetric, "metric", other.Metric, other.Span, scope.Company.Metrics.Keys);
                break;
            case ScenarioTarget scenario when metric?.Formula is not null:
                MetricFormulaRule.Scenarios(scope, metric.Formula, scenario.Scenario, $"The target of '{draft.Id.Value}'", scenario.Span);
                break;
            case PointsTarget:
                foreach (Word label in draft.PointLabels)
                    Label(scope, label);
                break;
            case FileTarget file when !File.Exists(Path.Combine(scope.Company.Folder, file.Path)):
                string[] there = [.. Directory.EnumerateFiles(scope.Company.Folder, "*.csv").Take(500).Select(path => Path.GetFileName(path))];
                scope.Findings.Error(FindingCodes.DataMissing, file.Span, $"The target file '{CheckScope.Short(file.Path)}' is not in the company's folder.{NearestName.DidYouMean(file.Path, there)}", "Correct the path, or write the file with the columns period and value.");
                break;
            default:
                break;
        }
    }

    private static void Label(CheckScope scope, Word label)
    {
        if (!PeriodLabel().IsMatch(label.Value))
            scope.Findings.Error(FindingCodes.BadLabel, label.Span, $"'{CheckScope.Short(label.Value)}' is no label of a period.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1 or 2013-06-30.");
    }

    [GeneratedRegex(@"^(\d{4}(-Q[1-4]|-W(0[1-9]|[1-4]\d|5[0-3])|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|FY\d{4}(-Q[1-4])?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodLabel();
}
