using System.Globalization;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Measured actions beside attribution and mix, in words.</summary>
public static class ImpactSentences
{
    /// <summary>A sentence or a few for each action, in the order of declaration.</summary>
    /// <param name="study">The attribution, with what stands beside it.</param>
    /// <param name="language">The reader's language.</param>
    public static IEnumerable<string> Of(AttributionStudy study, string language)
    {
        ArgumentNullException.ThrowIfNull(study);
        MeasuredWords words = MeasuredWords.For(language);
        string space = ReaderLanguage.Gap(language), model = AttributionWords.For(language).Models[(int)study.Leading];
        foreach (BesideImpact impact in study.Impacts)
        {
            List<string> said = [];
            string[] effect = [Signed(impact.Measured.Effect, language), Signed(impact.Measured.EffectLow, language), Signed(impact.Measured.EffectHigh, language)];
            string name = impact.Plan.LabelIn(language);
            said.Add(impact.SpendChange is { } change ? Fill(words.Measured, name, Signed(change, language), impact.Plan.Channel!, impact.Study.Outcome.Label, effect[0], effect[1], effect[2])
                : Fill(words.Alone, name, impact.Plan.Channel!, impact.Study.Outcome.Label, effect[0], effect[1], effect[2]));
            if (impact.Mix is { } mix)
            {
                string[] told = [Signed(mix.Mean, language), Signed(mix.Low, language), Signed(mix.High, language)];
                said.Add(impact.Credit is { } credit ? Fill(words.Expected, model, Signed(credit, language), told[0], told[1], told[2]) : Fill(words.MixExpected, told[0], told[1], told[2]));
                bool outside(BesideAgreement agreement) => agreement is BesideAgreement.Above or BesideAgreement.Below;
                if (outside(impact.CreditAgreement))
                    said.Add(Fill(words.CreditOutside, model, Number(Math.Abs(impact.CreditDifference!.Value), language)));
                if (outside(impact.MixAgreement))
                    said.Add(Fill(words.MixOutside, Number(Math.Abs(impact.MixDifference!.Value), language)));
                if (!outside(impact.CreditAgreement) && !outside(impact.MixAgreement))
                    said.Add(words.Within);
            }
            ImpactWords own = ImpactWords.For(language);
            if (!impact.Study.Result!.Total.Tells)
                said.Add(Fill(own.Noise, impact.Study.Result.Total.PValue.ToString("0.000", ReaderLanguage.Numbers(language))));
            if (impact.Study.Placebo is { Passed: false })
                said.Add(own.PlaceboFailed);
            yield return string.Join(space, said);
        }
    }

    /// <summary>What was measured of a channel, as a cell of a table: each action's effect with its interval; empty for none.</summary>
    /// <param name="study">The attribution.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="language">The reader's language.</param>
    public static string Cell(AttributionStudy study, string channel, string language)
    {
        ArgumentNullException.ThrowIfNull(study);
        return string.Join("; ", study.ImpactsOf(channel).Select(impact => $"{Signed(impact.Measured.Effect, language)} ({Signed(impact.Measured.EffectLow, language)} … {Signed(impact.Measured.EffectHigh, language)})"));
    }

    private static string Number(double value, string language) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", ReaderLanguage.Numbers(language));

    private static string Signed(double value, string language) => (value > 0 ? "+" : "") + Number(value, language);

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
