using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Goals;

/// <summary>How much a KPI changes with each of its drivers and steps, at one point: the exact derivative.</summary>
/// <remarks>By reverse-mode differentiation (A. Griewank and A. Walther, Evaluating Derivatives, 2008, chapter 3). It holds for small changes; a large one is a what-if.</remarks>
public static class Sensitivity
{
    /// <summary>The derivative of the top by each named node and leaf; a name in several places has the sum over them.</summary>
    /// <param name="tree">The formula.</param>
    /// <param name="values">The value of each leaf.</param>
    /// <returns>The derivatives by name; null where a denominator is 0.</returns>
    /// <exception cref="ArgumentException">A leaf of the tree has no value.</exception>
    public static IReadOnlyDictionary<string, double>? Of(TreeNode tree, IReadOnlyDictionary<string, DoubleDouble> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Tape tape = Tape.Of(tree);
        DoubleDouble[] point = [.. tape.Leaves.Select(name => values.TryGetValue(name, out DoubleDouble value) ? value : throw new ArgumentException($"The leaf '{name}' has no value.", nameof(values)))];
        if (DomainCheck.FindFault(tape, point, point) is not null)
            return null;
        Sweep sweep = new(tape);
        sweep.Forward(point, new DoubleDouble[point.Length]);
        sweep.Backward();
        Dictionary<string, DoubleDouble> found = new(StringComparer.Ordinal);
        for (int place = 0; place < tape.Length; place++)
            if (tape.Nodes[place].Id is { } name)
                found[name] = found.GetValueOrDefault(name) + sweep.Adjoints[place];
        return found.ToDictionary(pair => pair.Key, pair => (double)pair.Value + 0.0, StringComparer.Ordinal);
    }
}
