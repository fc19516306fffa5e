using Quarterdeck.Model.Findings;

namespace Quarterdeck.Model.Exchange;

/// <summary>What came of a conversion.</summary>
/// <param name="File">How the file is named; empty when nothing could be written.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Findings">What is wrong with the original, and everything that the other format does not carry.</param>
public sealed record ConvertedModel(string File, string Text, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when no finding is an error.</summary>
    public bool IsOk => Findings.All(finding => finding.Severity != Severity.Error);
}
