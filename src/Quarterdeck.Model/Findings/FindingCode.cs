namespace Quarterdeck.Model.Findings;

/// <summary>One line of the table of codes.</summary>
/// <param name="Code">The code, <c>QD</c> and four digits.</param>
/// <param name="Meaning">What it means, in one sentence.</param>
/// <param name="Remedy">What one does about it, in general.</param>
public sealed record FindingCode(string Code, string Meaning, string Remedy);
