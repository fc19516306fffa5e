using Quarterdeck.Offices.Files;

namespace Quarterdeck.Offices.Catalogue;

/// <summary>The ids of the catalogue's offices, known without reading the catalogue.</summary>
public static class OfficeIds
{
    private const string Folder = "offices/", Ending = ".txt";

    /// <summary>All ids in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. EmbeddedText.Names(Folder).Select(static name => name[Folder.Length..^Ending.Length])];
}
