using System.Globalization;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The run of time that one value is over, and the grain it was asked at.</summary>
/// <remarks>
/// <see cref="All"/> has no bounds: rows without a date are in it too. A half-open run has <see cref="DateTime.MinValue"/> or
/// <see cref="DateTime.MaxValue"/> for the missing bound. Two windows are equal when their bounds are, whatever the grain.
/// </remarks>
/// <param name="Range">The run of time.</param>
/// <param name="Grain">The grain of the asked period; null where the question has none.</param>
internal sealed record Window(TimeRange Range, Grain? Grain)
{
    /// <summary>All time, dated or not.</summary>
    public static Window All { get; } = new(new TimeRange(DateTime.MinValue, DateTime.MaxValue), null);

    /// <summary>True without any bound.</summary>
    public bool IsAll => Range.Start == DateTime.MinValue && Range.Next == DateTime.MaxValue;

    /// <summary>True with both bounds.</summary>
    public bool IsBounded => Range.Start != DateTime.MinValue && Range.Next != DateTime.MaxValue;

    /// <summary>The period that the window was asked for: of its grain, where the question's own days cut it; else the window.</summary>
    public TimeRange PeriodOf(CompanyCalendar calendar)
    {
        if (Grain is not { } grain || !IsBounded || calendar.Containing(grain, Range.Start) is not { } period || period.Next < Range.Next)
            return Range;
        return new TimeRange(period.Start, period.Next);
    }

    /// <summary>True over several periods of its grain.</summary>
    public bool IsLongerThanItsGrain(CompanyCalendar calendar) =>
        Grain is { } grain && IsBounded && calendar.Containing(grain, Range.Start) is { } period && period.Next < Range.Next;

    /// <summary>The same grain over another run.</summary>
    public Window Over(TimeRange range) => this with { Range = range };

    /// <summary>Equal when the bounds are.</summary>
    public bool Equals(Window? other) => other is not null && Range == other.Range;

    /// <inheritdoc/>
    public override int GetHashCode() => Range.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => IsAll ? "all time" : string.Create(CultureInfo.InvariantCulture, $"{Range.Start:yyyy-MM-dd HH:mm}..{Range.Next:yyyy-MM-dd HH:mm}");
}
