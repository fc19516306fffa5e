using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Goals;

/// <summary>How a what-if changes one driver.</summary>
public enum DriverChange
{
    /// <summary>To a value.</summary>
    To,
    /// <summary>By an amount in its own unit.</summary>
    By,
    /// <summary>By a share of what it is: 0.1 for +10 %.</summary>
    ByShare,
}

/// <summary>One driver that a what-if sets.</summary>
/// <param name="Name">The leaf's name in the tree.</param>
/// <param name="Change">How <paramref name="Value"/> is meant.</param>
/// <param name="Value">The value, the amount or the share; finite.</param>
public sealed record DriverSetting(string Name, DriverChange Change, double Value)
{
    internal DoubleDouble From(DoubleDouble current) => Change switch
    {
        DriverChange.To => Value,
        DriverChange.By => current + Value,
        _ => current + current * Value,
    };
}
