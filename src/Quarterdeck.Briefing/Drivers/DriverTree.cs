using Quarterdeck.Model.Company;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>A KPI as arithmetic over its drivers.</summary>
/// <param name="Kpi">The KPI's id, or the metric's where no office answers for it.</param>
/// <param name="Metric">Its metric.</param>
/// <param name="Root">The formula; nodes that are metrics bear their ids.</param>
/// <param name="Leaves">Its leaves, each once, in the order in which they are met.</param>
public sealed record DriverTree(string Kpi, Metric Metric, TreeNode Root, IReadOnlyList<DriverLeaf> Leaves);
