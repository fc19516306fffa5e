using System.Globalization;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>The line at the foot of a page that lets a print be made again.</summary>
internal static class Stamps
{
    /// <summary>More hashes than these are left to the receipts.</summary>
    private const int Most = 4;

    /// <summary>Period, as-of day and definition hashes of a scorecard.</summary>
    public static string Of(Scorecard card, string language) => string.Join(" · ", new[]
    {
        card.Period?.Label ?? "",
        card.Kpis.Select(kpi => kpi.Receipt?.AsOf).FirstOrDefault(day => day is not null) is { } asOf ? asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        Of(card.Kpis.Select(kpi => kpi.Receipt?.DefinitionHash), language),
    }.Where(part => part.Length > 0));

    /// <summary>Definition hashes; nothing where there are none.</summary>
    public static string Of(IEnumerable<string?> hashes, string language)
    {
        string[] shown = [.. hashes.OfType<string>().Where(static hash => hash.Length > 0).Distinct(StringComparer.Ordinal).Take(Most)];
        return shown.Length == 0 ? "" : Words.DefinitionHash[language] + ScorecardWords.For(language).Colon + string.Join(' ', shown);
    }
}
