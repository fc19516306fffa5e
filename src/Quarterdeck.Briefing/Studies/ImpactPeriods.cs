using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The periods of a series in time, so that the days of an action can be found among them.</summary>
/// <param name="Positions">For each row its period, ascending.</param>
/// <param name="Labels">For each row its date as it is written.</param>
/// <param name="Moments">For each row where it lies in time.</param>
/// <param name="Read">Where a date that an option gives lies; null where it is none of that form.</param>
/// <param name="Tolerance">How far a date that is meant may lie from the row's.</param>
public sealed record ImpactPeriods(IReadOnlyList<int> Positions, IReadOnlyList<string> Labels, IReadOnlyList<double> Moments, Func<string, double?> Read, double Tolerance)
{
    /// <summary>Where the action is declared, for findings; null, the default, for one that options give.</summary>
    public SourceSpan? Declared { get; init; }

    /// <summary>The periods of a file's rows; null and an error where two rows have one date.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static ImpactPeriods? Of(StudyDates dates, string file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(findings);
        for (int i = 1; i < dates.Moments.Count; i++)
            if (dates.Moments[i] == dates.Moments[i - 1])
            {
                int line = Math.Max(dates.Order[i], dates.Order[i - 1]) + 2;
                findings.Error(FindingCodes.ImpactDates, new SourceSpan(file, line, 0), $"'{dates.Labels[i]}' stands more than once, so that this period has several values.", "Keep one row a period: add the rows of a date up, or filter the file.");
                return null;
            }
        return new ImpactPeriods(dates.Positions, dates.Labels, dates.Moments, dates.Moment, dates.Tolerance);
    }

    /// <summary>The windows of the actions and the periods that may teach; null and errors where they do not lie in the data.</summary>
    /// <param name="question">The days, as they were written.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>For each action the period in which it begins, and its window, from which a run-in is left out.</returns>
    public IReadOnlyList<(int Start, ImpactWindow Window)>? Windows(ImpactQuestion question, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        int actions = question.From.Count;
        if (question.To.Count > actions || question.To.Count < actions - 1)
            findings.Error(FindingCodes.ImpactPeriod, Place("--to", ""), Text($"{actions} actions begin and {question.To.Count} end."), "Give one --to for each --from, in the same order; only the last may be left out.");
        else if (question.GapUntil.Count > 0 && question.GapUntil.Count != actions)
            findings.Error(FindingCodes.ImpactPeriod, Place("--gap-until", ""), Text($"{actions} actions have {question.GapUntil.Count} run-ins."), "Give one --gap-until for each --from, in the same order, or none.");
        List<(int Start, ImpactWindow Window)> windows = [];
        for (int i = 0; i < actions && !findings.HasErrors; i++)
            if (Window(question.From[i], i < question.To.Count ? question.To[i] : null, i < question.GapUntil.Count ? question.GapUntil[i] : null, findings) is { } window)
                windows.Add(window);
        for (int i = 1; i < windows.Count; i++)
            if (windows[i].Start <= windows[i - 1].Window.Last)
                findings.Error(FindingCodes.ImpactPeriod, Place("--from", question.From[i]), $"The action of '{question.From[i]}' begins before the one of '{question.From[i - 1]}' ends.", "Give actions in the order of time that do not overlap; join those that do.");
        return findings.HasErrors ? null : windows;
    }

    private (int Start, ImpactWindow Window)? Window(string from, string? to, string? gap, FindingList findings)
    {
        if (Moment("--from", from, findings) is not { } begin || (to is null ? Moments[^1] : Moment("--to", to, findings)) is not { } end || (gap is null ? begin : Moment("--gap-until", gap, findings)) is not { } until)
            return null;
        string span = $"The data run from {Labels[0]} to {Labels[^1]}.";
        int first = First(begin - Tolerance), last = Last(end + Tolerance), measured = gap is null ? first : First(until + Tolerance, after: true);
        if (to is not null && end < begin - Tolerance)
            findings.Error(FindingCodes.ImpactPeriod, Place("--to", to), $"The action ends on '{to}', before it begins on '{from}'.", "Give an end that is not before the beginning.");
        else if (gap is not null && until < begin - Tolerance)
            findings.Error(FindingCodes.ImpactPeriod, Place("--gap-until", gap), $"The run-in ends on '{gap}', before the action begins on '{from}'.", "Give a day on or after the beginning of the action.");
        else if (first >= Moments.Count)
            findings.Error(FindingCodes.ImpactPeriod, Place("--from", from), $"The action begins on '{from}', after the data end. {span}", "Give a beginning that lies in the data, or newer data.");
        else if (first == 0)
            findings.Error(FindingCodes.ImpactPeriod, Place("--from", from), $"The action begins on '{from}', and no row is earlier. {span}", "Give data that reach back before the action, or a later beginning.");
        else if (last < measured)
            findings.Error(FindingCodes.ImpactPeriod, Place("--from", from), $"No row lies in the action from '{gap ?? from}' to '{to ?? Labels[^1]}'. {span}", "Give a later --to, or data for these periods.");
        else
        {
            if (to is not null && end > Moments[^1] + Tolerance)
                findings.Warning(FindingCodes.ImpactPeriod, Place("--to", to), $"The action ends on '{to}', after the data do; its effect is measured up to {Labels[^1]}.", "Give newer data for the whole effect.");
            return (Positions[first], new ImpactWindow(Positions[measured], Positions[last]));
        }
        return null;
    }

    private double? Moment(string option, string text, FindingList findings)
    {
        double? moment = Read(text);
        if (moment is null)
            findings.Error(FindingCodes.ImpactPeriod, Place(option, text), $"'{text}' is no date in the form of the data.", $"Write it as the data do, such as '{Labels[^1]}'.");
        return moment;
    }

    private int First(double moment, bool after = false) => Moments.Count(own => after ? own <= moment : own < moment);

    private int Last(double moment) => Moments.Count(own => own <= moment) - 1;

    private SourceSpan Place(string option, string text) => Declared ?? new(option, 1, 1, Math.Max(1, text.Length));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
