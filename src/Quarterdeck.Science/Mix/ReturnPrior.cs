namespace Quarterdeck.Science.Mix;

/// <summary>What is believed of a channel's return before the data are seen.</summary>
/// <param name="Channel">The channel's position.</param>
/// <param name="Low">Nineteen in twenty believe it to be above this; above 0.</param>
/// <param name="High">Nineteen in twenty believe it to be below this; above the low end.</param>
public sealed record ReturnPrior(int Channel, double Low, double High);
