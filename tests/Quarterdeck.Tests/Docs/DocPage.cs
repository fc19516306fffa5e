namespace Quarterdeck.Tests.Docs;

/// <summary>A page of words about the product.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Text">As it stands, with plain line ends.</param>
internal sealed record DocPage(string Path, string Text)
{
    /// <summary>The pages at the root, in <c>docs</c>, and beside sources and examples.</summary>
    public static IReadOnlyList<DocPage> All { get; } =
    [
        .. new[] { (".", SearchOption.TopDirectoryOnly), ("docs", SearchOption.AllDirectories), ("src", SearchOption.AllDirectories), ("examples", SearchOption.AllDirectories), ("bench", SearchOption.AllDirectories) }
            .SelectMany(place => Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryFolders.Root, place.Item1), "*.md", place.Item2))
            .Where(path => !path.Contains(".received.", StringComparison.Ordinal))
            .Select(path => System.IO.Path.GetRelativePath(RepositoryFolders.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Contains("bin") && !path.Split('/').Contains("obj") && !path.Split('/').Contains("node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => new DocPage(path, File.ReadAllText(System.IO.Path.Combine(RepositoryFolders.Root, path)).ReplaceLineEndings("\n"))),
    ];
}
