using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The answer of a study of experience in a few sentences, from the very numbers that it prints.</summary>
internal static class ExperienceSummary
{
    /// <summary>What a kind of score is called, in every language.</summary>
    public static string KindName(ScoreKind kind) => kind switch { ScoreKind.Nps => "NPS", ScoreKind.Csat => "CSAT", _ => "Ø" };

    /// <summary>A score as it is read: NPS in points, satisfaction in percent, a mean with two digits.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="language">The reader's language.</param>
    public static Func<double, string> Number(ScoreScale scale, string language)
    {
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        return scale.Kind switch
        {
            ScoreKind.Nps => value => value.ToString("0.0", form),
            ScoreKind.Csat => value => (100 * value).ToString("0.0", form) + ReaderLanguage.PercentSign(language),
            _ => value => value.ToString("0.00", form),
        };
    }

    /// <summary>The sentences.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(ExperienceStudy study, string language)
    {
        ExperienceWords words = ExperienceWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        Func<double, string> number = Number(study.Scale, language);
        string percent(double share) => (100 * share).ToString("0", form) + ReaderLanguage.PercentSign(language);
        SurveyEstimate total = study.Total.Score!;
        List<string> sentences = [Fill(words.Score, KindName(study.Scale.Kind), number(total.Score), number(total.Margin), total.Count.ToString("N0", form))];
        if (total is { Asked: { } asked, ResponseRate: { } rate, Lowest: { } lowest, Highest: { } highest })
            sentences.Add(Fill(words.Silent, asked.ToString("N0", form), percent(rate), number(lowest), number(highest)));
        foreach ((IReadOnlyList<ExperienceGroup> groups, string text) in ((IReadOnlyList<ExperienceGroup>, string)[])[(study.Stages, words.ByStage), (study.Channels, words.ByChannel)])
            if (groups.Where(static group => group.Score is not null).OrderByDescending(static group => group.Score!.Score).ToArray() is { Length: > 1 } told)
                sentences.Add(Fill(text, Label(told[0]), number(told[0].Score!.Score), Label(told[^1]), number(told[^1].Score!.Score)));
        if (study.Drivers is { Drivers: { Count: > 0 } drivers } all)
        {
            sentences.Add(Fill(words.Matters, percent(all.RSquared), drivers[0].Name, percent(drivers[0].Share)));
            if (drivers.Where(static driver => driver.Quadrant == "improve").Select(static driver => driver.Name).ToArray() is { Length: > 0 } improve)
                sentences.Add(Fill(words.Improve, string.Join(", ", improve)));
        }
        if (study.Total is { Change: { } change, ChangeMargin: { } margin })
            sentences.Add(Fill(study.Total.HasChanged ? words.Changed : words.NotChanged, study.Question.Action!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (change > 0 ? "+" : "") + number(change), number(margin)));
        return string.Join(language == "zh" ? "" : " ", sentences);
    }

    private static string Label(ExperienceGroup group) => group.Stage ?? group.Channel ?? "";

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
