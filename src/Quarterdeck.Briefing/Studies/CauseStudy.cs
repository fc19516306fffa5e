using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Causes;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What explains a change, as it is read.</summary>
/// <param name="Measure">What changed.</param>
/// <param name="Report">What was found.</param>
/// <param name="Segments">For each cause the dimensions that it names, with their values.</param>
/// <param name="IsRatio">True for a ratio of sums.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record CauseStudy(string Measure, CauseReport Report, IReadOnlyList<IReadOnlyList<(string Dimension, string Value)>> Segments, bool IsRatio, string Verdict)
{
    /// <summary>Where causes cancel each other, a share of the little that is left tells nothing.</summary>
    private const double LeastNet = 0.2;

    /// <summary>The part of the change that a cause explains; null where causes cancel each other so far that shares mislead.</summary>
    public double? Share(Cause cause)
    {
        double gross = Report.Causes.Sum(static one => Math.Abs(one.Contribution));
        return Report.Change == 0 || Math.Abs(Report.Change) < LeastNet * gross ? null : cause.Contribution / Report.Change;
    }

    /// <summary>Searches the rows and words what was found.</summary>
    /// <param name="measure">What changed.</param>
    /// <param name="rows">The rows; those of the same values are added up.</param>
    /// <param name="most">At most so many causes.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known; an error where the change is not defined.</param>
    /// <returns>Null where the change is not defined.</returns>
    public static CauseStudy? Make(string measure, CauseRows rows, int most, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(findings);
        List<string>[] names = [.. rows.Dimensions.Select(static _ => new List<string>())];
        CauseLeaves leaves = AddedUp(rows, names, findings);
        CauseReport report = CauseFinder.Find(leaves, most);
        if (double.IsNaN(report.Change))
        {
            findings.Error(FindingCodes.StudyDenominator, SourceSpan.None, "The denominators sum to 0, or to another sign than was expected; a ratio over them is not defined.", "Check the denominators, or study numerator and denominator on their own.");
            return null;
        }
        IReadOnlyList<IReadOnlyList<(string, string)>> segments = [.. report.Causes.Select(cause => (IReadOnlyList<(string, string)>)
            [.. cause.Codes.Select((code, dimension) => (code, dimension)).Where(static pair => pair.code >= 0).Select(pair => (rows.Dimensions[pair.dimension], names[pair.dimension][pair.code]))])];
        CauseStudy study = new(measure, report, segments, leaves.IsRatio, "");
        return study with { Verdict = VerdictOf(study, StudyWords.For(language), language) };
    }

    /// <summary>A segment as text: <c>region=north, channel=web</c>; a value that is empty is shown as ∅.</summary>
    public static string Text(IReadOnlyList<(string Dimension, string Value)> segment) => string.Join(", ", segment.Select(static part => $"{part.Dimension}={(part.Value.Length == 0 ? "∅" : part.Value)}"));

    private static string VerdictOf(CauseStudy study, StudyWords words, string language)
    {
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        double largest = Math.Max(Math.Abs(study.Report.Change), study.Report.Causes.Select(static cause => Math.Abs(cause.Contribution)).DefaultIfEmpty(0).Max());
        string number(double value) => value.ToString("+#,0." + new string('0', Decimals(largest)) + ";-#,0." + new string('0', Decimals(largest)) + ";0", form);
        string change = number(study.Report.Change);
        string text = study.Report.Causes.Count == 0
            ? string.Format(CultureInfo.InvariantCulture, words.NoCause, change)
            : string.Format(CultureInfo.InvariantCulture, words.Causes, string.Join("; ", study.Report.Causes.Zip(study.Segments).Take(3).Select(pair => $"{Text(pair.Second)} ({number(pair.First.Contribution)})")) + (study.Report.Causes.Count > 3 ? " …" : ""), change);
        return $"{text} {string.Format(CultureInfo.InvariantCulture, words.Unexplained, number(study.Report.Unexplained))}";
    }

    /// <summary>Digits after the point, so that a number of this size shows some four.</summary>
    internal static int Decimals(double size) => size <= 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 0, 8);

    private static CauseLeaves AddedUp(CauseRows rows, List<string>[] names, FindingList findings)
    {
        Dictionary<string, int>[] codes = [.. names.Select(static _ => new Dictionary<string, int>(StringComparer.Ordinal))];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        List<int[]> leaves = [];
        List<double>[] sums = [[], [], [], []];
        double[]?[] columns = [rows.Actual, rows.Expected, rows.ActualDenominator, rows.ExpectedDenominator];
        int missing = 0;
        for (int row = 0; row < rows.Actual.Length; row++)
        {
            int[] own = new int[names.Length];
            for (int dimension = 0; dimension < names.Length; dimension++)
            {
                string value = rows.Values[dimension][row];
                if (!codes[dimension].TryGetValue(value, out own[dimension]))
                {
                    codes[dimension].Add(value, own[dimension] = names[dimension].Count);
                    names[dimension].Add(value);
                }
            }
            string key = string.Join(',', own);
            if (!places.TryGetValue(key, out int place))
            {
                places.Add(key, place = leaves.Count);
                leaves.Add(own);
                foreach (List<double> sum in sums)
                    sum.Add(0);
            }
            for (int c = 0; c < 4; c++)
                if (columns[c] is { } column && double.IsFinite(column[row]))
                    sums[c][place] += column[row];
                else if (columns[c] is not null)
                    missing++;
        }
        if (missing > 0)
            findings.Note(FindingCodes.StudyGaps, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"{missing} numbers are missing and were read as nothing."), "Fill them in where they are known.");
        return new CauseLeaves(leaves, [.. sums[0]], [.. sums[1]], rows.ActualDenominator is null ? null : [.. sums[2]], rows.ExpectedDenominator is null ? null : [.. sums[3]]);
    }
}
