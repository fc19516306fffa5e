using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Studies;

/// <summary>How touches became journeys, as it is read.</summary>
/// <param name="Table">The touches.</param>
/// <param name="Question">The rules.</param>
/// <param name="Made">The journeys and what became of each touch.</param>
public sealed record TouchStudy(TouchTable Table, TouchQuestion Question, TouchJourneys Made)
{
    /// <summary>Makes journeys. Null and findings where rules do not fit the touches, or no conversion has a touch.</summary>
    /// <param name="table">The touches.</param>
    /// <param name="question">The rules.</param>
    /// <param name="name">Where the touches stand, for findings.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static TouchStudy? Make(TouchTable table, TouchQuestion question, string name, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        if (!table.HasClock && (question.LookBack ?? question.Session) is not null)
            findings.Error(FindingCodes.TouchTime, new SourceSpan(question.LookBack is null ? "--session" : "--look-back", 1, 1, 1), "The times of touches are plain numbers, which have no length.", "Leave look-back and session out, or give touches with days or moments.");
        int direct = question.Direct is null ? -1 : table.Touches.Channels.Index().Where(channel => string.Equals(channel.Item, question.Direct.Trim(), StringComparison.OrdinalIgnoreCase)).Select(static channel => channel.Index).DefaultIfEmpty(-1).First();
        if (question.Direct is not null && direct < 0)
            findings.Error(FindingCodes.OptionValue, new SourceSpan("--direct", 1, 1, Math.Max(1, question.Direct.Length)), $"No touch is of the channel '{question.Direct}'.{NearestName.DidYouMean(question.Direct, table.Touches.Channels)}", $"Name one of {string.Join(", ", table.Touches.Channels.Order(StringComparer.Ordinal).Take(40))}.");
        if (findings.HasErrors)
            return null;
        TouchJourneys made = TouchJourneys.Of(table.Touches, table.Conversions, new TouchRules { LookBack = question.LookBack?.Ticks, Session = question.Session?.Ticks, Direct = direct < 0 ? null : direct });
        TouchStudy study = new(table, question, made);
        if (made.Repeated > 0)
            findings.Note(FindingCodes.TouchRepeated, new SourceSpan(name, 0, 0), Text($"{made.Repeated} rows are alike an earlier one in all named columns and were counted once."), "Leave repeated rows out of the table; where they are touches of their own, give their times.");
        if (made.Untouched > 0)
            findings.Warning(FindingCodes.TouchNone, new SourceSpan(name, 0, 0), Text($"{made.Untouched} conversions have no touch before them{(question.LookBack is { } back ? " within " + TimeLength.Text(back) : "")} since the conversion before; they are in no journey and in no total."), "Bring the touches that are missing, or give a longer --look-back.");
        if (made.Converted == 0)
            findings.Error(FindingCodes.NoConversion, new SourceSpan(name, 0, 0), "No conversion has a touch before it, so there is nothing to share.", "See that touches and conversions name people alike and that their times meet; or give a longer --look-back.");
        else
            findings.Note(FindingCodes.TouchRules, new SourceSpan(name, 0, 0), study.Rules(), "Choose another --look-back, --session or --direct where that does not fit.");
        if (made.Converted > 0 && made.Journeys.Failures <= 0)
            findings.Note(FindingCodes.NoFailures, new SourceSpan(name, 0, 0), "There are no journeys without a conversion: the chain takes every journey for one that converts, and the rate game has nothing to tell.", "Bring the touches of those who did not convert, where they are known.");
        return findings.HasErrors ? null : study;
    }

    /// <summary>The rules in words, with what they came to.</summary>
    public string Rules() =>
        Text($"{Table.Touches.Entities.Length} touches of {Table.Entities} people make {Made.Converted} journeys that convert and {Made.Open} that do not. A conversion ends a journey; what follows on the last one is a journey without. ")
        + (Question.LookBack is { } back ? Text($"{Made.Older} touches more than {TimeLength.Text(back)} before the conversion do not count. ") : "All touches since the conversion before count. ")
        + (Question.Session is { } session ? Text($"{Made.Merged} touches follow one of the same channel within {TimeLength.Text(session)} and are one step with it.") : "Each touch is a step.")
        + (Question.Direct is { } direct ? Text($" {Made.Direct} touches of '{direct}' do not count, since their journeys met other channels.") : "");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
