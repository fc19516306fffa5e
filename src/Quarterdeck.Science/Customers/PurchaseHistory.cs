namespace Quarterdeck.Science.Customers;

/// <summary>What one customer did so far, as the buy-till-you-die models read it.</summary>
/// <remarks>
/// Times are in one unit, which the caller chooses (days, weeks). The first purchase starts the clock and is not counted.
/// The default value is a customer who was first seen at the end of the observation.
/// </remarks>
public readonly record struct PurchaseHistory
{
    /// <summary>Purchases after the first, from 0.</summary>
    public int Repeats { get; }
    /// <summary>First purchase to last; 0 when there is no repeat.</summary>
    public double Recency { get; }
    /// <summary>First purchase to the end of the observation.</summary>
    public double Age { get; }

    /// <summary>Makes a history.</summary>
    /// <param name="repeats">Purchases after the first, from 0.</param>
    /// <param name="recency">First purchase to last. From 0 to <paramref name="age"/>; 0 without a repeat.</param>
    /// <param name="age">First purchase to the end of the observation, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public PurchaseHistory(int repeats, double recency, double age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repeats);
        if (!(age >= 0 && double.IsFinite(age)))
            throw new ArgumentOutOfRangeException(nameof(age), age, "The age is a finite number from 0.");
        if (!(recency >= 0 && recency <= age) || (repeats == 0 && recency > 0))
            throw new ArgumentOutOfRangeException(nameof(recency), recency, $"The last purchase must fall within the customer's age, 0 to {age}, and is the first one where there is no repeat.");
        (Repeats, Recency, Age) = (repeats, recency, age);
    }
}
