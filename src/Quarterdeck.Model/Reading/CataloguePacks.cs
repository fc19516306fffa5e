using System.Reflection;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <summary>The packs of the KPI catalogue that ship with the program: one YAML file an office.</summary>
internal static class CataloguePacks
{
    private const string Folder = "catalogue/", Ending = ".yaml";

    // Such a file name cannot be one of a company's folder, so a place tells whose text it is in.
    private const string Mark = "(catalogue)/";

    private static readonly Assembly Home = typeof(CataloguePacks).Assembly;

    /// <summary>The packs by office, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Home.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a pack.</summary>
    public static string Text(string pack)
    {
        using StreamReader reader = new(Home.GetManifestResourceStream(Folder + pack + Ending)!);
        return reader.ReadToEnd();
    }

    /// <summary>How findings name the file of a pack.</summary>
    public static string FileOf(string pack) => Mark + pack + Ending;

    /// <summary>The pack in which a place lies; null for the company's own files.</summary>
    public static string? Of(SourceSpan place) =>
        place.File is { } file && file.StartsWith(Mark, StringComparison.Ordinal) ? file[Mark.Length..^Ending.Length] : null;
}
