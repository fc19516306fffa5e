using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Findings;

/// <summary>Something wrong or noteworthy in what a person wrote, asked or brought as data.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>, e.g. <c>QD2104</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Place">Where: file, line and column; <see cref="SourceSpan.None"/> when it concerns no text.</param>
/// <param name="Message">What is wrong and what is known, in the person's words; one or two sentences.</param>
/// <param name="Remedy">What to do, beginning with a verb.</param>
public sealed record Finding(string Code, Severity Severity, SourceSpan Place, string Message, string Remedy)
{
    /// <summary>The language of the message: <c>en</c>, or the reader's own where the message comes from a table of words. The remedy is English.</summary>
    public string Language { get; init; } = "en";
}
