using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The datasets of which no cut of few rows may be told, whichever formula asks.</summary>
/// <remarks>
/// A metric with <c>least:</c> over one dataset says that its rows are of people who were promised not to be known: so the dataset is guarded,
/// and not only that metric. Over several datasets nothing is said of any single one of them.
/// </remarks>
internal static class GuardedRows
{
    /// <summary>The fewest rows that may lie behind a value, by dataset; datasets that are not guarded are not there.</summary>
    public static IReadOnlyDictionary<string, int> Of(CompanyModel company)
    {
        Dictionary<string, int> least = new(StringComparer.OrdinalIgnoreCase);
        foreach (Metric metric in company.Metrics.Values.Where(metric => metric is { Least: > 0, Formula: not null }))
        {
            string[] homes =
            [
                .. metric.Formula!.SelfAndDescendants().OfType<Call>().Where(call => FunctionTable.Aggregates.ContainsKey(call.Function) && call.Arguments.Length > 0)
                    .SelectMany(call => call.Arguments[0].SelfAndDescendants()).OfType<Name>().Where(name => name.Parts.Length > 1).Select(name => name.Parts[0])
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
            if (homes is [var home])
                least[home] = Math.Max(metric.Least, least.GetValueOrDefault(home));
        }
        return least;
    }
}
