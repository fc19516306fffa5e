namespace Quarterdeck.Offices.Resolving;

/// <summary>What a title says.</summary>
/// <param name="Title">The title as it was given.</param>
/// <param name="Offices">One entry for each post held; of a post with several readings the likeliest.</param>
/// <param name="Alternatives">The other readings, and offices mentioned but not held.</param>
/// <param name="Verdict">How sure the answer is.</param>
/// <param name="Trace">How it came about; empty unless asked for.</param>
public sealed record TitleResult(
    string Title, IReadOnlyList<OfficeReading> Offices, IReadOnlyList<Alternative> Alternatives, Verdict Verdict, IReadOnlyList<TraceStep> Trace);
