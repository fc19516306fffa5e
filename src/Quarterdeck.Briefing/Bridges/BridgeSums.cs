using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>The bridges of a chain, summed; of a single one, itself.</summary>
/// <param name="leaves">The leaves, in their order.</param>
internal sealed class BridgeSums(IReadOnlyList<DriverLeaf> leaves)
{
    private readonly List<Bridge> _parts = [];

    /// <summary>Adds a link.</summary>
    public void Add(Bridge part) => _parts.Add(part);

    /// <summary>All that the leaves add.</summary>
    public DoubleDouble Total => Sum(leaves.Select(leaf => Leaf(leaf.Id)));

    /// <summary>What a leaf adds.</summary>
    public double Leaf(string id) => (double)Sum(_parts.SelectMany(part => part.Leaves).Where(leaf => leaf.Name == id).Select(leaf => leaf.Value));

    /// <summary>What each named step adds; its own values are those of the first and the last link.</summary>
    public IReadOnlyList<Contribution> Nodes =>
        [.. _parts[0].Nodes.Select(node => node with
        {
            To = _parts[^1].Nodes.First(last => last.Name == node.Name).To,
            Value = (double)Sum(_parts.Select(part => part.Nodes.First(one => one.Name == node.Name).Value)),
        })];

    /// <summary>What the leaves of each office add.</summary>
    public IReadOnlyList<(string Office, double Contribution)> Offices =>
        [.. leaves.GroupBy(leaf => leaf.Office ?? KpiOwners.Unowned, StringComparer.OrdinalIgnoreCase).Select(office => (office.Key, (double)Sum(office.Select(leaf => Leaf(leaf.Id)))))];

    /// <summary>Leaves that had no value of their own where it mattered.</summary>
    public IReadOnlyList<string> Doubtful => [.. _parts.SelectMany(part => part.Doubtful).Distinct(StringComparer.Ordinal)];

    private static DoubleDouble Sum(IEnumerable<double> values) => values.Aggregate(DoubleDouble.Zero, (sum, value) => sum + value);
}
