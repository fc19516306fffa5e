using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>For how long a rate holds: for the whole period in which its day lies, or until the next one, for some days at most.</summary>
/// <param name="Grain">The period; a day where <paramref name="Days"/> counts.</param>
/// <param name="Days">For so many days, its own among them, from 1 to <see cref="MostDays"/>; 1 for a rate that holds on its day or in its period only.</param>
public sealed record RateValidity(Grain Grain, int Days)
{
    /// <summary>A rate that holds longer than a month of days holds for a period.</summary>
    public const int MostDays = 31;

    /// <summary>On its own day only: the default.</summary>
    public static RateValidity OneDay { get; } = new(Grain.Day, 1);
}
