namespace Quarterdeck.Science.Impact;

/// <summary>A run of periods in which an action worked and its effect is measured.</summary>
/// <param name="First">Its first period, from 0.</param>
/// <param name="Last">Its last period, which belongs to it.</param>
public readonly record struct ImpactWindow(int First, int Last)
{
    /// <summary>True for a period of the window.</summary>
    /// <param name="period">From 0.</param>
    public bool Holds(int period) => period >= First && period <= Last;
}
