using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.House;

/// <summary>A file of the product's source, as the house tests read it.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Text">As written.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>Every file under <c>src</c>.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryFolders.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(System.IO.Path.GetRelativePath(RepositoryFolders.Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>The namespace; empty for a file of top-level statements.</summary>
    public string Namespace => NamespaceLine().Match(Text) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>The text without comments and quoted text.</summary>
    public string Code => Quoted().Replace(Comment().Replace(Text, " "), "\"\"");

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^\s*//[^\n]*|\s//[^\n]*|/\*.*?\*/", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
