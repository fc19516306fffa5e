using Quarterdeck.Model.Findings;

namespace Quarterdeck.Web.Serving;

/// <summary>What is wrong with a company's files while an earlier edition is served.</summary>
/// <param name="Findings">What is wrong, at least one of them an error.</param>
/// <param name="Since">When it was noticed.</param>
public sealed record BrokenFiles(IReadOnlyList<Finding> Findings, DateTimeOffset Since);
