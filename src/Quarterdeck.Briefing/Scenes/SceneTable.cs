namespace Quarterdeck.Briefing.Scenes;

/// <summary>The table behind a chart: the numbers it is drawn from, as texts.</summary>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">The rows; each has a text for each column.</param>
public sealed record SceneTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A table without columns.</summary>
    public static SceneTable Empty { get; } = new([], []);
}
