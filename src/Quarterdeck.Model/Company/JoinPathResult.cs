namespace Quarterdeck.Model.Company;

/// <summary>What came of looking for a to-one path: one path, several that are equally near, or none.</summary>
/// <param name="Path">The path; null when there is none or more than one.</param>
/// <param name="Candidates">The paths among which the author has to choose; empty unless ambiguous. At most <see cref="JoinPaths.MostCandidates"/>.</param>
public sealed record JoinPathResult(JoinPath? Path, IReadOnlyList<JoinPath> Candidates)
{
    /// <summary>No path leads there to-one.</summary>
    public static JoinPathResult None { get; } = new(null, []);

    /// <summary>True when there is exactly one nearest path.</summary>
    public bool IsFound => Path is not null;

    /// <summary>True when several paths are equally near and nobody said which.</summary>
    public bool IsAmbiguous => Candidates.Count > 0;
}
