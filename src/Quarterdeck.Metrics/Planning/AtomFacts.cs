using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The span of an atom's data: where it has rows, and where its rows are all there.</summary>
/// <param name="Data">First to last row, of any of its datasets; null where nothing is dated.</param>
/// <param name="Covers">The span that all its datasets cover, with the name of the dataset and the days that bound it.</param>
/// <param name="LateDays">For how many days after its end a period may still get rows.</param>
/// <param name="RowsFor">The dataset whose rows stand for whole periods, and the kind of period; null where a row stands for its day.</param>
internal sealed record AtomFacts(TimeRange? Data, IReadOnlyList<(string Dataset, TimeRange Range)> Covers, int LateDays, (string Dataset, Grain Grain)? RowsFor = null)
{
    /// <summary>Why a window's data are not all there; null when they are.</summary>
    /// <param name="window">The window.</param>
    /// <param name="asOf">Rows after this day are hidden; null hides nothing.</param>
    /// <param name="waits">For how many days after its end a period may still change what counts, as the metric says.</param>
    public DataGap? WhyIncomplete(Window window, DateOnly? asOf, int waits = 0)
    {
        if (window.Range.Start == DateTime.MinValue && window.Range.Next == DateTime.MaxValue)
            return null;
        DateTime next = window.Range.Next;
        if (asOf is { } day && next != DateTime.MaxValue && next > day.AddDays(1).ToDateTime(TimeOnly.MinValue))
            return new HiddenGap(day);
        foreach ((string dataset, TimeRange range) in Covers)
        {
            bool startsBefore = window.Range.Start != DateTime.MinValue && window.Range.Start < range.Start;
            bool endsAfter = next != DateTime.MaxValue && next > range.Next;
            if (startsBefore || endsAfter)
                return new UncoveredGap(dataset, DateOnly.FromDateTime(range.Start), range.LastDay);
            if (Math.Max(LateDays, waits) is > 0 and int days && next != DateTime.MaxValue && next.AddDays(days) > (asOf is { } until ? until.AddDays(1).ToDateTime(TimeOnly.MinValue) : range.Next))
                return waits > LateDays ? new WaitingGap(waits) : new LateGap(dataset, LateDays);
        }
        return null;
    }

    /// <summary>The gap of a window that cuts a period which a row stands for; null where there is none.</summary>
    public PartGap? CutPeriod(TimeRange range, CompanyCalendar calendar)
    {
        if (RowsFor is not { } whole)
            return null;
        bool startsWhole = range.Start == DateTime.MinValue || calendar.Containing(whole.Grain, range.Start)?.Start == range.Start;
        bool endsWhole = range.Next == DateTime.MaxValue || calendar.Containing(whole.Grain, range.Next.AddTicks(-1))?.Next == range.Next;
        return startsWhole && endsWhole ? null : new PartGap(whole.Dataset, whole.Grain);
    }

    /// <summary>True when a window touches the span that is covered or that has rows, so that no rows mean zero and not that there are no data.</summary>
    public bool Touches(Window window) =>
        Covers.Count > 0 && Covers.All(cover => Touch(window.Range, cover.Range)) || Data is { } data && Touch(window.Range, data);

    private static bool Touch(TimeRange one, TimeRange other) => one.Start < other.Next && one.Next > other.Start;
}
