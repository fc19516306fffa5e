using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Bridges;

/// <summary>One segment of a mean at both ends, such as a channel with its visits and its orders a visit.</summary>
/// <param name="Key">Its name.</param>
/// <param name="VolumeFrom">Its volume in the earlier period; 0 where it did not exist.</param>
/// <param name="VolumeTo">Its volume in the later period; 0 where it no longer exists.</param>
/// <param name="RateFrom">Its rate in the earlier period; null where it did not exist.</param>
/// <param name="RateTo">Its rate in the later period; null where it no longer exists.</param>
public sealed record SegmentChange(string Key, DoubleDouble VolumeFrom, DoubleDouble VolumeTo, DoubleDouble? RateFrom, DoubleDouble? RateTo);
