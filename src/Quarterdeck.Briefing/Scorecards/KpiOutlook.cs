namespace Quarterdeck.Briefing.Scorecards;

/// <summary>What was and will be due of a KPI, period by period, and what is expected of it next.</summary>
/// <param name="Targets">The target of each period by its label; periods without one are left out.</param>
/// <param name="Ahead">The periods after the last known value with what is expected, the nearest first; NaN where nothing is.</param>
/// <param name="IsOwn">True where the company forecast itself (rows of scenario FC); false where its past was continued.</param>
public sealed record KpiOutlook(IReadOnlyDictionary<string, double> Targets, IReadOnlyList<(string Period, double Value)> Ahead, bool IsOwn);
