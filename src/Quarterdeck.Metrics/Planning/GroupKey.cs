using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The dimension values of a group.</summary>
/// <param name="Values">In the order of the question's dimensions; may be empty.</param>
internal sealed record GroupKey(ImmutableArray<Cell> Values) : IComparable<GroupKey>
{
    /// <summary>The one group of a question without dimensions.</summary>
    public static GroupKey Total { get; } = new([]);

    /// <summary>Equal when all values are.</summary>
    public bool Equals(GroupKey? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Cell value in Values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>By value from left to right; no value comes last.</summary>
    public int CompareTo(GroupKey? other)
    {
        if (other is null)
            return 1;
        for (int i = 0; i < Values.Length; i++)
        {
            int order = Values[i].IsAbsent || other.Values[i].IsAbsent
                ? Values[i].IsAbsent.CompareTo(other.Values[i].IsAbsent)
                : Arithmetic.Compare(Values[i], other.Values[i]);
            if (order != 0)
                return order;
        }
        return 0;
    }
}
