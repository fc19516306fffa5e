using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Drivers: arithmetic over metrics only, none of which is the explained one, however far below.</summary>
internal static class DriverRule
{
    public static void Check(CheckScope scope, DriverDraft draft)
    {
        if (!scope.Company.Metrics.ContainsKey(draft.Metric.Value))
            scope.Unknown(FindingCodes.UnknownMetric, "metric", draft.Metric.Value, draft.Metric.Span, scope.Company.Metrics.Keys);
        foreach (Influence influence in draft.Influences.Where(influence => !scope.Company.Metrics.ContainsKey(influence.Metric)))
            scope.Unknown(FindingCodes.UnknownMetric, "metric", influence.Metric, influence.Span, scope.Company.Metrics.Keys);
        if (draft.Identity is null)
            return;
        bool hasMetric = false;
        foreach (Formula node in draft.Identity.SelfAndDescendants())
        {
            if (node is Call call && (FunctionTable.Aggregates.ContainsKey(call.Function) || FunctionTable.Temporal.ContainsKey(call.Function)) || node is Filtered)
            {
                scope.Findings.Error(FindingCodes.DriverFormula, node.Span, $"An identity is arithmetic over metrics, but {(node is Call aggregate ? aggregate.Function : "FILTER")} stands in it.", "Make a metric of it and name that metric here.");
                return;
            }
            if (node is Name { Parts.Length: > 1 } field)
            {
                scope.Findings.Error(FindingCodes.DriverFormula, node.Span, $"An identity is arithmetic over metrics, but '{field.Dotted}' is a field.", "Make a metric of it and name that metric here.");
                return;
            }
            if (node is Name { Parts: [var word] } name)
            {
                hasMetric = true;
                if (!scope.Company.Metrics.ContainsKey(word))
                    scope.Unknown(FindingCodes.UnknownMetric, "metric", word, name.Span, scope.Company.Metrics.Keys);
                else if (word == draft.Metric.Value)
                    scope.Findings.Error(FindingCodes.DriverFormula, name.Span, $"'{word}' is explained by itself.", "Name what it is made of.");
            }
        }
        if (!hasMetric)
            scope.Findings.Error(FindingCodes.DriverFormula, draft.Identity.Span, $"The identity of '{draft.Metric.Value}' names no metric.", "Write arithmetic over other metrics.");
    }

    /// <summary>Finds drivers that explain each other in a circle.</summary>
    public static void CheckCircles(CheckScope scope, IReadOnlyList<DriverDraft> drafts)
    {
        Dictionary<string, DriverDraft> byMetric = drafts.Where(draft => draft.Identity is not null).ToDictionary(draft => draft.Metric.Value, StringComparer.Ordinal);
        foreach (DriverDraft draft in byMetric.Values)
        {
            HashSet<string> seen = [];
            Queue<string> open = new([draft.Metric.Value]);
            while (open.TryDequeue(out string? here))
                if (byMetric.TryGetValue(here, out DriverDraft? next))
                    foreach (string name in next.Identity!.SelfAndDescendants().OfType<Name>().Select(name => name.Parts[0]))
                        if (name == draft.Metric.Value && here != draft.Metric.Value)
                        {
                            scope.Findings.Error(FindingCodes.DriverFormula, draft.Metric.Span, $"Drivers go in a circle: '{draft.Metric.Value}' is made of '{here}', which is made of '{draft.Metric.Value}'.", "Explain one of the two by other metrics.");
                            open.Clear();
                            break;
                        }
                        else if (seen.Add(name))
                            open.Enqueue(name);
        }
    }
}
