using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Pages;

/// <summary>The probability that all targets are met, as a note of a page.</summary>
internal static class ChanceText
{
    /// <summary>The note; null where it was not asked.</summary>
    public static string? Write(TargetsChance? chance, string language)
    {
        if (chance is null)
            return null;
        ChanceWords words = ChanceWords.For(language);
        NumberFormatInfo numbers = ReaderLanguage.Numbers(language);
        return chance.Result is not { } result ? string.Format(CultureInfo.InvariantCulture, words.Untold, chance.Reason)
            : string.Format(CultureInfo.InvariantCulture, words.Said, (result.Probability * 100).ToString("N1", numbers) + ReaderLanguage.PercentSign(language), chance.Targets,
                result.Draws.ToString("N0", numbers), result.Seed, chance.Quarters);
    }
}
