using System.Globalization;

namespace Quarterdeck.Briefing.Wording;

/// <summary>How numbers are written for the readers of a language.</summary>
/// <remarks>
/// The formats are our own and not the machine's: two versions of ICU write French thousands with two different spaces, and a page is the
/// same to the byte everywhere.
/// </remarks>
public static class ReaderLanguage
{
    /// <summary>The languages that pages are written in.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "fr", "pl", "vi", "zh"];

    /// <summary>Separators and signs of a language; those of English for any other.</summary>
    public static NumberFormatInfo Numbers(string language) => language switch
    {
        "fr" => Make(groups: "\u202f", point: ","),
        "pl" => Make(groups: "\u00a0", point: ","),
        "vi" => Make(groups: ".", point: ","),
        _ => Make(groups: ",", point: "."),
    };

    /// <summary>What follows the number of a percentage.</summary>
    public static string PercentSign(string language) => language is "vi" or "zh" ? "%" : language == "fr" ? "\u202f%" : "\u00a0%";

    /// <summary>What stands between two sentences: nothing in Chinese, whose full stop brings its own room, else a blank.</summary>
    public static string Gap(string language) => language == "zh" ? "" : " ";

    private static NumberFormatInfo Make(string groups, string point) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = groups,
        NumberDecimalSeparator = point,
        NegativeSign = "-",
        PositiveSign = "+",
    });
}
