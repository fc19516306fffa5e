using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The answer of a study of impact in a few sentences, from the very numbers that it prints.</summary>
internal static class ImpactSummary
{
    /// <summary>The 97.5 % point of the normal law: beyond it a regression's step is told from noise.</summary>
    private const double Beyond = 1.959963984540054;

    /// <summary>The sentences.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(ImpactStudy study, string language)
    {
        ImpactWords words = ImpactWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string percent = ReaderLanguage.PercentSign(language), name = study.Outcome.Name;
        if (study.Result is not { } result)
            return Regression(study, words, form);
        ImpactSpan total = result.Total;
        string from = study.Shown(total.First), to = study.Shown(total.Last), level = (100 * result.Options.Level).ToString("0.##", form) + percent;
        Func<double, string> one = Digits(total.Average, form), all = Digits(total.Cumulative, form);
        string signed(double value, Func<double, string> digits) => value > 0 ? "+" + digits(value) : digits(value);
        string share(double value) => (value > 0 ? "+" : "") + (100 * value).ToString("N1", form) + percent;
        string text = study.Data.Windows.Count == 1
            ? Fill(words.Expected, from, to, name, one(total.Average.Actual), one(total.Average.Predicted), level, one(total.Average.PredictedLow), one(total.Average.PredictedHigh))
            : Fill(words.Actions, study.Data.Windows.Count, from, to, name, one(total.Average.Actual), one(total.Average.Predicted), level, one(total.Average.PredictedLow), one(total.Average.PredictedHigh));
        text += Space(language) + Fill(words.Difference, signed(total.Average.Effect, one), signed(total.Average.EffectLow, one), signed(total.Average.EffectHigh, one),
            signed(total.Cumulative.Effect, all), signed(total.Cumulative.EffectLow, all), signed(total.Cumulative.EffectHigh, all));
        if (total.Relative is { } relative)
            text += Space(language) + Fill(words.Share, share(relative.Effect), share(relative.Low), share(relative.High));
        text += Space(language) + Fill(total.Tells ? words.Tells : words.Noise, total.PValue.ToString(total.PValue < 0.001 ? "0.0000" : "0.000", form));
        return study.Placebo is { Passed: false } ? text + Space(language) + words.PlaceboFailed : text;
    }

    private static string Regression(ImpactStudy study, ImpactWords words, NumberFormatInfo form)
    {
        if (study.SecondOpinion is not { } fit)
            return words.NoAnswer;
        Func<double, string> digits = Digits(fit.StandardError, form);
        string space = words.NoAnswer.EndsWith('。') ? "" : " ";
        string text = Fill(words.Step, study.Shown(study.Data.Windows[0].First), digits(fit.LevelChange), study.Outcome.Name, digits(fit.StandardError));
        if (fit.SlopeChange is { } slope && fit.SlopeStandardError is { } error)
            text += space + Fill(words.Slope, Digits(error, form)(slope), Digits(error, form)(error));
        return text + space + (Math.Abs(fit.LevelChange) > Beyond * fit.StandardError ? words.StepTells : words.StepNoise);
    }

    /// <summary>Writes numbers so that the width of the interval shows some three digits: more are no knowledge.</summary>
    public static Func<double, string> Digits(ImpactEffect effect, NumberFormatInfo form) => Digits((effect.PredictedHigh - effect.PredictedLow) / 2, form);

    /// <summary>Writes numbers so that an error of this size shows some three digits.</summary>
    public static Func<double, string> Digits(double error, NumberFormatInfo form)
    {
        int decimals = error > 0 && double.IsFinite(error) ? Math.Clamp(2 - (int)Math.Floor(Math.Log10(error)), 0, 10) : 4;
        return value => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), form);
    }

    private static string Space(string language) => language == "zh" ? "" : " ";

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
