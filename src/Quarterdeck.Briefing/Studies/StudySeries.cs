namespace Quarterdeck.Briefing.Studies;

/// <summary>A series that a study looks at.</summary>
/// <param name="Name">What it is: a column, a KPI.</param>
/// <param name="Labels">The periods; empty for one that has no row.</param>
/// <param name="Values">One a period, in the order of time; NaN where there is none.</param>
/// <param name="Rows">For each period the position of its row among the rows in the order of time; -1 for a period without a row.</param>
/// <param name="UsualSeason">Periods a season, as the dates tell it; null where they do not.</param>
public sealed record StudySeries(string Name, IReadOnlyList<string> Labels, double[] Values, IReadOnlyList<int> Rows, int? UsualSeason);
