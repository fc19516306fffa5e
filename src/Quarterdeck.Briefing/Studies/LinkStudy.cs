using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Which series lead another one, as it is read.</summary>
/// <param name="Outcome">What may be led.</param>
/// <param name="Periods">The periods that were looked at.</param>
/// <param name="Lags">Lags 1 to this were tried.</param>
/// <param name="Options">How it was searched; its season is the one that was taken out.</param>
/// <param name="Candidates">The names of the candidates.</param>
/// <param name="Links">One a candidate.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record LinkStudy(string Outcome, int Periods, int Lags, LinkOptions Options, IReadOnlyList<string> Candidates, IReadOnlyList<Link> Links, string Verdict)
{
    /// <summary>The names of the series that are known to lead and were taken out first.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>A candidate of which more is missing is not tested: what is put in its gaps would be most of the story.</summary>
    private const double MostMissing = 0.2;

    /// <summary>Searches for links and words what was found.</summary>
    /// <param name="outcome">What may be led.</param>
    /// <param name="candidates">What may lead; each as long as the outcome.</param>
    /// <param name="season">Periods a season; null for the usual one of the dates, or the one that the outcome shows; 0 for none.</param>
    /// <param name="options">The other settings.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known; an error where the outcome is too short.</param>
    /// <param name="given">Series that are known to lead and are taken out first; null for none.</param>
    /// <returns>Null where the outcome has too few values.</returns>
    public static LinkStudy? Make(
        StudySeries outcome, IReadOnlyList<StudySeries> candidates, int? season, LinkOptions options, string language, FindingList findings, IReadOnlyList<StudySeries>? given = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(findings);
        int first = Array.FindIndex(outcome.Values, double.IsFinite), last = Array.FindLastIndex(outcome.Values, double.IsFinite);
        if (first < 0 || last - first < 7)
        {
            findings.Error(FindingCodes.StudyShort, SourceSpan.None, $"'{outcome.Name}' has fewer than 8 periods with values.", "Give more periods, or a finer grain.");
            return null;
        }
        double[] target = GapFilling.Filled(outcome.Values[first..(last + 1)]);
        double[][] filled = [.. candidates.Select(candidate => Ready(candidate, first, last, findings))];
        int? taken = season switch { null => outcome.UsualSeason ?? Prewhitening.SeasonOf(target), 0 => null, _ => season };
        LinkOptions asked = options with { Season = taken, Given = [.. (given ?? []).Select(known => Ready(known, first, last, findings))] };
        IReadOnlyList<Link> links = LinkFinder.Find(target, filled, asked);
        int lags = LinkFinder.LagsFor(target.Length, asked);
        findings.Note(FindingCodes.StudyCaution, SourceSpan.None, StudyWords.For(language).Precedence, "See docs/science/links.md for what the study assumes.", language);
        return new LinkStudy(outcome.Name, target.Length, lags, asked, [.. candidates.Select(candidate => candidate.Name)], links, VerdictOf(outcome.Name, candidates, links, lags, StudyWords.For(language)))
        {
            Given = [.. (given ?? []).Select(static known => known.Name)],
        };
    }

    private static double[] Ready(StudySeries candidate, int first, int last, FindingList findings)
    {
        double[] values = candidate.Values[first..(last + 1)];
        int missing = values.Count(double.IsNaN);
        if (missing > MostMissing * values.Length)
        {
            findings.Warning(FindingCodes.StudyLeftOut, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"'{candidate.Name}' has no value in {missing} of {values.Length} periods and was not tested."), "Choose a candidate with values, or a shorter span.");
            return new double[values.Length];
        }
        double[] filled = GapFilling.Filled(values);
        if (Array.TrueForAll(filled, value => value == filled[0]))
            findings.Warning(FindingCodes.StudyConstant, SourceSpan.None, $"'{candidate.Name}' never varies and was not tested.", "Choose another column.");
        return filled;
    }

    private static string VerdictOf(string outcome, IReadOnlyList<StudySeries> candidates, IReadOnlyList<Link> links, int lags, StudyWords words)
    {
        string[] leaders = [.. links.Select((link, i) => (link, candidates[i].Name)).Where(pair => pair.link.Verdict == LinkVerdict.Leads).OrderBy(pair => pair.link.Adjusted)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Name} ({pair.link.Lag})"))];
        int unknown = links.Count(link => link.Verdict == LinkVerdict.NotEnoughData);
        string text = leaders.Length > 0
            ? string.Format(CultureInfo.InvariantCulture, words.Leaders, leaders.Length, links.Count, outcome, string.Join(", ", leaders))
            : string.Format(CultureInfo.InvariantCulture, words.NoLeader, links.Count, outcome, lags);
        return unknown == 0 ? text : text + " " + string.Format(CultureInfo.InvariantCulture, words.TooShortToTell, unknown);
    }
}
