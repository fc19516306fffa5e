using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Checking;

/// <summary>Formulas of metrics: aggregates over datasets, other metrics, time functions, arithmetic between them.</summary>
internal static class MetricFormulaRule
{
    /// <summary>Checks a metric's formula, or a part of one.</summary>
    public static void Check(CheckScope scope, Formula node)
    {
        switch (node)
        {
            case Name name:
                Name(scope, name);
                break;
            case Call call when FunctionTable.Aggregates.ContainsKey(call.Function):
                if (RowFormulaRule.Arguments(scope, call) is { } home && call.Filter is not null)
                    RowFormulaRule.CheckCondition(scope, call.Filter, home, allowsDimensions: true, allowsKeys: true);
                break;
            case Call call when FunctionTable.Temporal.ContainsKey(call.Function):
                Temporal(scope, call);
                break;
            case Call call:
                Scalar(scope, call);
                break;
            case Filtered filtered:
                Filtered(scope, filtered);
                break;
            default:
                foreach (Formula child in node.Children)
                    Check(scope, child);
                break;
        }
    }

    private static void Name(CheckScope scope, Name name)
    {
        string word = name.Parts[0];
        if (name.Parts.Length > 1)
        {
            if (scope.Resolve(name) is not null)
                scope.Findings.Error(FindingCodes.FieldOutsideAggregate, name.Span, $"'{name.Dotted}' has a value for each row, but a metric needs one number.",
                    name.IsAllRows ? $"Write COUNT({name.Dotted})." : $"Write an aggregate around it, such as SUM({name.Dotted}) or COUNT(DISTINCT {name.Dotted}).");
            return;
        }
        if (scope.Company.Metrics.ContainsKey(word) || FunctionTable.Moments.Contains(word))
            return;
        string hint = scope.Datasets.ContainsKey(word) ? $" '{word}' is a dataset: COUNT({word}.*) counts its rows."
            : scope.Company.Dimensions.ContainsKey(word) ? $" '{word}' is a dimension, which has no number."
            : word == "time" ? " 'time' is the metric's own date inside FILTER only."
            : "";
        scope.Unknown(FindingCodes.UnknownMetric, "metric", word, name.Span, scope.Company.Metrics.Keys, hint);
    }

    private static void Scalar(CheckScope scope, Call call)
    {
        bool isBetweenMetrics = FunctionTable.Scalars.TryGetValue(call.Function, out (int, int, bool BetweenMetrics) row) && row.BetweenMetrics;
        if (!isBetweenMetrics && call.SelfAndDescendants().Any(node => node is Name { Parts: [var word] } && !FunctionTable.Moments.Contains(word) || node is Call inner && FunctionTable.Aggregates.ContainsKey(inner.Function)))
        {
            scope.Findings.Error(FindingCodes.WrongPlace, call.Span, $"{call.Function} works on the values of one row, not on a metric's number.", $"Use {call.Function} inside the aggregate, or in a field.");
            return;
        }
        foreach (Formula argument in call.Arguments)
            Check(scope, argument);
    }

    private static void Temporal(CheckScope scope, Call call)
    {
        Formula subject = call.Arguments[0];
        Formula? window = call.Arguments.Length > 1 ? call.Arguments[1] : null;
        if (call.Function == "RETAINED")
            Retained(scope, call, subject);
        else
        {
            Check(scope, subject);
            if (Metrics.Atoms(scope.Company, subject).Count == 0 && !Metrics.ReadsOtherwise(scope.Company, subject))
                scope.Findings.Error(FindingCodes.TemporalArguments, subject.Span, $"{call.Function} needs a metric, but nothing here is counted or summed over rows.", $"Write {Sample(call.Function)}.");
        }
        bool fits = (call.Function, window) switch
        {
            (_, null) => true,
            ("PRIOR", GrainWord { IsStart: true }) => true,
            ("PRIOR" or "RETAINED", Interval { Count: >= 1 }) => true,
            ("TRAILING", Interval { Count: >= 1 }) => true,
            ("TO_DATE" or "MATCHED", GrainWord { IsStart: false }) => true,
            _ => false,
        };
        if (!fits)
            scope.Findings.Error(FindingCodes.TemporalArguments, window!.Span, $"'{CheckScope.Short(window.Text)}' is no {(call.Function is "TO_DATE" or "MATCHED" ? "period" : "run of whole periods from 1 on")} for {call.Function}.", $"Write {Sample(call.Function)}.");
        else if (window is Interval length)
            scope.CheckGrain(length.Unit, length.Span);
        else if (window is GrainWord grain)
            scope.CheckGrain(grain.Unit, grain.Span);
        if (call.Function is "PLAN" or "FORECAST")
            Scenarios(scope, subject, call.Function == "PLAN" ? "PL" : "FC", call.Function, call.Span);
    }

