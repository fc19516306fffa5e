namespace Quarterdeck.Briefing.Studies;

/// <summary>A warning about a KPI.</summary>
/// <param name="Flag">Which.</param>
/// <param name="Reason">Why, in the reader's language.</param>
/// <param name="PairWith">Ids of KPIs, or metrics, to read it together with; may be empty.</param>
/// <param name="IsOwn">True where the reason tells something of this KPI alone.</param>
public sealed record VanityWarning(VanityReason Flag, string Reason, IReadOnlyList<string> PairWith, bool IsOwn);

/// <summary>A KPI with its warnings.</summary>
/// <param name="Kpi">The KPI's id.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Flags">The warnings.</param>
/// <param name="Verdict">What they come to.</param>
public sealed record VanityRow(string Kpi, string Label, IReadOnlyList<VanityWarning> Flags, VanityVerdict Verdict);
