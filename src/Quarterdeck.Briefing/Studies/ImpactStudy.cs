using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What an action did, as it is read.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Outcome">The series, up to the end of the last action.</param>
/// <param name="Controls">The names of the controls that were used.</param>
/// <param name="Data">What was estimated from.</param>
/// <param name="Starts">For each action the period in which it begins; its window begins later where there is a run-in.</param>
/// <param name="Result">The structural model; null where another method was asked for.</param>
/// <param name="Placebo">The same for an action that never was; null where there is too little time for it, or another method was asked for.</param>
/// <param name="SecondOpinion">The plain regression; null where the data do not tell its terms apart.</param>
/// <param name="Adjusted">The plain regression with the controls in it; null without controls.</param>
/// <param name="Summary">The answer in a few sentences, made from the numbers above.</param>
public sealed record ImpactStudy(ImpactQuestion Question, StudySeries Outcome, IReadOnlyList<string> Controls, ImpactData Data, IReadOnlyList<int> Starts, ImpactResult? Result,
    PlaceboInTime? Placebo, InterruptedRegression? SecondOpinion, InterruptedRegression? Adjusted, string Summary)
{
    /// <summary>The study as the company declares it; null, the default, for one that options ask for.</summary>
    public ImpactPlan? Plan { get; init; }

    /// <summary>Fewer values before an action teach nothing that could be told.</summary>
    private const int FewestBefore = 6;

    /// <summary>With fewer values before, intervals rest on the priors more than on the data.</summary>
    private const int FewBefore = 20;

    /// <summary>Where controls explain less, the prior expectation that they explain 80 % makes intervals too narrow.</summary>
    private const double PoorControls = 0.4;

    /// <summary>The label of a period; null where the data have no row for it.</summary>
    /// <param name="period">From 0.</param>
    public string? Label(int period) => Outcome.Labels[period] is { Length: > 0 } label ? label : null;

    /// <summary>The label of a period as a sentence shows it: decimal years to four digits.</summary>
    /// <param name="period">From 0.</param>
    public string Shown(int period) => StudyDates.Shown(Outcome.Labels[period]);

    /// <summary>Estimates and words what was found; null and errors where it cannot be.</summary>
    /// <param name="outcome">The series that the action may have moved.</param>
    /// <param name="controls">Series that it does not move, over the same periods.</param>
    /// <param name="periods">The periods in time.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what is wrong and what should be known.</param>
    public static ImpactStudy? Make(StudySeries outcome, IReadOnlyList<StudySeries> controls, ImpactPeriods periods, ImpactQuestion question, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        if (periods.Windows(question, findings) is not { } windows)
            return null;
        // What comes after the last action neither teaches nor is measured: nobody says that the effect has ended.
        int count = windows[^1].Window.Last + 1;
        double[] y = outcome.Values[..count];
        bool[] teaches = [.. Enumerable.Range(0, count).Select(t => !windows.Any(window => t >= window.Start && t <= window.Window.Last))];
        foreach ((_, ImpactWindow window) in windows)
            if (!y[window.First..(window.Last + 1)].Any(double.IsFinite))
                findings.Error(FindingCodes.ImpactPeriod, SourceSpan.None, $"'{outcome.Name}' has no value from {outcome.Labels[window.First]} to {outcome.Labels[window.Last]}.", "Give values for the time of the action, or another --to.");
        double[] before = [.. y.Where((value, t) => teaches[t] && double.IsFinite(value))];
        if (before.Length < FewestBefore)
            findings.Error(FindingCodes.ImpactShort, SourceSpan.None, Text($"'{outcome.Name}' has {before.Length} values before the action; at least {FewestBefore} are needed, and {FewBefore} or more are better."), "Give more periods before the action, or a finer grain.");
        else if (Array.TrueForAll(before, value => Math.Abs(value - before[0]) <= 1e-12 * Math.Abs(before[0])))
            findings.Error(FindingCodes.ImpactConstant, SourceSpan.None, Text($"'{outcome.Name}' is {before[0]} in every period before the action, so that nothing says how far it moves by itself."), "Choose another column, or a longer time before the action.");
        if (findings.HasErrors)
            return null;
        if (before.Length < FewBefore)
            findings.Warning(FindingCodes.ImpactShort, SourceSpan.None, Text($"Only {before.Length} values lie before the action; intervals rest on prior expectations more than on the data."), "Give more periods before the action where there are any.");
        (IReadOnlyList<string> names, IReadOnlyList<double[]> kept) = ImpactControls.Ready(outcome.Name, y, [.. controls.Select(control => (control.Name, control.Values[..count]))], teaches, findings);
        if (findings.HasErrors)
            return null;
        ImpactData data = new(y, kept, teaches, [.. windows.Select(static window => window.Window)]);
        ImpactOptions options = question.Options with { Season = Season(outcome, question, before.Length, findings) };
        ImpactQuestion asked = question with { Options = options };
        bool isStructural = question.Method == ImpactMethod.Structural, isSegmented = question.Method == ImpactMethod.Segmented;
        ImpactResult? result = isStructural ? ImpactEstimator.Estimate(data, options) : null;
        ImpactStudy study = new(asked, outcome, names, data, [.. windows.Select(static window => window.Start)], result, isStructural ? PlaceboInTime.Try(data, options) : null,
            InterruptedRegression.Fit(data, isSegmented), kept.Count > 0 ? InterruptedRegression.Fit(data, isSegmented, withControls: true) : null, "");
        Tell(study, findings, language);
        return study with { Summary = ImpactSummary.Of(study, language) };
    }

    private static int? Season(StudySeries outcome, ImpactQuestion question, int before, FindingList findings)
    {
        int? season = question.Season ?? (outcome.UsualSeason <= before / 2 ? outcome.UsualSeason : 0);
        if (season is null or 0)
            return null;
        if (season >= 2 && season <= before / 2)
            return season;
        findings.Warning(FindingCodes.StudySeason, SourceSpan.None, Text($"A season of {season} periods cannot be learnt from {before} values before the action; none was taken."), "Give another --season, more periods before the action, or --season none.");
        return null;
    }

    private static void Tell(ImpactStudy study, FindingList findings, string language)
    {
        if (study.SecondOpinion is null)
            findings.Warning(FindingCodes.ImpactShort, SourceSpan.None, "There are too few values, before or after, for a plain regression on the action.", "Give more periods.");
        findings.Note(FindingCodes.ImpactCaution, SourceSpan.None, ImpactWords.For(language).Caution, "See docs/science/impact.md for what the study assumes.", language);
        if (study.Result is not { } result)
            return;
        if (study.Placebo is null)
            findings.Note(FindingCodes.ImpactPlacebo, SourceSpan.None, "The time before the action is too short, or varies too little, for a placebo in time.", "Give more periods before the action.");
        else if (!study.Placebo.Passed)
            findings.Warning(FindingCodes.ImpactPlacebo, SourceSpan.None, $"From {study.Shown(study.Placebo.Window.First)} to {study.Shown(study.Placebo.Window.Last)}, where there was no action, the same estimate finds an effect.", "Do not trust the effect; look for what changed earlier, add controls, a --season or a --trend.");
        if (result.Total.Relative is null)
            findings.Note(FindingCodes.ImpactRelative, SourceSpan.None, "What would have been may as well be 0 or below, so that the effect is not told as a share of it.", "Read the effect in the outcome's own unit.");
        double follows = result.Persistence(1);
        if (study.Question.Options.Season is null && study.Outcome.UsualSeason is { } usual && usual <= result.Data.Before / 2 && result.Persistence(usual) > result.PersistenceLimit)
            findings.Warning(FindingCodes.ImpactFit, SourceSpan.None, Text($"What the model leaves over repeats itself after {usual} periods (correlation {result.Persistence(usual):0.00})."), Text($"Add --season {usual}."));
        else if (result.NoiseFollows > 0 && follows <= result.PersistenceLimit)
            findings.Note(FindingCodes.ImpactFit, SourceSpan.None, Text($"{result.Data.Before} values before the action do not rule out that noise follows itself from one period to the next (correlation {result.NoiseFollows:0.00}); intervals were widened for that."), "Nothing; give more periods before the action where there are any.");
        else if (result.NoiseFollows > 0)
            findings.Warning(FindingCodes.ImpactFit, SourceSpan.None, Text($"What the model leaves over before the action follows itself from one period to the next (correlation {result.NoiseFollows:0.00}); intervals were widened for that."), "Add controls, a --season or a --trend where one is missing: what they tell makes the intervals narrow again.");
        else if (follows > result.PersistenceLimit)
            findings.Warning(FindingCodes.ImpactFit, SourceSpan.None, Text($"What the model leaves over before the action follows itself from one period to the next (correlation {follows:0.00}), so that its intervals are too narrow."), "Add controls, a --season or a --trend, and read the second opinion, which allows for it.");
        if (result.ControlFit < PoorControls)
            findings.Warning(FindingCodes.ImpactFit, SourceSpan.None, Text($"Before the action the controls explain {result.ControlFit:0.00} of the outcome's variance; {study.Question.Options.ExpectedFit:0.00} is expected of them, which makes intervals too narrow."), "Choose controls that move with the outcome, or leave them out.");
        if ((study.Adjusted ?? study.SecondOpinion) is { } other && Math.Abs(other.LevelChange - result.Total.Average.Effect) > Math.Max(1.96 * other.StandardError, (result.Total.Average.EffectHigh - result.Total.Average.EffectLow) / 2))
            findings.Warning(FindingCodes.ImpactDisagree, SourceSpan.None, Text($"The plain regression finds {other.LevelChange:G5} a period (standard error {other.StandardError:G3}), the structural model {result.Total.Average.Effect:G5}."), "Read both; a trend, a season or controls that only one of them has is the usual reason.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
