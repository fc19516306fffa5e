using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The span of an atom's data: where it has rows, and where its rows are all there.</summary>
/// <param name="Data">First to last row, of any of its datasets; null where nothing is dated.</param>
/// <param name="Covers">The span that all its datasets cover, with the name of the dataset and the days that bound it.</param>
/// <param name="LateDays">For how many days after its end a period may still get rows.</param>
internal sealed record AtomFacts(TimeRange? Data, IReadOnlyList<(string Dataset, TimeRange Range)> Covers, int LateDays)
{
    /// <summary>Why a window's data are not all there; null when they are.</summary>
    /// <param name="window">The window.</param>
    /// <param name="asOf">Rows after this day are hidden; null hides nothing.</param>
    public string? WhyIncomplete(Window window, DateOnly? asOf)
    {
        if (window.Range.Start == DateTime.MinValue && window.Range.Next == DateTime.MaxValue)
            return null;
        DateTime next = window.Range.Next;
        if (asOf is { } day && next != DateTime.MaxValue && next > day.AddDays(1).ToDateTime(TimeOnly.MinValue))
            return FormattableString.Invariant($"the question looks at the data as of {day:yyyy-MM-dd}");
        foreach ((string dataset, TimeRange range) in Covers)
        {
            bool startsBefore = window.Range.Start != DateTime.MinValue && window.Range.Start < range.Start;
            bool endsAfter = next != DateTime.MaxValue && next > range.Next;
            if (startsBefore || endsAfter)
                return FormattableString.Invariant($"'{dataset}' covers {range.Start:yyyy-MM-dd} to {range.LastDay:yyyy-MM-dd}");
            if (LateDays > 0 && next != DateTime.MaxValue && next.AddDays(LateDays) > (asOf is { } until ? until.AddDays(1).ToDateTime(TimeOnly.MinValue) : range.Next))
                return FormattableString.Invariant($"rows of '{dataset}' may still come for {LateDays} days after a period's end");
        }
        return null;
    }

    /// <summary>True when a window touches the span that is covered or that has rows, so that no rows mean zero and not that there are no data.</summary>
    public bool Touches(Window window) =>
        Covers.Count > 0 && Covers.All(cover => Touch(window.Range, cover.Range)) || Data is { } data && Touch(window.Range, data);

    private static bool Touch(TimeRange one, TimeRange other) => one.Start < other.Next && one.Next > other.Start;
}
