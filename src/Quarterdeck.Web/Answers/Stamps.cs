using System.Globalization;
using Quarterdeck.Briefing.Scorecards;

namespace Quarterdeck.Web.Answers;

/// <summary>The line at the foot of a page that lets a print be made again.</summary>
internal static class Stamps
{
    /// <summary>Period, as-of day and definition hashes of a scorecard.</summary>
    public static string Of(Scorecard card) => string.Join(" · ", new[]
    {
        card.Period?.Label ?? "",
        card.Kpis.Select(kpi => kpi.Receipt?.AsOf).FirstOrDefault(day => day is not null) is { } asOf ? asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        string.Join(' ', card.Kpis.Select(kpi => kpi.Receipt?.DefinitionHash).OfType<string>().Distinct(StringComparer.Ordinal).Take(4)),
    }.Where(part => part.Length > 0));
}
