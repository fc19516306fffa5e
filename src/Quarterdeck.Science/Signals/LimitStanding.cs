namespace Quarterdeck.Science.Signals;

/// <summary>How far limits can be trusted.</summary>
public enum LimitStanding
{
    /// <summary>Fewer than 6 values: there are no limits.</summary>
    None,
    /// <summary>6 to 11 values.</summary>
    Provisional,
    /// <summary>12 values or more.</summary>
    Usable,
    /// <summary>Nothing varies; any other value would be outside.</summary>
    Constant,
}
