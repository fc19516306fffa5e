using System.Globalization;
using Quarterdeck.Intake.Refreshing;

namespace Quarterdeck.Briefing.Wording;

/// <summary>Says in the reader's language that a source should have been loaded anew, and which moment its rows are of.</summary>
public static class StaleWords
{
    /// <summary>The sentence, with moments by the company's clock, to the minute; in English for a language that is not known.</summary>
    /// <param name="stale">The source.</param>
    /// <param name="timeZone">IANA name of the company's time zone; UTC for one that is not known.</param>
    /// <param name="language">The reader's language.</param>
    public static string Write(StaleLoad stale, string timeZone, string language)
    {
        TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out TimeZoneInfo? found) ? found : TimeZoneInfo.Utc;
        string Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, ScorecardWords.For(language).Stale, Local(stale.Missed), stale.Dataset, Local(stale.Since));
    }
}
