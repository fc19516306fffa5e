using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Reports;

/// <summary>What a report says of every study alike: whence its data came, and how it was made.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Company">The company's name; empty for a file.</param>
/// <param name="Sources">The data.</param>
/// <param name="Command">The command line that makes the same report.</param>
/// <param name="Version">The program's version.</param>
/// <param name="DefinitionHash">The hash of what the numbers depend on in the company's model; empty for a file.</param>
/// <param name="Findings">What should be known.</param>
public sealed record ReportFrame(string Language, string Company, IReadOnlyList<ReportSource> Sources, string Command, string Version, string DefinitionHash, IReadOnlyList<Finding> Findings);