    private static void Retained(CheckScope scope, Call call, Formula subject)
    {
        if (subject is not Name { Parts.Length: > 1, IsAllRows: false } name)
        {
            scope.Findings.Error(FindingCodes.TemporalArguments, subject.Span, "RETAINED takes the field that names who comes back, not a metric.", "Write RETAINED(orders.customer_id).");
            return;
        }
        if (scope.Resolve(name) is { } path && scope.Datasets[path.Home].Time is null)
            scope.Findings.Error(FindingCodes.NoTime, call.Span, $"RETAINED needs to know when rows happen, but '{path.Home}' has no 'time:'.", $"Declare time: at '{path.Home}'.");
    }

    /// <summary>Every dataset under a metric must tell the scenario apart.</summary>
    public static void Scenarios(CheckScope scope, Formula subject, string scenario, string what, Values.SourceSpan place)
    {
        foreach (string home in Metrics.Atoms(scope.Company, subject).Select(atom => AtomHome.Find(scope.Datasets, atom.Call).Home).OfType<string>().Distinct(StringComparer.Ordinal))
            if (scope.Datasets[home].Scenario is not { } column)
                scope.Findings.Error(FindingCodes.NoScenario, place, $"{what} needs scenario rows, but '{home}' has no 'scenario:'.", $"Declare at '{home}' scenario: {{field: ..., AC: ..., {scenario}: ...}}.");
            else if (!column.Values.ContainsKey(scenario))
                scope.Findings.Error(FindingCodes.NoScenario, place, $"{what} needs {scenario} rows, but the 'scenario:' of '{home}' says only {string.Join(", ", column.Values.Keys)}.", $"Add {scenario}: with the text that '{home}.{column.Field}' holds for it.");
    }

    private static void Filtered(CheckScope scope, Filtered filtered)
    {
        Check(scope, filtered.Operand);
        RowFormulaRule.CheckCondition(scope, filtered.Condition, null, allowsDimensions: true, allowsKeys: true);
        IReadOnlyList<Atom> atoms = Metrics.Atoms(scope.Company, filtered.Operand);
        if (atoms.Count == 0 && !Metrics.ReadsOtherwise(scope.Company, filtered.Operand))
            scope.Findings.Error(FindingCodes.WrongPlace, filtered.Span, "FILTER stands behind something that counts no rows.", "Put it behind an aggregate or a metric.");
        foreach (string home in atoms.Select(atom => AtomHome.Find(scope.Datasets, atom.Call).Home).OfType<string>().Distinct(StringComparer.Ordinal))
            foreach (Name name in filtered.Condition.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length > 1))
                if (JoinPaths.Resolve(scope.Datasets, name) is { } path)
                    scope.Reaches(home, path, name.Span);
    }

    private static string Sample(string function) => function switch
    {
        "PRIOR" => "PRIOR(metric, 1 YEAR) or PRIOR(metric, START OF YEAR)",
        "TRAILING" => "TRAILING(metric, 12 MONTH)",
        "TO_DATE" => "TO_DATE(metric, YEAR)",
        "MATCHED" => "MATCHED(metric / other_metric, MONTH)",
        "RETAINED" => "RETAINED(orders.customer_id, 1 YEAR)",
        _ => $"{function}(metric)",
    };
}
