using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Wording;

/// <summary>A finding as a reader is told it: what it means and what to do in the reader's language, names and numbers after it in English.</summary>
/// <remarks>
/// In English the message says all. In another language the meaning of the code comes first and the message stands below it as a detail; a message
/// that is in the reader's language already is said alone.
/// </remarks>
/// <param name="Says">What is said first.</param>
/// <param name="Language">The language of what is said first: the reader's, or <c>en</c> where there is no text of the code.</param>
/// <param name="Detail">The message in English; empty where it was said first.</param>
/// <param name="Remedy">What to do; empty where nothing is.</param>
/// <param name="RemedyLanguage">The language of what to do.</param>
/// <param name="RemedyDetail">What to do in this very case, in English; empty where it says no more than the code does.</param>
public sealed record ToldFinding(string Says, string Language, string Detail, string Remedy, string RemedyLanguage, string RemedyDetail)
{
    /// <summary>Tells a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The reader's language.</param>
    public static ToldFinding Of(Finding finding, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Of(finding.Code, finding.Message, finding.Language, finding.Remedy, language);
    }

    /// <summary>Tells a message of the engine or of an earlier run, which is in English.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">The message.</param>
    /// <param name="remedy">What to do; empty where that is not known.</param>
    /// <param name="language">The reader's language.</param>
    public static ToldFinding Of(string code, string message, string remedy, string language) => Of(code, message, "en", remedy, language);

    /// <summary>What is said first and its detail in one line, for a cell or a note.</summary>
    public string Line => Detail.Length == 0 ? Says : $"{Says} ({Detail})";

    private static ToldFinding Of(string code, string message, string messageLanguage, string remedy, string language)
    {
        if (language == "en" || CodeTexts.Find(code, language) is not { } text)
            return new ToldFinding(message, messageLanguage, "", remedy, "en", "");
        bool isSaid = messageLanguage == language;
        FindingCode? english = CodeTexts.Find(code, "en");
        return new ToldFinding(
            isSaid ? message : text.Meaning, language, isSaid || message == english?.Meaning ? "" : message,
            remedy.Length == 0 ? "" : text.Remedy, language, remedy == english?.Remedy ? "" : remedy);
    }
}
