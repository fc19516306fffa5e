using System.Globalization;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Pages;

/// <summary>Says what target and signal mean together for one KPI, and what moved an office's first one.</summary>
public static class KpiMessage
{
    /// <summary>The sentence of a KPI; null where there is nothing to say.</summary>
    public static string? Write(ScorecardKpi kpi, string language) =>
        Clause(kpi, language) is { } clause ? Sentence(char.ToUpper(clause[0], CultureInfo.InvariantCulture) + clause[1..], language) : null;

    /// <summary>The message of a scorecard: what moved its first KPI, then how the office stands against its targets.</summary>
    public static string Write(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Headline(card) is { } headline ? headline + Gap(card.Language) + card.Message : card.Message;
    }

    /// <summary>The clause of a KPI; null where there is nothing to say.</summary>
    internal static string? Clause(ScorecardKpi kpi, string language)
    {
        if (StandingRule.Of(kpi) is not { } standing)
            return null;
        StandingWords words = StandingWords.For(language);
        return words.Standings[(int)standing] + (kpi.Movement.IsProvisional ? language == "zh" ? $"（{words.Provisional}）" : $" ({words.Provisional})" : "");
    }

    /// <summary>Ends a sentence, unless it ends with a question.</summary>
    internal static string Sentence(string text, string language) => text[^1] is '?' or '？' ? text : text + ScorecardWords.For(language).Stop;

    /// <summary>What stands between two sentences.</summary>
    internal static string Gap(string language) => language == "zh" ? "" : " ";

    private static string? Headline(Scorecard card)
    {
        if (card.Headline is not { } headline || card.Kpis.FirstOrDefault(row => row.Id == headline.Kpi) is not { } kpi)
            return null;
        StandingWords words = StandingWords.For(card.Language);
        double before = headline.Before.AsDouble();
        BridgeNumbers numbers = new(card.Language, kpi.Unit, [before, kpi.Actual.AsDouble(), .. headline.Drivers.Select(driver => driver.Contribution)], kpi.UnitLabel);
        string relative = kpi.Unit.IsRate || before <= 0 || headline.Change == 0 ? "" : numbers.Share(headline.Change / before, 1);
        string[] clauses =
        [
            string.Format(CultureInfo.InvariantCulture, headline.Change == 0 ? words.Same : headline.Change > 0 ? words.Rose : words.Fell, kpi.Label, numbers.Said(headline.Change, card.Currency, withSign: false),
                relative.Length == 0 ? "" : card.Language == "zh" ? $"（{relative}）" : $" ({relative})", headline.Against),
            DriverClause.Write([.. headline.Drivers.Select(driver => new DriverClause.Part(driver.Label, BridgeMessage.OfficeName(driver.Office, BridgeWords.For(card.Language)), driver.Contribution, driver.Label != driver.Id))],
                headline.Change, numbers, card.Currency, card.Language),
            Clause(kpi, card.Language) ?? "",
        ];
        return Sentence(string.Join(ScorecardWords.For(card.Language).Separator, clauses.Where(clause => clause.Length > 0)), card.Language);
    }
}
