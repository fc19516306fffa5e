using System.Globalization;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>The sentences of the rules in five languages.</summary>
internal static class TraceTexts
{
    private static readonly Dictionary<Rule, LocalText> _texts = EntryReader.Read(EmbeddedText.Read("resolving/trace.txt"))
        .ToDictionary(static entry => OfficeReader.Parse<Rule>(entry.Keyword), static entry => new LocalText(entry.Texts));

    /// <summary>The sentence of a rule with its words, office and source put in.</summary>
    public static string Sentence(Rule rule, Language language, string matched, string office, string source) =>
        string.Format(CultureInfo.InvariantCulture, _texts[rule][language], matched, office, source);

    /// <summary>Whether a rule has its sentence in all five languages.</summary>
    public static bool IsComplete(Rule rule) => _texts.TryGetValue(rule, out LocalText? text) && text.IsComplete;
}
