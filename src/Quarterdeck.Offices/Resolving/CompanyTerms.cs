namespace Quarterdeck.Offices.Resolving;

/// <summary>A company's own words for offices. They win over everything, and the trace says so.</summary>
/// <param name="Titles">Local titles and the office each means; compared without case and accents.</param>
/// <param name="Acronyms">Acronyms and the one sense each has here: "here CCO = compliance".</param>
public sealed record CompanyTerms(IReadOnlyDictionary<string, string> Titles, IReadOnlyDictionary<string, string> Acronyms)
{
    /// <summary>No words of its own.</summary>
    public static CompanyTerms None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());
}
