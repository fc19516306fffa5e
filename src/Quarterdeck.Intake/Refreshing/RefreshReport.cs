using Quarterdeck.Model.Findings;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>What a refresh did.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Sources">Each source, by name.</param>
/// <param name="Findings">What a person should know.</param>
public sealed record RefreshReport(DateTimeOffset Started, DateTimeOffset Ended, IReadOnlyList<SourceReport> Sources, IReadOnlyList<Finding> Findings)
{
    /// <summary>Codes of what the world did, which may go well when it is tried again.</summary>
    private static readonly string[] _world = [FindingCodes.ServerUnreachable, FindingCodes.AnotherRefresh, FindingCodes.EngineFailed];

    /// <summary>True when only the world failed and nothing waits for a person.</summary>
    public bool IsWorldOnly => Findings.Any(finding => finding.Severity == Severity.Error) && Findings.Where(finding => finding.Severity == Severity.Error).All(finding => _world.Contains(finding.Code));
}
