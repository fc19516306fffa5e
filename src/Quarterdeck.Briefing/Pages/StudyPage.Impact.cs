using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Briefing.Pages;

/// <content>Studies of impact.</content>
public sealed partial record StudyPage
{
    /// <summary>A study of impact: average, sum and share; with all digits one row a period under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(ImpactStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (allDigits)
            return new StudyPage(study.Summary,
                [new("period", false, 0), new("actual", true, 0), new("predicted", true, 0), new("low", true, 0), new("high", true, 0), new("effect", true, 0), new("effect_low", true, 0), new("effect_high", true, 0), new("cumulative_effect", true, 0), new("cumulative_low", true, 0), new("cumulative_high", true, 0)],
                [.. (study.Result?.Points ?? []).Select((point, t) => (IReadOnlyList<string>)
                    [study.Label(t) ?? "", Digits(point.Actual), Digits(point.Predicted), Digits(point.Low), Digits(point.High), Digits(point.Actual - point.Predicted), Digits(point.Actual - point.High), Digits(point.Actual - point.Low),
                        Digits(point.Cumulative?.Effect ?? double.NaN), Digits(point.Cumulative?.EffectLow ?? double.NaN), Digits(point.Cumulative?.EffectHigh ?? double.NaN)])], []);
        ImpactWords words = ImpactWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string percent = ReaderLanguage.PercentSign(language);
        List<string> notes = [];
        if (study.Result is not { } result)
            return new StudyPage(study.Summary, [], [], [.. Opinions(study, words, form)]);
        string interval = string.Format(CultureInfo.InvariantCulture, words.Interval, (100 * result.Options.Level).ToString("0.##", form) + percent);
        List<IReadOnlyList<string>> rows = [Row(words.Average, result.Total.Average, form), Row(words.Cumulative, result.Total.Cumulative, form)];
        if (result.Total.Relative is { } relative)
        {
            string share(double value) => (100 * value).ToString("N1", form) + percent;
            rows.Add([words.Relative, "", "", "", share(relative.Effect), $"{share(relative.Low)} … {share(relative.High)}"]);
        }
        if (study.Placebo is { } placebo)
        {
            Func<double, string> digits = ImpactSummary.Digits(placebo.Span.Average, form);
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.Placebo, study.Shown(placebo.Window.First), study.Shown(placebo.Window.Last), digits(placebo.Span.Average.Effect), digits(placebo.Span.Average.EffectLow), digits(placebo.Span.Average.EffectHigh)));
        }
        notes.AddRange(Opinions(study, words, form));
        if (study.Controls.Count > 0)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.Controls, string.Join(", ", study.Controls.Select((control, c) => $"{control} {result.Inclusion[c].ToString("0.00", form)}"))));
        notes.Add(string.Format(CultureInfo.InvariantCulture, words.Draws, result.Options.Draws.ToString("N0", form), result.Options.Seed));
        return new StudyPage(study.Summary,
            [new(words.Measure, false, 0), new(words.Actual, true, 0), new(words.Predicted, true, 0), new(interval, true, 1), new(words.Effect, true, 0), new(interval, true, 0)], rows, notes);
    }

    private static List<string> Row(string name, ImpactEffect effect, NumberFormatInfo form)
    {
        Func<double, string> digits = ImpactSummary.Digits(effect, form);
        return [name, digits(effect.Actual), digits(effect.Predicted), $"{digits(effect.PredictedLow)} … {digits(effect.PredictedHigh)}", digits(effect.Effect), $"{digits(effect.EffectLow)} … {digits(effect.EffectHigh)}"];
    }

    private static IEnumerable<string> Opinions(ImpactStudy study, ImpactWords words, NumberFormatInfo form)
    {
        foreach ((InterruptedRegression? fit, string text) in ((InterruptedRegression?, string)[])[(study.SecondOpinion, words.SecondOpinion), (study.Adjusted, words.Adjusted)])
            if (fit is not null)
                yield return string.Format(CultureInfo.InvariantCulture, text, ImpactSummary.Digits(fit.StandardError, form)(fit.LevelChange), ImpactSummary.Digits(fit.StandardError, form)(fit.StandardError));
    }
}
