using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Causes;

namespace Quarterdeck.Briefing.Pages;

/// <content>Studies of causes.</content>
public sealed partial record StudyPage
{
    /// <summary>A study of causes, those of the largest contribution first.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(CauseStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        StudyWords words = StudyWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        Func<double, string> number = allDigits ? Digits : Reader(language, study.Report.Causes.SelectMany(static cause => new[] { cause.Actual, cause.Expected, cause.Contribution }));
        string[] heads = allDigits ? ["segment", "actual", "expected", "contribution", "share", "score"] : [words.Segment, words.Actual, words.Expected, words.Contribution, words.Share, words.Score];
        string share(Cause cause) => study.Share(cause) is not { } part ? "" : allDigits ? Digits(part) : (part * 100).ToString("0.0", form) + ReaderLanguage.PercentSign(language);
        return new StudyPage(study.Verdict, [.. heads.Select((head, i) => new PageColumn(head, i > 0, i is 5 ? 2 : i is 4 ? 1 : 0))],
            [.. study.Report.Causes.Zip(study.Segments).Select(pair => (IReadOnlyList<string>)
                [CauseStudy.Text(pair.Second), number(pair.First.Actual), number(pair.First.Expected), number(pair.First.Contribution), share(pair.First), allDigits ? Digits(pair.First.Score) : pair.First.Score.ToString("N0", form)])],
            study.Report.Causes.Count > 0 ? [words.Named] : []);
    }
}
