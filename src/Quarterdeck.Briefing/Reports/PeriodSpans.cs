using System.Globalization;

namespace Quarterdeck.Briefing.Reports;

/// <summary>Runs of periods that are shown as one row: months, quarters or years where days and months tell them, else runs of equal length.</summary>
public static class PeriodSpans
{
    /// <summary>More rows than this are not read.</summary>
    public const int Most = 16;

    /// <summary>The runs, in their order: name, first period from 0, and how many periods.</summary>
    /// <param name="labels">The periods, as a file writes them.</param>
    public static IReadOnlyList<(string Label, int First, int Count)> Of(IReadOnlyList<string> labels)
    {
        if (labels.Count <= Most)
            return [.. labels.Select(static (label, i) => (label, i, 1))];
        DateOnly[] days = [.. labels.Select(Day).OfType<DateOnly>()];
        if (days.Length == labels.Count)
            foreach (Func<DateOnly, string> name in (Func<DateOnly, string>[])[static day => day.ToString("yyyy-MM", CultureInfo.InvariantCulture), static day => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{(day.Month + 2) / 3}"), static day => day.ToString("yyyy", CultureInfo.InvariantCulture)])
                if (days.Select(name).Distinct().Count() is > 1 and <= Most)
                    return [.. days.Index().GroupBy(pair => name(pair.Item)).Select(static group => (group.Key, group.First().Index, group.Count()))];
        int length = (labels.Count + Most - 1) / Most;
        return [.. Enumerable.Range(0, (labels.Count + length - 1) / length).Select(run => (First: run * length, Count: Math.Min(length, labels.Count - run * length))).Select(run => ($"{labels[run.First]} – {labels[run.First + run.Count - 1]}", run.First, run.Count))];
    }

    private static DateOnly? Day(string label) =>
        DateOnly.TryParseExact(label.Length > 10 ? label[..10] : label, ["yyyy-MM-dd", "yyyy-MM", "yyyy/MM/dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
