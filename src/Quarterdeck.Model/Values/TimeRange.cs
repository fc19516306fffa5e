namespace Quarterdeck.Model.Values;

/// <summary>A run of time, which need not be one period: three months, the first of January to the 23rd of November.</summary>
/// <remarks><see cref="Start"/> is inside and <see cref="Next"/> is not. The default value is empty, at the beginning of time.</remarks>
/// <param name="Start">First moment, inside.</param>
/// <param name="Next">First moment after, outside.</param>
public readonly record struct TimeRange(DateTime Start, DateTime Next)
{
    /// <summary>The last day, inside.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(Next.AddTicks(-1));

    /// <summary>True when nothing lies inside.</summary>
    public bool IsEmpty => Next <= Start;

    /// <summary>True when the other run lies wholly inside this one.</summary>
    public bool Contains(TimeRange other) => other.Start >= Start && other.Next <= Next;
}
