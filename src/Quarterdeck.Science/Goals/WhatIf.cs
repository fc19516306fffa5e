using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Goals;

/// <summary>What would become of a KPI if some drivers were other than they are: the same evaluation, with its bridge.</summary>
public static class WhatIf
{
    /// <summary>Evaluates the tree with changed drivers.</summary>
    /// <param name="tree">The KPI over its drivers.</param>
    /// <param name="current">Each driver with its value now, and the office that answers for it.</param>
    /// <param name="settings">What is changed; drivers that are not named stay.</param>
    /// <returns>The bridge from what is to what would be; undefined where a denominator would be 0 on the way.</returns>
    /// <exception cref="ArgumentException">A driver is set that is not there, or twice, or to no number; a leaf of the tree is not given.</exception>
    public static BridgeResult Evaluate(TreeNode tree, IReadOnlyList<(string Name, DoubleDouble Value, string? Owner)> current, IReadOnlyList<DriverSetting> settings)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(settings);
        Dictionary<string, DriverSetting> set = new(StringComparer.Ordinal);
        foreach (DriverSetting setting in settings)
        {
            if (!current.Any(driver => driver.Name == setting.Name))
                throw new ArgumentException($"There is no driver '{setting.Name}' to set.", nameof(settings));
            if (!double.IsFinite(setting.Value))
                throw new ArgumentException($"'{setting.Name}' is set to {setting.Value}, which is no number.", nameof(settings));
            if (!set.TryAdd(setting.Name, setting))
                throw new ArgumentException($"'{setting.Name}' is set twice.", nameof(settings));
        }
        return BridgeMaker.Make(tree,
            [.. current.Select(driver => new LeafChange(driver.Name, driver.Value, set.TryGetValue(driver.Name, out DriverSetting? setting) ? setting.From(driver.Value) : driver.Value, driver.Owner))]);
    }
}
