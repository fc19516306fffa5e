namespace Quarterdeck.Science.Attribution;

/// <summary>Conversions that stand apart from touches, one row a conversion, in any order.</summary>
/// <param name="Entities">For each the number of who converted, the same as in the log of touches.</param>
/// <param name="Times">For each its moment, in the unit of the touches.</param>
/// <param name="Counts">For each how many conversions it is, from 0.</param>
/// <param name="Values">For each what it was worth; 0 where that is not known.</param>
public sealed record ConversionLog(int[] Entities, long[] Times, double[] Counts, double[] Values);
