namespace Quarterdeck.Briefing.Scorecards;

/// <summary>How many of the targets that an office answers for were met in a period.</summary>
/// <param name="Office">The office.</param>
/// <param name="Met">KPIs on track or ahead.</param>
/// <param name="Judged">KPIs that were judged at all: ahead, on track, at risk or behind.</param>
/// <param name="Missed">Ids of those at risk or behind, in the order of the company's files.</param>
public sealed record OfficeTargets(string Office, int Met, int Judged, IReadOnlyList<string> Missed);
