using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What is news in a series, as it is read.</summary>
/// <param name="Series">The series.</param>
/// <param name="Report">What was found.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
/// <param name="Note">How far the limits can be trusted; null when there is nothing to say.</param>
public sealed record SignalStudy(StudySeries Series, SignalReport Report, string Verdict, string? Note)
{
    /// <summary>Searches a series and words what was found.</summary>
    /// <param name="series">The series.</param>
    /// <param name="season">Periods a season; null for the usual one of the dates, where it is there; 0 for none.</param>
    /// <param name="options">The other settings.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static SignalStudy Make(StudySeries series, int? season, SignalOptions options, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(findings);
        SignalOptions asked = options with { Season = season is null ? series.UsualSeason : season is 0 ? null : season, SeasonIfThere = season is null, AnewAfterChanges = series.AnewAfterChanges, Dividers = [.. series.Dividers.Select(static divider => divider.At)] };
        if (season is > 0 && (season == 1 || series.Values.Length < 2 * season))
            findings.Warning(FindingCodes.StudySeason, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"A season of {season} periods cannot be taken out of {series.Values.Length} periods; none was."), "Give another --season, more periods, or --season none.");
        SignalReport report = SignalFinder.Find(series.Values, asked);
        StudyWords words = StudyWords.For(language);
        return new SignalStudy(series, report, VerdictOf(series, report, words), NoteOf(series, report, words));
    }

    private static string VerdictOf(StudySeries series, SignalReport report, StudyWords words)
    {
        if (report.Standing == LimitStanding.None)
            return string.Format(CultureInfo.InvariantCulture, words.TooFewPoints, report.SinceCount);
        if (IsConstant(report) && report.Points.All(point => point.Signals == SignalKind.None))
            return words.ConstantSeries;
        const SignalKind Strong = SignalKind.Outside | SignalKind.MovingRange | SignalKind.Ewma | SignalKind.Cusum;
        string[] strong = [.. report.Points.Where(point => (point.Signals & Strong) != 0).Select(point => series.Labels[point.Index])];
        int weak = report.Points.Count(point => point.Signals != SignalKind.None && (point.Signals & Strong) == 0);
        string text = strong.Length == 0
            ? string.Format(CultureInfo.InvariantCulture, words.NoSignal, report.Count)
            : string.Format(CultureInfo.InvariantCulture, words.Signals, strong.Length, report.Count, string.Join(", ", strong.Take(8)) + (strong.Length > 8 ? " …" : ""));
        if (weak > 0)
            text += " " + string.Format(CultureInfo.InvariantCulture, words.WeakSignals, weak);
        if (report.Changes.Count > 0)
            text += " " + string.Format(CultureInfo.InvariantCulture, words.LevelChanges, string.Join(", ", report.Changes.Take(8).Select(change => series.Labels[change.Index])) + (report.Changes.Count > 8 ? " …" : ""));
        return text;
    }

    /// <summary>True where the values themselves do not vary, and not only what season and trend leave of them.</summary>
    private static bool IsConstant(SignalReport report) =>
        report.Standing == LimitStanding.Constant && report.Points.Skip(report.Since).Where(static point => double.IsFinite(point.Value)).Select(static point => point.Value).Distinct().Count() == 1;

    private static string? NoteOf(StudySeries series, SignalReport report, StudyWords words)
    {
        string? trust = report.Standing switch
        {
            LimitStanding.None => words.NoLimits,
            LimitStanding.Provisional => words.Provisional,
            LimitStanding.Constant => !IsConstant(report) ? null : report.Since > 0 ? words.ConstantSince : words.ConstantSeries,
            _ when report.Autocorrelation > 0 => string.Format(CultureInfo.InvariantCulture, words.Widened, report.Autocorrelation.ToString("0.00", CultureInfo.InvariantCulture)),
            _ => null,
        };
        if (report.Since == 0)
            return trust;
        string since = series.Labels[report.Since];
        string start = series.Dividers.Where(divider => divider.At == report.Since).Select(static divider => divider.Reason).FirstOrDefault() is { } reason
            ? string.Format(CultureInfo.InvariantCulture, words.LimitsDivided, since, reason) : string.Format(CultureInfo.InvariantCulture, words.LimitsSince, since);
        return trust is null ? start : $"{start} {trust}";
    }
}
