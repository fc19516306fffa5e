using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Studies;

/// <summary>How conversions are shared among channels, as it is read.</summary>
/// <param name="Result">What was worked out.</param>
/// <param name="Rows">Rows of the file of paths; of touches the different paths.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record AttributionStudy(AttributionResult Result, int Rows, string Verdict)
{
    /// <summary>The touches that the journeys were made of; null, the default, for a file of paths.</summary>
    public TouchStudy? Touches { get; init; }

    /// <summary>What the mix of the same company says; null, the default, where there is none.</summary>
    public AttributionBeside? Beside { get; init; }

    /// <summary>What actions on the spend of a channel were measured to do; empty, the default, where none is declared.</summary>
    public IReadOnlyList<BesideImpact> Impacts { get; init; } = [];

    /// <summary>The measured actions on a channel.</summary>
    /// <param name="channel">Its name; case does not count.</param>
    public IEnumerable<BesideImpact> ImpactsOf(string channel) => Impacts.Where(impact => string.Equals(impact.Plan.Channel?.Trim(), channel?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The words that JSON and the command line have for the models, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["first", "last", "linear", "position", "time-decay", "markov", "shapley"];

    /// <summary>The model that a reader is shown first: the chain, else Shapley's, else the last that was asked for.</summary>
    public AttributionModel Leading => Result.Options.Models.Contains(AttributionModel.Markov) ? AttributionModel.Markov
        : Result.Options.Models.Contains(AttributionModel.Shapley) ? AttributionModel.Shapley : Result.Options.Models[^1];

    /// <summary>Shares and words what was found.</summary>
    /// <param name="journeys">The journeys, with conversions.</param>
    /// <param name="rows">Rows of the file.</param>
    /// <param name="options">How.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static AttributionStudy Make(JourneySet journeys, int rows, AttributionOptions options, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        AttributionWords words = AttributionWords.For(language);
        findings.Note(FindingCodes.AttributionCaution, SourceSpan.None, words.Caution, "Set it beside an experiment, a mix model or an impact study before money is moved; see docs/science/attribution.md.", language);
        AttributionStudy study = new(Attributor.Attribute(journeys, options), rows, "");
        return study with { Verdict = VerdictOf(study, words, language) };
    }

    /// <summary>Makes journeys of touches, and shares what they led to; null and findings where they cannot be used.</summary>
    /// <param name="touches">The touches.</param>
    /// <param name="question">How they become journeys.</param>
    /// <param name="name">Where they stand, for findings.</param>
    /// <param name="options">How credit is shared; value is shared where the touches have one.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static AttributionStudy? Of(TouchTable touches, TouchQuestion question, string name, AttributionOptions options, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(touches);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(findings);
        return findings.HasErrors || TouchStudy.Make(touches, question, name, findings) is not { } made || findings.HasErrors ? null
            : Make(made.Made.Journeys, made.Made.Journeys.Journeys.Count, options with { WithValue = touches.HasValue }, language, findings) with { Touches = made };
    }

    private static string VerdictOf(AttributionStudy study, AttributionWords words, string language)
    {
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        JourneySet journeys = study.Result.Journeys;
        double total = journeys.Conversions;
        double[] leading = study.Result.Conversions[study.Leading];
        int first = Enumerable.Range(0, leading.Length).MaxBy(c => leading[c]);
        string share(double credit) => (100 * credit / total).ToString("0.0", form) + ReaderLanguage.PercentSign(language);
        string text = string.Format(CultureInfo.InvariantCulture, words.Verdict, total.ToString("#,0.##", form), journeys.Journeys.Count.ToString("N0", form), journeys.Channels[first], words.Models[(int)study.Leading], share(leading[first]));
        if (study.Result.Options.Models.Count < 2)
            return text;
        double low(int c) => study.Result.Conversions.Values.Min(credit => credit[c]);
        double high(int c) => study.Result.Conversions.Values.Max(credit => credit[c]);
        int most = Enumerable.Range(0, leading.Length).MaxBy(c => high(c) - low(c));
        return high(most) - low(most) < 0.005 * total ? text : text + ReaderLanguage.Gap(language) + string.Format(CultureInfo.InvariantCulture, words.Disagree, journeys.Channels[most], share(low(most)), share(high(most)));
    }
}
