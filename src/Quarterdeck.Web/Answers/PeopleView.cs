using Quarterdeck.Briefing.Charts;

namespace Quarterdeck.Web.Answers;

/// <summary>What the page of people and offices shows.</summary>
/// <param name="Chart">Who reports to whom.</param>
/// <param name="Asked">What the reader looked up; null for nothing.</param>
/// <param name="Found">What it means; null where nothing was looked up.</param>
public sealed record PeopleView(CompanyChart Chart, string? Asked, OfficeLookup? Found);
