namespace Quarterdeck.Offices.Resolving;

/// <summary>What an acronym means in a text.</summary>
/// <param name="Text">The text as it was given.</param>
/// <param name="Acronym">The acronym asked for or found; empty where the text has none.</param>
/// <param name="Sense">An office or another sense; null when the margin is too small to say.</param>
/// <param name="Verdict">How sure the answer is.</param>
/// <param name="Alternatives">The other senses, likeliest first, with their share of the points.</param>
/// <param name="Trace">How it came about; empty unless asked for.</param>
public sealed record AcronymResult(
    string Text, string Acronym, string? Sense, Verdict Verdict, IReadOnlyList<Alternative> Alternatives, IReadOnlyList<TraceStep> Trace);
