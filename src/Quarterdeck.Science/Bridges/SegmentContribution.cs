namespace Quarterdeck.Science.Bridges;

/// <summary>What one segment of a weighted mean adds to the change of the top.</summary>
/// <param name="Mean">The mean's name; null where it has none.</param>
/// <param name="Segment">The segment's key.</param>
/// <param name="Weight">Through its weight: the mix effect, in the unit of the top node.</param>
/// <param name="Rate">Through its rate: the rate effect, in the unit of the top node.</param>
public sealed record SegmentContribution(string? Mean, string Segment, double Weight, double Rate)
{
    /// <summary>Both together.</summary>
    public double Value => Weight + Rate;
}
