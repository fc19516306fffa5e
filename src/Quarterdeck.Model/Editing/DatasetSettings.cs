namespace Quarterdeck.Model.Editing;

/// <summary>A dataset over a file, as a person sets it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The file, relative to the data folder.</param>
public sealed record DatasetSettings(string Name, string Source)
{
    /// <summary>The fields that together name one row; may be empty.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>The field that dates a row; empty for none.</summary>
    public string Time { get; init; } = "";

    /// <summary>The first day on which the rows are all there, as <c>2025-01-31</c>; empty for that of the data.</summary>
    public string CoversFrom { get; init; } = "";

    /// <summary>The last such day.</summary>
    public string CoversTo { get; init; } = "";

    /// <summary>Fields that are no columns of the same name, each with its expression over columns.</summary>
    public IReadOnlyList<(string Field, string Expression)> Fields { get; init; } = [];

    /// <summary>Joins: name, target dataset, field.</summary>
    public IReadOnlyList<(string Name, string Target, string On)> Joins { get; init; } = [];
}
