namespace Quarterdeck.Model.Values;

/// <summary>One closed span of the company's calendar: a day, a week, a month, a fiscal year.</summary>
/// <remarks>
/// <see cref="Start"/> belongs to the period and <see cref="Next"/> does not: it is the start of the period that follows, so that
/// hours and days are told by the same rule. <see cref="LastDay"/> is the day people name as the end, and is inside.
/// Times are in the company's own time zone. Made by <see cref="CompanyCalendar"/> only.
/// </remarks>
/// <param name="Grain">The kind of period.</param>
/// <param name="Start">First moment, inside.</param>
/// <param name="Next">First moment of the following period, outside.</param>
public readonly record struct Period(Grain Grain, DateTime Start, DateTime Next)
{
    /// <summary>The first day, inside.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(Start);

    /// <summary>The last day, inside.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(Next.AddTicks(-1));

    /// <summary>True when the moment lies inside.</summary>
    public bool Contains(DateTime moment) => moment >= Start && moment < Next;
}
