using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>The lines of a bridge in reading order: steps before their parts; what stands in several places is shown at the first.</summary>
internal static class BridgeOrder
{
    /// <summary>The lines, each with its depth.</summary>
    public static IReadOnlyList<BridgeLine> Of(TreeNode root, IReadOnlyList<BridgeLine> lines)
    {
        List<BridgeLine> order = [];
        Add(root, 0, [], lines.GroupBy(line => line.Id).ToDictionary(line => line.Key, line => line.First(), StringComparer.Ordinal), order);
        return order;
    }

    /// <summary>Names that stand in several places of a tree.</summary>
    public static IReadOnlyList<string> Repeated(TreeNode root)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        Count(root, places);
        return [.. places.Where(place => place.Value > 1).Select(place => place.Key)];
    }

    private static void Count(TreeNode node, Dictionary<string, int> places)
    {
        // What stands below a name that was met is repeated with it, which need not be said again.
        if (node.Id is { } id && (places[id] = places.GetValueOrDefault(id) + 1) > 1)
            return;
        foreach (TreeNode part in DriverTreeMaker.PartsOf(node))
            Count(part, places);
    }

    private static void Add(TreeNode node, int depth, HashSet<string> shown, Dictionary<string, BridgeLine> lines, List<BridgeLine> order)
    {
        BridgeLine? line = node.Id is { } id ? lines.GetValueOrDefault(id) : null;
        if (line is not null && !shown.Add(line.Id))
            return;
        if (line is not null)
            order.Add(line with { Depth = depth });
        foreach (TreeNode part in DriverTreeMaker.PartsOf(node))
            Add(part, line is null ? depth : depth + 1, shown, lines, order);
    }
}
