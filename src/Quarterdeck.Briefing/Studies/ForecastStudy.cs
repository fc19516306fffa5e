using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What comes next in one series or several, as it is read.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Rows">The series, in the order of the file; a total stands last.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record ForecastStudy(ForecastQuestion Question, IReadOnlyList<ForecastRow> Rows, string Verdict)
{
    private const int MostNamed = 5;

    /// <summary>Forecasts and words what was found. Null and findings where no series has a value.</summary>
    /// <param name="inputs">The series.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static ForecastStudy? Make(IReadOnlyList<ForecastInput> inputs, ForecastQuestion question, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        // Each series is forecast by itself, so they may be forecast side by side.
        ForecastRow?[] made = [.. inputs.AsParallel().AsOrdered().Select(input => Forecast(input, question))];
        string[] empty = [.. inputs.Where((_, i) => made[i] is null).Select(static input => input.Name ?? "")];
        if (empty.Length == inputs.Count)
            findings.Error(FindingCodes.ForecastEmpty, SourceSpan.None, inputs.Count == 1 ? "The series has no value." : "No series has a value.", "Give at least one value; for a forecast with a season, three seasons of them.");
        else if (empty.Length > 0)
            findings.Warning(FindingCodes.ForecastEmpty, SourceSpan.None, $"{Names(empty)} without any value: left out.", "Give at least one value.");
        List<ForecastRow> rows = [.. made.OfType<ForecastRow>()];
        if (rows.Count == 0)
            return null;
        Tell(rows, findings);
        if (question.Target is not null && rows.Exists(static row => !row.Input.AddsUp))
            findings.Warning(FindingCodes.ForecastKpi, SourceSpan.None, "The periods of this KPI do not sum to a longer one, so that no sum can reach a target.", "Ask 'scorecard --forecast' where its year ends.");
        if (question.Total is { } total && ForecastReconciled.Of(rows, question, total, findings) is { } reconciled)
            rows = reconciled;
        return new ForecastStudy(question, rows, VerdictOf(rows, question, language));
    }

    /// <summary>The forecast of one series; null where it has no value.</summary>
    internal static ForecastRow? Forecast(ForecastInput input, ForecastQuestion question)
    {
        int season = question.Season ?? input.UsualSeason ?? 1;
        return Forecaster.Make(input.Values, Math.Max(1, season), question.Horizon, question.Method) is { } forecast ? new ForecastRow(input, Math.Max(1, season), forecast) : null;
    }

    private static void Tell(List<ForecastRow> rows, FindingList findings)
    {
        void tell(ForecastNote note, string code, string what, string remedy, Func<ForecastRow, string>? of = null)
        {
            ForecastRow[] with = [.. rows.Where(row => (row.Forecast.Notes & note) != 0)];
            if (with.Length == 0)
                return;
            string who = rows.Count == 1 && rows[0].Input.Name is null ? "The series" : Names([.. with.Select(static row => row.Input.Name ?? "")]);
            findings.Warning(code, SourceSpan.None, $"{who}: {(with.Length == 1 && of is not null ? of(with[0]) : what)}", remedy);
        }
        tell(ForecastNote.Gaps, FindingCodes.ForecastGaps, "missing values were filled in between their neighbours.", "Give the values where they are known.",
            static row => string.Create(CultureInfo.InvariantCulture, $"{row.Forecast.Filled} of {row.Forecast.Count} values are missing and were filled in between their neighbours."));
        tell(ForecastNote.Trailing, FindingCodes.ForecastTrailing, "the last periods have no value; the forecast begins after the last value.", "Give the values, or leave the rows out.");
        tell(ForecastNote.ShortForSeason, FindingCodes.ForecastSeason, "fewer values than two seasons, so that no season is forecast.", "Give at least two seasons, three to be sure of one.",
            static row => string.Create(CultureInfo.InvariantCulture, $"{row.Forecast.Count} values are fewer than two seasons of {row.Season}, so that no season is forecast."));
        tell(ForecastNote.Constant, FindingCodes.ForecastConstant, "the values never vary: the forecast is that value, and nothing tells how wide its interval is.", "Check whether the values are real.");
        tell(ForecastNote.Intermittent, FindingCodes.ForecastIntermittent, "many values are 0 and no season orders them: the level is forecast, by simple exponential smoothing.", "Forecast a longer period, such as quarters, where single periods are not needed.");
        tell(ForecastNote.FellBack, FindingCodes.ForecastFellBack, "the values do not carry the method; a simpler one was used, see 'method'.", "Give more values.",
            static row => string.Create(CultureInfo.InvariantCulture, $"{row.Forecast.Count} values do not carry the method; {row.Forecast.Model.Method} was used."));
        tell(ForecastNote.Floored, FindingCodes.ForecastFloored, "no value was ever below 0, and the forecast would have been; it ends at 0.", "Look at the trend: does it go on?");
        tell(ForecastNote.NotConverged, FindingCodes.ForecastNotConverged, "the search for the parameters ended at its limit.", "Compare with another --method.");
        tell(ForecastNote.Shortened, FindingCodes.ForecastShortened, "only the last values were used.", "Ask for a coarser grain where older values should count.",
            static row => string.Create(CultureInfo.InvariantCulture, $"only the last {row.Forecast.Count} values were used."));
        tell(ForecastNote.NoWidth, FindingCodes.ForecastNoWidth, "a single value tells nothing of how sure a forecast is; there are no intervals.", "Give more values.");
    }

    private static string Names(string[] names) =>
        string.Join(", ", names.Take(MostNamed).Select(static name => $"'{name}'")) + (names.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Length - MostNamed} more") : "");

    private static string VerdictOf(List<ForecastRow> rows, ForecastQuestion question, string language)
    {
        ForecastWords words = ForecastWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        ForecastRow row = rows.Count == 1 || question.Total is not null ? rows[^1] : rows[0];
        if (rows.Count > 1 && question.Total is null)
            return string.Format(CultureInfo.InvariantCulture, words.Several, rows.Count, question.Horizon);
        (double sum, double low, double high) = row.Total(question.Horizon);
        Func<double, string> number = ForecastWords.Reader([sum, .. row.Input.Values.Where(double.IsFinite)], form);
        string text = string.Format(CultureInfo.InvariantCulture, words.Verdict, row.Input.Name is null ? words.Series : row.Input.Label, question.Horizon, number(row.Forecast.Means[0]), number(row.Forecast.Means[^1]));
        if (double.IsFinite(low) && row.Input.AddsUp)
            text += " " + string.Format(CultureInfo.InvariantCulture, words.Sum, number(sum), number(low), number(high));
        if (question.Target is { } target && row.Input.AddsUp && row.Forecast.ProbabilityOf(target, question.SoFar, question.Horizon) is var probability && double.IsFinite(probability))
            text += " " + string.Format(CultureInfo.InvariantCulture, words.Target, number(target), (100 * probability).ToString("0", form) + ReaderLanguage.PercentSign(language));
        return text;
    }
}
