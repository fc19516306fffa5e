namespace Quarterdeck.Model.Values;

/// <summary>What a metric's number counts.</summary>
public enum UnitKind
{
    /// <summary>A plain number without a unit; the default.</summary>
    Number,
    /// <summary>An amount of money, in the company's currency unless it says otherwise.</summary>
    Money,
    /// <summary>A count of things.</summary>
    Count,
    /// <summary>A share or rate, kept as a fraction: 0.347 is shown as 34.7 %.</summary>
    Percent,
    /// <summary>A length of time in days.</summary>
    Days,
    /// <summary>A length of time in hours.</summary>
    Hours,
    /// <summary>A length of time in seconds.</summary>
    Seconds,
    /// <summary>A unit of the company's own, named in <see cref="Unit.Name"/>.</summary>
    Own,
}
