using System.Globalization;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Says in one sentence how an office stands; by rule from the statuses, so that it never says more than they do.</summary>
public static class ScorecardMessage
{
    /// <summary>Three names are read at a glance; the rest is in the table below the sentence.</summary>
    private const int MostNames = 3;

    /// <summary>The sentence.</summary>
    /// <param name="kpis">The KPIs.</param>
    /// <param name="language">The reader's language.</param>
    public static string Write(IReadOnlyList<ScorecardKpi> kpis, string language)
    {
        ScorecardWords words = ScorecardWords.For(language);
        int judged = kpis.Count(kpi => kpi.Status >= KpiStatus.Behind), good = kpis.Count(kpi => kpi.Status >= KpiStatus.OnTrack);
        List<string> clauses = [judged == 0 ? Fill(words.NoneJudged, kpis.Count) : Fill(words.OnTrackOrAhead, good, judged)];
        AddNames(clauses, words, words.BehindList, kpis.Where(kpi => kpi.Status == KpiStatus.Behind), language);
        AddNames(clauses, words, words.AtRiskList, kpis.Where(kpi => kpi.Status == KpiStatus.AtRisk), language);
        int without = kpis.Count(kpi => kpi.Actual.IsAbsent);
        if (without > 0)
            clauses.Add(Fill(words.WithoutData, without));
        return string.Join(words.Separator, clauses) + words.Stop;
    }

    private static void AddNames(List<string> clauses, ScorecardWords words, string list, IEnumerable<ScorecardKpi> kpis, string language)
    {
        List<ScorecardKpi> worst = [.. kpis.OrderByDescending(kpi => kpi.Shortfall ?? decimal.MaxValue)];
        if (worst.Count == 0)
            return;
        IEnumerable<string> names = worst.Take(MostNames).Select(kpi => kpi.Label + Gap(kpi, language));
        if (worst.Count > MostNames)
            names = names.Append(Fill(words.AndMore, worst.Count - MostNames));
        clauses.Add(Fill(list, string.Join(language == "zh" ? "、" : ", ", names)));
    }

    /// <summary>The gap to the target as a share of it; rates and targets of zero have none that reads well in a sentence.</summary>
    private static string Gap(ScorecardKpi kpi, string language)
    {
        if (kpi.Unit.IsRate || CellNumbers.Number(kpi.Actual) is not { } actual || CellNumbers.Number(kpi.Target) is not { } target
            || CellNumbers.Share(actual - target, target) is not { } share)
            return "";
        decimal gap = share * 100;
        NumberFormatInfo numbers = ReaderLanguage.Numbers(language);
        return string.Create(numbers, $" ({(gap > 0 ? "+" : "")}{gap:N1}{ReaderLanguage.PercentSign(language)})");
    }

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
