using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Bridges;

/// <summary>A driver's value at the two ends of a bridge.</summary>
/// <param name="Name">The leaf's name in the tree.</param>
/// <param name="From">Its value in the earlier period, in its own unit; null for a rate of a segment that did not exist then.</param>
/// <param name="To">Its value in the later period; null for a rate of a segment that no longer exists.</param>
/// <param name="Owner">The office that answers for it; null for none.</param>
/// <remarks>
/// A rate that is missing in one period is taken from the other one: the segment's coming or going is then all mix, and its rate effect exactly 0
/// (<see cref="Bridge.Doubtful"/> names those of which that cannot be true). Both may not be missing.
/// </remarks>
public sealed record LeafChange(string Name, DoubleDouble? From, DoubleDouble? To, string? Owner = null)
{
    /// <summary>The value from which the line starts.</summary>
    /// <exception cref="ArgumentException">Neither period has a value.</exception>
    public DoubleDouble Start => From ?? To ?? throw Missing();

    /// <summary>The value at which the line ends.</summary>
    /// <exception cref="ArgumentException">Neither period has a value.</exception>
    public DoubleDouble End => To ?? From ?? throw Missing();

    private ArgumentException Missing() => new($"'{Name}' has no value in either period.", nameof(From));
}
