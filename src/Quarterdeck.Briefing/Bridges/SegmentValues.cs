using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>A segment's sum at both ends.</summary>
/// <param name="Key">The segment.</param>
/// <param name="From">Before; 0 where it had none.</param>
/// <param name="To">After.</param>
internal sealed record SegmentValues(string Key, DoubleDouble From, DoubleDouble To)
{
    /// <summary>True when it is 0 at both ends.</summary>
    public bool IsNothing => From == DoubleDouble.Zero && To == DoubleDouble.Zero;

    /// <summary>True when this volume has a rate wherever the other has something.</summary>
    public bool HasRateOf(SegmentValues top) => (From != DoubleDouble.Zero || top.From == DoubleDouble.Zero) && (To != DoubleDouble.Zero || top.To == DoubleDouble.Zero);

    /// <summary>This volume with the rates of another sum over it.</summary>
    public SegmentChange As(SegmentValues top, DoubleDouble factor) => new(Key, From, To,
        From == DoubleDouble.Zero ? null : factor * top.From / From, To == DoubleDouble.Zero ? null : factor * top.To / To);

    /// <summary>A sum over this volume at one end; null where that is 0.</summary>
    public double? RateOf(DoubleDouble top, bool isTo, DoubleDouble factor)
    {
        DoubleDouble volume = isTo ? To : From;
        return volume == DoubleDouble.Zero ? null : (double)(factor * top / volume);
    }
}
