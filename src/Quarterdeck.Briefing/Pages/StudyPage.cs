using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A study as a person reads it: the answer in a sentence, then a table.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Columns">The columns of the table.</param>
/// <param name="Rows">The rows; for the reader's eye, or with all digits.</param>
/// <param name="Notes">What should be known beside it.</param>
public sealed partial record StudyPage(string Verdict, IReadOnlyList<PageColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes)
{
    private static readonly SignalKind[] _kinds = [SignalKind.Outside, SignalKind.ThreeOfFour, SignalKind.RunOfEight, SignalKind.MovingRange, SignalKind.Ewma, SignalKind.Cusum];

    /// <summary>A study of signals: the points that are signals and the last one; with all digits, every point under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(SignalStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        StudyWords words = StudyWords.For(language);
        Func<double, string> number = allDigits ? Digits : Reader(language, study.Series.Values);
        int last = study.Report.Points.LastOrDefault(point => double.IsFinite(point.Value))?.Index ?? -1;
        List<IReadOnlyList<string>> rows = [];
        foreach (SignalPoint point in study.Report.Points.Where(point => study.Series.Rows[point.Index] >= 0 && (allDigits || point.Signals != SignalKind.None || point.Index == last)))
            rows.Add([study.Series.Labels[point.Index], number(point.Value), number(point.Lower), number(point.Upper), allDigits ? string.Join(' ', StudyCodes.Of(point.Signals)) : Reasons(point.Signals, words)]);
        return new StudyPage(study.Verdict,
            allDigits ? [new("period", false, 0), new("value", true, 0), new("lower", true, 0), new("upper", true, 0), new("signals", false, 0)]
                : [new(words.Period, false, 0), new(words.Value, true, 0), new(words.Lower, true, 1), new(words.Upper, true, 1), new(words.Signal, false, 0)],
            rows, study.Note is { } note && note != study.Verdict ? [note] : []);
    }

    private static string Reasons(SignalKind signals, StudyWords words) =>
        string.Join(", ", _kinds.Select((kind, i) => (signals & kind) != 0 ? words.SignalNames[i] : "").Where(static word => word.Length > 0));

    private static string Digits(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>Writes numbers so that the largest of them shows some five digits.</summary>
    private static Func<double, string> Reader(string language, IEnumerable<double> values)
    {
        double largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
        int decimals = largest <= 0 ? 0 : Math.Clamp(4 - (int)Math.Floor(Math.Log10(largest)), 0, 8);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        return value => double.IsFinite(value) ? value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), form) : "";
    }
}
