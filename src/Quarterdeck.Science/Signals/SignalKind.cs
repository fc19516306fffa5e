namespace Quarterdeck.Science.Signals;

/// <summary>Why a point is a signal; a point may have several reasons.</summary>
[Flags]
public enum SignalKind
{
    /// <summary>None: noise.</summary>
    None = 0,
    /// <summary>Rule 1: outside a limit.</summary>
    Outside = 1,
    /// <summary>Rule 2: three of four nearer a limit than the centre line. Weak.</summary>
    ThreeOfFour = 2,
    /// <summary>Rule 3: eight on one side. Weak.</summary>
    RunOfEight = 4,
    /// <summary>The step from the point before is too long.</summary>
    MovingRange = 8,
    /// <summary>The weighted average is outside its limits.</summary>
    Ewma = 16,
    /// <summary>A cumulative sum is above its decision interval.</summary>
    Cusum = 32,
}
