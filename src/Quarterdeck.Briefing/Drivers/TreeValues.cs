using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>The value of each named step of a tree.</summary>
internal static class TreeValues
{
    /// <summary>The values by name; null for a step that is not defined.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="leaf">The value of each leaf; null for none.</param>
    public static IReadOnlyDictionary<string, DoubleDouble?> Of(TreeNode root, Func<string, DoubleDouble?> leaf)
    {
        Dictionary<string, DoubleDouble?> values = new(StringComparer.Ordinal);
        Value(root, leaf, values);
        return values;
    }

    private static DoubleDouble? Value(TreeNode node, Func<string, DoubleDouble?> leaf, Dictionary<string, DoubleDouble?> values)
    {
        DoubleDouble?[] parts = [.. DriverTreeMaker.PartsOf(node).Select(part => Value(part, leaf, values))];
        DoubleDouble? value = node switch
        {
            Leaf named => leaf(named.Name),
            Constant constant => constant.Value,
            _ when parts.Any(part => part is null) => null,
            Sum => parts.Aggregate(DoubleDouble.Zero, (sum, part) => sum + part!.Value),
            Product => parts.Aggregate(DoubleDouble.One, (product, part) => product * part!.Value),
            Difference => parts[0]!.Value - parts[1]!.Value,
            Negation => -parts[0]!.Value,
            Quotient when parts[1]!.Value == DoubleDouble.Zero => null,
            Quotient => parts[0]!.Value / parts[1]!.Value,
            _ => null,
        };
        if (node.Id is { } id)
            values[id] = value;
        return value;
    }
}
