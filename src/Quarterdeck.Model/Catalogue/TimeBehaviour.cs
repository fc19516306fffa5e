using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Catalogue;

/// <summary>How a metric behaves over time, in a reader's words.</summary>
internal static class TimeBehaviour
{
    /// <summary>The behaviour that follows from a metric's formula and keys.</summary>
    public static string Of(IReadOnlyDictionary<string, Metric> metrics, Metric metric)
    {
        if (metric.Stock is not null)
            return "a balance: the value at the period's end, never added up";
        if (metric.Active is not null)
            return "a level: what is open or present at the period's end, never added up";
        if (metric.Formula is not { } formula)
            return "worked out from the scorecards of the period";
        Call[] calls = [.. formula.SelfAndDescendants().OfType<Call>()];
        if (calls.FirstOrDefault(call => call.Function == "TRAILING") is { } trailing)
            return $"a rolling value: looks back {trailing.Arguments[1].Text.ToLowerInvariant()}s from the period's end";
        if (calls.Any(call => call.Function is "PRIOR" or "RETAINED"))
            return "a comparison: this period against an earlier one of the same length";
        if (formula.SelfAndDescendants().Any(node => node is Binary { Operator: "/" }) || calls.Any(call => call.Function is "AVG" or "MEDIAN" or "STDDEV"))
            return "a rate: worked out anew for every period and cut, never averaged";
        if (calls.Any(call => call.Distinct))
            return "a distinct count: counted anew for every period, so months do not add up to the year";
        string[] below = [.. formula.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length == 1 && metrics.ContainsKey(name.Parts[0]))
            .Select(name => Of(metrics, metrics[name.Parts[0]])).Distinct()];
        return below.Length == 1 ? below[0] : "a flow: adds up over time";
    }
}
