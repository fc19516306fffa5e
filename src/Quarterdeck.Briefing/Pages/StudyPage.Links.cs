using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Briefing.Pages;

/// <content>Studies of links.</content>
public sealed partial record StudyPage
{
    /// <summary>A study of links: what is shown first, then what is not; with all digits, the candidates in their order under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(LinkStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        StudyWords words = StudyWords.For(language);
        IEnumerable<(string Name, Link Link)> links = study.Candidates.Zip(study.Links);
        if (allDigits)
            return new StudyPage(study.Verdict,
                [new("candidate", false, 0), new("verdict", false, 0), new("lag", true, 0), new("effect", true, 0), new("effect_low", true, 0), new("effect_high", true, 0), new("p", true, 0), new("q", true, 0), new("out_of_sample_gain", true, 0)],
                [.. links.Select(pair => (IReadOnlyList<string>)
                    [pair.Name, StudyCodes.Of(pair.Link.Verdict), Lag(pair.Link), Digits(pair.Link.Effect), Digits(pair.Link.EffectLow), Digits(pair.Link.EffectHigh), Digits(pair.Link.Probability), Digits(pair.Link.Adjusted), Digits(pair.Link.Gain ?? double.NaN)])], []);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string two(double value) => double.IsFinite(value) ? value.ToString("0.00", form) : "";
        return new StudyPage(study.Verdict,
            [new(words.Candidate, false, 0), new(words.Verdict, false, 0), new(words.Lag, true, 0), new(words.Effect, true, 1), new(words.Interval, true, 2), new("q", true, 1), new(words.Gain, true, 2)],
            [.. links.OrderBy(pair => pair.Link.Verdict).ThenBy(pair => pair.Link.Adjusted).Select(pair => (IReadOnlyList<string>)
            [
                pair.Name, words.LinkVerdicts[(int)pair.Link.Verdict], Lag(pair.Link), two(pair.Link.Effect),
                double.IsFinite(pair.Link.EffectLow) ? $"{two(pair.Link.EffectLow)} … {two(pair.Link.EffectHigh)}" : "",
                pair.Link.Adjusted.ToString("0.000", form), pair.Link.Gain is { } gain ? (gain * 100).ToString("0.0", form) + ReaderLanguage.PercentSign(language) : "",
            ])], []);
    }

    private static string Lag(Link link) => link.Lag?.ToString(CultureInfo.InvariantCulture) ?? "";
}
