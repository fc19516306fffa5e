namespace Quarterdeck.Briefing.Pages;

/// <summary>A page of tables with what is said of them; terminal, browser and pack only lay it out.</summary>
/// <param name="Title">Company and KPI.</param>
/// <param name="Subtitle">Periods and values; empty for nothing.</param>
/// <param name="Message">One or two sentences.</param>
/// <param name="Tables">The tables, in the order in which they are read.</param>
/// <param name="Notes">The method, what it does not promise, and what else should be known.</param>
public sealed record TablePage(string Title, string Subtitle, string Message, IReadOnlyList<PageTable> Tables, IReadOnlyList<string> Notes);
