using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Findings;

/// <summary>Collects findings while a text is read or a question planned, so that a person gets all of them at once.</summary>
/// <remarks>Not safe for several threads. The order of adding is kept; <see cref="Sorted"/> puts them by place.</remarks>
public sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    /// <summary>True when at least one finding is an error.</summary>
    public bool HasErrors => _findings.Exists(finding => finding.Severity == Severity.Error);

    /// <summary>How many findings there are.</summary>
    public int Count => _findings.Count;

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourceSpan place, string message, string remedy) =>
        Add(new Finding(code, Severity.Error, place, message, remedy));

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourceSpan place, string message, string remedy) =>
        Add(new Finding(code, Severity.Warning, place, message, remedy));

    /// <summary>Adds a note.</summary>
    /// <param name="code">The code.</param>
    /// <param name="place">Where.</param>
    /// <param name="message">What should be known.</param>
    /// <param name="remedy">What to do, in English.</param>
    /// <param name="language">The language of the message, where it is the reader's own.</param>
    public void Note(string code, SourceSpan place, string message, string remedy, string language = "en") =>
        Add(new Finding(code, Severity.Note, place, message, remedy) { Language = language });

    /// <summary>Adds a finding; one that is equal to an earlier one is said once.</summary>
    public void Add(Finding finding)
    {
        if (!_findings.Contains(finding))
            _findings.Add(finding);
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
            Add(finding);
    }

    /// <summary>All findings by file, line, column and code.</summary>
    public IReadOnlyList<Finding> Sorted() =>
    [
        .. _findings
            .OrderBy(finding => finding.Place.File ?? string.Empty, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place.Line)
            .ThenBy(finding => finding.Place.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal),
    ];
}
