using System.Globalization;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Web.Wording;

/// <summary>A text of the pages in all languages; one that lacks a language does not compile.</summary>
/// <param name="En">English.</param>
/// <param name="Fr">French.</param>
/// <param name="Pl">Polish.</param>
/// <param name="Vi">Vietnamese.</param>
/// <param name="Zh">Chinese.</param>
public sealed record LocalWord(string En, string Fr, string Pl, string Vi, string Zh)
{
    /// <summary>The text in a language; in English for any other than <see cref="ReaderLanguage.All"/>.</summary>
    public string this[string language] => language switch { "fr" => Fr, "pl" => Pl, "vi" => Vi, "zh" => Zh, _ => En };

    /// <summary>The text with values in its places <c>{0}</c>, <c>{1}</c>.</summary>
    public string Fill(string language, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[language], values);
}
