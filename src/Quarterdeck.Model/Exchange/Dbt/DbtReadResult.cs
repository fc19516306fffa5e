using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>What came of reading a dbt project's semantic files.</summary>
/// <param name="Company">The company; null when the files cannot be used at all.</param>
/// <param name="Project">The files as written.</param>
/// <param name="Names">How dbt's names are said in the company.</param>
/// <param name="Findings">What is wrong, and what could not be carried over.</param>
public sealed record DbtReadResult(CompanyModel? Company, DbtProject Project, DbtNames Names, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when no finding is an error.</summary>
    public bool IsOk => !Findings.Any(finding => finding.Severity == Severity.Error);
}
