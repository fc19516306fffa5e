namespace Quarterdeck.Science.Impact;

/// <summary>The effect as a share of what would have been, worked out in each draw: 0.1 is 10 %.</summary>
/// <param name="Effect">The mean of the draws.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record RelativeEffect(double Effect, double Low, double High);
