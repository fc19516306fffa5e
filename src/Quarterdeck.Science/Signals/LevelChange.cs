namespace Quarterdeck.Science.Signals;

/// <summary>A change of level.</summary>
/// <param name="Index">The first point after the change, from 0.</param>
/// <param name="Before">The mean of the residuals since the change before.</param>
/// <param name="After">The mean of the residuals until the next one.</param>
public sealed record LevelChange(int Index, double Before, double After);
