using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Model.Checking;

/// <summary>What came of reading a company's folder.</summary>
/// <param name="Company">The company; null when what was written cannot be used at all. Missing data files alone leave it readable.</param>
/// <param name="Findings">Everything that is wrong or noteworthy, by place.</param>
public sealed record ReadResult(CompanyModel? Company, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when no finding is an error.</summary>
    public bool IsOk => !Findings.Any(finding => finding.Severity == Severity.Error);
}
