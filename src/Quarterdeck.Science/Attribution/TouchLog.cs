namespace Quarterdeck.Science.Attribution;

/// <summary>Touches of people with channels, one row a touch, in any order.</summary>
/// <param name="Channels">The names of the channels.</param>
/// <param name="Entities">For each touch the number of who was touched.</param>
/// <param name="Touched">For each touch the position of its channel in <paramref name="Channels"/>.</param>
/// <param name="Times">For each touch its moment, in the unit of <see cref="TouchRules"/>.</param>
/// <param name="Conversions">For each touch how often it converted, from 0; all 0 where conversions stand in a log of their own.</param>
/// <param name="Values">For each touch what its conversions were worth; 0 where that is not known.</param>
public sealed record TouchLog(IReadOnlyList<string> Channels, int[] Entities, int[] Touched, long[] Times, double[] Conversions, double[] Values);
