using Quarterdeck.Offices.Resolving;

namespace Quarterdeck.Briefing.Charts;

/// <summary>One person of a company's table of people.</summary>
/// <param name="Key">The key of the person's present row.</param>
/// <param name="Name">The name; the key where the table has none.</param>
/// <param name="Title">The title as written.</param>
/// <param name="Reading">What the title was read as, the company's own words first.</param>
/// <param name="Superior">The key of the person reported to; null for a head.</param>
/// <param name="Level">Steps below the head, from 0.</param>
/// <param name="DirectReports">How many report to this person.</param>
/// <param name="AllReports">How many stand below, on all levels.</param>
public sealed record ChartPerson(string Key, string Name, string Title, TitleResult Reading, string? Superior, int Level, int DirectReports, int AllReports);
