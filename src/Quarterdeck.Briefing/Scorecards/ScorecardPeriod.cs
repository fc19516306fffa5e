using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>The period of a scorecard.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Period">The period itself.</param>
/// <param name="IsComplete">True when the data are all there for most of the KPIs.</param>
public sealed record ScorecardPeriod(string Label, Period Period, bool IsComplete);
