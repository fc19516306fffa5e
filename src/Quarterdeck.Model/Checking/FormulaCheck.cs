using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Checking;

/// <summary>Checks formulas that stand in a question rather than in the YAML, by the same rules.</summary>
public static class FormulaCheck
{
    /// <summary>A condition over rows, as --where takes it: fields, dimensions by their short names, <c>time</c>.</summary>
    /// <returns>True when nothing was found.</returns>
    public static bool Condition(CompanyModel company, Formula condition, FindingList findings) =>
        Clean(findings, () => RowFormulaRule.CheckCondition(new CheckScope(company, findings), condition, null, allowsDimensions: true));

    /// <summary>A formula over metrics and aggregates, as a metric has it.</summary>
    /// <returns>True when nothing was found.</returns>
    public static bool Metric(CompanyModel company, Formula formula, FindingList findings) =>
        Clean(findings, () => MetricFormulaRule.Check(new CheckScope(company, findings), formula));

    /// <summary>A dotted name, as --by takes it: dataset and joins exist.</summary>
    /// <returns>The path; null when it was found wrong.</returns>
    public static FieldPath? Path(CompanyModel company, Name name, FindingList findings) => new CheckScope(company, findings).Resolve(name);

    /// <summary>That a dataset reaches a field to-one; else a finding that lists the ways or says the way out.</summary>
    public static bool Reaches(CompanyModel company, string home, FieldPath path, Values.SourceSpan place, FindingList findings) =>
        new CheckScope(company, findings).Reaches(home, path, place);

    private static bool Clean(FindingList findings, Action check)
    {
        int before = findings.Count;
        check();
        return findings.Count == before;
    }
}
