namespace Quarterdeck.Science.Bridges;

/// <summary>What one segment adds to a change, or all of them.</summary>
/// <param name="Key">The segment; null for all.</param>
/// <param name="Mix">By its share of the volume: above 0 where a better segment than the average grew.</param>
/// <param name="Rate">By its own rate.</param>
public sealed record MixEffect(string? Key, double Mix, double Rate);

/// <summary>A change of a mean, or of a total, split into volume, mix and rate.</summary>
/// <param name="Coordinates">What moved on a straight line.</param>
/// <param name="Change">The change; the sum of the three effects.</param>
/// <param name="Volume">By the total volume at the average rate; 0 for a mean.</param>
/// <param name="Mix">By the segments' shares.</param>
/// <param name="Rate">By the segments' own rates.</param>
/// <param name="Segments">Mix and rate of each segment, in the order given.</param>
public sealed record MixEffects(MixCoordinates Coordinates, double Change, double Volume, double Mix, double Rate, IReadOnlyList<MixEffect> Segments);
