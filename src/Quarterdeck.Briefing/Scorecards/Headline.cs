using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>What moved the first KPI of an office since an earlier period.</summary>
/// <param name="Kpi">The KPI's id.</param>
/// <param name="Against">Label of the earlier period: the year before for a KPI with a season, else the period before.</param>
/// <param name="Before">Its value there, which is a number.</param>
/// <param name="Change">Its value now less that.</param>
/// <param name="Drivers">What each driver adds; they sum to the change. Empty where the KPI has no drivers, or they do not tell.</param>
public sealed record Headline(string Kpi, string Against, Cell Before, double Change, IReadOnlyList<HeadlineDriver> Drivers);

/// <summary>What a driver adds to the change of the first KPI.</summary>
/// <param name="Id">The driver.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Office">The office that answers for it; <c>unowned</c> for none.</param>
/// <param name="Contribution">In the unit of the KPI.</param>
public sealed record HeadlineDriver(string Id, string Label, string Office, double Contribution);
