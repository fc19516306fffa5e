namespace Quarterdeck.Science.Goals;

/// <summary>A driver that a goal may move.</summary>
/// <remarks>
/// A driver above 0 is moved by a factor, and its effort counts the logarithm of that factor in reaches: +10 % and -9.1 % cost the same, and it never reaches 0.
/// A driver at or below 0 is moved by steps of its reach in its own unit.
/// </remarks>
public sealed record Driver
{
    /// <summary>The leaf's name in the tree.</summary>
    public string Name { get; }

    /// <summary>Where it stands, in its own unit.</summary>
    public double Current { get; }

    /// <summary>Its usual movement: the standard deviation of its logarithm over a quarter; for a driver at or below 0, of itself. Above 0.</summary>
    public double Reach { get; }

    /// <summary>True when it may not move; bounds are then not looked at. Default false.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The least that it may be; null for none.</summary>
    public double? Min { get; init; }

    /// <summary>The most that it may be; null for none.</summary>
    public double? Max { get; init; }

    /// <summary>A driver that is free to move.</summary>
    /// <param name="name">The leaf's name.</param>
    /// <param name="current">Where it stands; finite.</param>
    /// <param name="reach">Its usual movement; finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Driver(string name, double current, double reach)
    {
        if (!double.IsFinite(current))
            throw new ArgumentOutOfRangeException(nameof(current), current, $"'{name}' needs a finite value.");
        if (!(reach > 0 && double.IsFinite(reach)))
            throw new ArgumentOutOfRangeException(nameof(reach), reach, $"The reach of '{name}' must be a number above 0.");
        (Name, Current, Reach) = (name, current, reach);
    }

    internal bool MovesByFactor => Current > 0;

    /// <summary>The value so many reaches away.</summary>
    internal double At(double moves) => moves == 0 ? Current : MovesByFactor ? Current * Math.Exp(Reach * moves) : Current + Reach * moves;

    /// <summary>How fast the value changes with the reaches moved.</summary>
    internal double Speed(double value) => MovesByFactor ? value * Reach : Reach;

    /// <summary>How many reaches a value is away; minus infinity for what a factor cannot reach.</summary>
    internal double MovesTo(double value) =>
        !MovesByFactor ? (value - Current) / Reach : value <= 0 ? double.NegativeInfinity : Math.Log(value / Current) / Reach;

    internal double Lowest => Min is { } min ? MovesTo(min) : double.NegativeInfinity;

    internal double Highest => Max is { } max ? MovesTo(max) : double.PositiveInfinity;
}
